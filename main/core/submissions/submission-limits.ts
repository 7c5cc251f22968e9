import { failure } from '../failure.ts'
import type { GenericLinks } from '../generic-link/generic-link.ts'
import type { Hold, Holds, SubmissionWay } from './submission-holds.ts'

/** What the generic link allows in a day, counted with what is on its way; nothing comes between asking and taking. */
export interface SubmissionLimits {
  /** What is left of a day. Throws LINK_NOT_VALID. */
  left(hash: string, day: string): { readonly jobs: number; readonly bytes: number }
  /** Throws SUBMISSION_TOO_LARGE, SUBMISSION_LIMIT: before a byte is read. */
  admit(way: SubmissionWay, maxBytes: number, declaredBytes: number | null): void
  /** Takes bytes up. Throws SUBMISSION_TOO_LARGE, SUBMISSION_LIMIT, and for the link LINK_NOT_VALID. */
  take(hold: Hold, bytes: number): void
}

/** What a form has around its files: names, fields, boundaries. */
const formBytes = 64 * 1_024

export function createSubmissionLimits(holds: Holds, link: Pick<GenericLinks, 'allowance' | 'sent'>): SubmissionLimits {
  const left: SubmissionLimits['left'] = (hash, day) => {
    const { jobsPerDay, bytesPerDay } = link.allowance(hash)
    const [sent, held] = [link.sent(day), holds.heldOn(day)]
    return {
      jobs: Math.max(0, jobsPerDay - sent.jobs - held.jobs),
      bytes: Math.max(0, bytesPerDay - sent.bytes - held.bytes),
    }
  }
  return {
    left,
    admit(way, maxBytes, declaredBytes) {
      const files = (declaredBytes ?? 0) - formBytes
      if (files > maxBytes) throw failure('SUBMISSION_TOO_LARGE', { maxBytes })
      if (way.kind !== 'link') return
      const { jobs, bytes } = left(way.hash, way.day)
      if (jobs === 0) throw failure('SUBMISSION_LIMIT', { reason: 'jobs_per_day' })
      if (bytes === 0 || files > bytes) throw failure('SUBMISSION_LIMIT', { reason: 'bytes_per_day' })
    },
    take(hold, bytes) {
      const { way, maxBytes } = hold
      if (hold.bytes + bytes > maxBytes) throw failure('SUBMISSION_TOO_LARGE', { maxBytes })
      if (way.kind === 'link' && bytes > left(way.hash, way.day).bytes) {
        throw failure('SUBMISSION_LIMIT', { reason: 'bytes_per_day' })
      }
      hold.bytes += bytes
    },
  }
}
