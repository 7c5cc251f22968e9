import type { Changes } from '../changes/changes.ts'

/** Tells windows that messages moved: at once, and while more move, a few times a second. */
export interface Announcer {
  announce(): void
  close(): void
}

const pause = 250

export function createAnnouncer(changes: Changes): Announcer {
  let resting: NodeJS.Timeout | null = null
  let again = false
  const announce = () => {
    if (resting) {
      again = true
      return
    }
    changes.announce('outbox', 'activation', 'contacts')
    resting = setTimeout(() => {
      resting = null
      if (!again) return
      again = false
      announce()
    }, pause).unref()
  }
  return {
    announce,
    close() {
      if (resting) clearTimeout(resting)
    },
  }
}
