import type { OutboxHold, OutboxStatus } from '../../../shared/contract/outbox.ts'

/** What the outbox is doing, for one line of words. `waiting` counts messages still to go. */
export type OutboxDoing =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'sending' | 'paused' | 'notSetUp' | 'sendingPaused'; readonly waiting: number }
  | { readonly kind: 'waiting'; readonly waiting: number; readonly next: string }
  | { readonly kind: 'held'; readonly waiting: number; readonly hold: OutboxHold }

/** The first thing that keeps messages back, or that they are leaving. `now` is in milliseconds since 1970. */
export function outboxDoing(status: OutboxStatus, now: number): OutboxDoing {
  const { counts, paused, setUp, hold, nextAt } = status
  const waiting = counts.queued + counts.sending
  if (paused) return { kind: 'paused', waiting }
  if (waiting === 0) return { kind: 'nothing' }
  if (!setUp) return { kind: 'notSetUp', waiting }
  if (hold) return { kind: 'held', waiting, hold }
  if (counts.sending > 0) return { kind: 'sending', waiting }
  if (nextAt === null) return { kind: 'sendingPaused', waiting }
  return Date.parse(nextAt) <= now ? { kind: 'sending', waiting } : { kind: 'waiting', waiting, next: nextAt }
}

/** Trouble of the settings, which waiting does not mend. */
export const isOfSettings = (hold: OutboxHold): boolean => hold.until === null
