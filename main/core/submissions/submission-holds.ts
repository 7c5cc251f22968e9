import { randomBytes } from 'node:crypto'
import type { JobFile, JobFileKind } from '../../../shared/contract/jobs.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import { failure } from '../failure.ts'

/** By which way a job is sent: by a customer who is signed in, or by the generic link, known by its hash. */
export type SubmissionWay =
  | { readonly kind: 'account'; readonly contactId: ContactId }
  | { readonly kind: 'link'; readonly hash: string; readonly day: string }

/** A submission on its way: it lives in memory only, so that the end of the process gives everything back. */
export interface Hold {
  readonly id: string
  readonly way: SubmissionWay
  /** Bytes that all its files may have. */
  readonly maxBytes: number
  /** Kinds of file that are arriving or have arrived. */
  readonly kinds: Set<JobFileKind>
  readonly files: JobFile[]
  /** Bytes taken up, of files that are still arriving too. */
  bytes: number
  /** Milliseconds since 1970. */
  lastSign: number
  /** Aborted once it is over, whichever way. */
  readonly over: AbortController
}

/** The submissions on their way. */
export interface Holds {
  open(way: SubmissionWay, maxBytes: number, now: number): Hold
  /** Throws SUBMISSION_NOT_FOUND. */
  get(id: string): Hold
  find(id: string): Hold | null
  /** Gives everything back that it held; what is arriving for it ends. */
  end(hold: Hold): void
  /** Those without a sign of life since an instant. */
  silentSince(instant: number): Hold[]
  all(): readonly Hold[]
  /** What those of a day hold by the link. */
  heldOn(day: string): { readonly jobs: number; readonly bytes: number }
}

export function createHolds(): Holds {
  const holds = new Map<string, Hold>()
  return {
    open(way, maxBytes, now) {
      const id = randomBytes(24).toString('base64url')
      const hold: Hold = {
        id,
        way,
        maxBytes,
        kinds: new Set(),
        files: [],
        bytes: 0,
        lastSign: now,
        over: new AbortController(),
      }
      holds.set(id, hold)
      return hold
    },
    get(id) {
      const hold = holds.get(id)
      if (!hold) throw failure('SUBMISSION_NOT_FOUND')
      return hold
    },
    find: (id) => holds.get(id) ?? null,
    end(hold) {
      holds.delete(hold.id)
      hold.over.abort()
    },
    silentSince: (instant) => [...holds.values()].filter(({ lastSign }) => lastSign < instant),
    all: () => [...holds.values()],
    heldOn(day) {
      const own = [...holds.values()].filter(({ way }) => way.kind === 'link' && way.day === day)
      return { jobs: own.length, bytes: own.reduce((sum, { bytes }) => sum + bytes, 0) }
    },
  }
}
