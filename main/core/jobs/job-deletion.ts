import type { JobState } from '../../../shared/contract/jobs.ts'
import type { Operator } from '../../../shared/contract/operators.ts'
import type { FileId, JobId } from '../../../shared/contract/values.ts'
import { keepsItsContact } from '../../../shared/rules/job-states.ts'
import type { Foundation } from '../foundation.ts'
import type { JobsStore } from './jobs-store.ts'

/** What deleting jobs would do; bytes are those of their files. */
export interface JobDeletionPreview {
  readonly jobs: number
  readonly files: number
  readonly bytes: number
  readonly refusals: { id: JobId; title: string; state: JobState }[]
}

/** Deletes New, Incoming and Completed jobs with their files, all or none; those in processing stay. */
export interface JobDeletion {
  preview(ids: readonly JobId[]): JobDeletionPreview
  remove(by: Operator, ids: readonly JobId[]): Promise<{ deleted: number; refused: number }>
}

export function createJobDeletion(on: Foundation, store: JobsStore): JobDeletion {
  const survey = (ids: readonly JobId[]) => {
    const jobs = store.states(ids)
    const refusals = jobs.filter(({ state }) => keepsItsContact(state))
    const going = jobs.filter(({ state }) => !keepsItsContact(state)).map(({ id }) => id)
    return { refusals, going, files: store.filesOf(going) }
  }
  return {
    preview(ids) {
      const { refusals, going, files } = survey(ids)
      const bytes = files.reduce((sum, { size }) => sum + size, 0)
      return { jobs: going.length, files: files.length, bytes, refusals }
    },

    async remove(by, ids) {
      let loose: readonly FileId[] = []
      const outcome = await on.db.write(() => {
        const { refusals, going, files } = survey(ids)
        if (going.length > 0) {
          loose = files.map(({ id }) => id)
          on.looseFiles.note(loose)
          // Titles and senders are the customers': the log keeps that it was done, and by whom.
          on.audit.erase('job', going)
          store.remove(going)
          const [only] = going
          on.audit.record({
            operatorId: by.id,
            action: 'jobs.deleted',
            ...(going.length === 1 && only !== undefined
              ? { subject: { kind: 'job', id: only, label: '' } }
              : { subjects: { kind: 'job', ids: going } }),
            after: { files: files.length },
          })
        }
        return { deleted: going.length, refused: refusals.length }
      })
      await on.looseFiles.remove(loose)
      if (outcome.deleted > 0) on.changes.announce('jobs', 'notices', 'audit')
      return outcome
    },
  }
}
