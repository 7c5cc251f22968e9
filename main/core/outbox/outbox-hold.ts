import type { OutboxHold } from '../../../shared/contract/outbox.ts'
import { holdAfter } from './outbox-retries.ts'
import type { Trouble } from './outbox-verdict.ts'

/** Keeps everything back while the way to the server is in trouble. Times are milliseconds since 1970. */
export interface Hold {
  current(): OutboxHold | null
  /** How many messages may be on their way now, of as many as there are places: one while the way is not proven. */
  most(places: number, now: number): number
  /** When the way is tried again; null where nothing is held, or only an operator lifts it. */
  until(): number | null
  note(trouble: Trouble, now: number): void
  /** The server answered to a message. */
  prove(): void
  /** The settings changed, or an operator wants it tried again. */
  lift(): void
}

export function createHold(): Hold {
  let hold: (Trouble & { readonly since: number; readonly until: number | null }) | null = null
  let failures = 0
  let proven = false
  const iso = (time: number) => new Date(time).toISOString()

  return {
    current: () =>
      hold && {
        problem: hold.problem,
        answer: hold.answer,
        since: iso(hold.since),
        until: hold.until === null ? null : iso(hold.until),
      },
    most(places, now) {
      if (hold && (hold.until === null || now < hold.until)) return 0
      return hold || !proven ? Math.min(1, places) : places
    },
    until: () => hold?.until ?? null,
    note(trouble, now) {
      proven = false
      const since = hold?.since ?? now
      if (trouble.kind === 'settings') {
        hold = { ...trouble, since, until: null }
        return
      }
      // Several connections break at once: that is one failure.
      if (hold && (hold.until === null || now < hold.until)) return
      failures += 1
      hold = { ...trouble, since, until: now + holdAfter(failures) }
    },
    prove() {
      if (hold?.kind === 'settings') return
      hold = null
      failures = 0
      proven = true
    },
    lift() {
      hold = null
      failures = 0
      proven = false
    },
  }
}
