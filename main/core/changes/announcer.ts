import type { Topic } from '../../../shared/contract/changes.ts'
import type { Changes } from './changes.ts'

/** Tells windows of what changes quickly: at once, then a few times a second, and always the last of it. */
export interface Announcer {
  announce(): void
  close(): void
}

/** Milliseconds. */
const pause = 250

export function createAnnouncer(changes: Changes, ...topics: readonly Topic[]): Announcer {
  let resting: NodeJS.Timeout | null = null
  let again = false
  const announce = () => {
    if (resting) {
      again = true
      return
    }
    changes.announce(...topics)
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
