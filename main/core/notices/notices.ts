import type { Notice } from '../../../shared/contract/notices.ts'
import type { JobId, OperatorId } from '../../../shared/contract/values.ts'
import type { Foundation } from '../foundation.ts'
import type { Preferences } from '../preferences/preferences.ts'
import { createNoticesStore } from './notices-store.ts'

/** The bell of the desk: what customers did. A notice goes with its job. */
export interface Notices {
  /** Call inside the transaction that writes the job, and announce `notices` after it. */
  jobSubmitted(jobId: JobId): void
  /** The latest, newest first. */
  list(operatorId: OperatorId): { notices: Notice[]; unseen: number }
  /** The operator has seen all up to this one. */
  seen(operatorId: OperatorId, upTo: number): Promise<void>
}

const shown = 50
const preference = 'notices.seen'

export function createNotices(on: Foundation, preferences: Preferences): Notices {
  const store = createNoticesStore(on.db)
  const seenBy = (operatorId: OperatorId): number => {
    const mark = preferences.all(operatorId)[preference]
    return typeof mark === 'number' ? mark : 0
  }
  return {
    jobSubmitted: (jobId) => store.add(jobId, new Date(on.ports.clock.now()).toISOString()),
    list(operatorId) {
      const mark = seenBy(operatorId)
      const notices = store.latest(shown).map((notice) => ({ ...notice, unseen: notice.id > mark }))
      return { notices, unseen: store.countAfter(mark) }
    },
    async seen(operatorId, upTo) {
      if (upTo <= seenBy(operatorId)) return
      await preferences.set(operatorId, preference, upTo)
      on.changes.announce('notices')
    },
  }
}
