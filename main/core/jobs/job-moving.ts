import type { JobState } from '../../../shared/contract/jobs.ts'
import type { Operator } from '../../../shared/contract/operators.ts'
import type { JobId } from '../../../shared/contract/values.ts'
import type { Foundation } from '../foundation.ts'
import type { JobsStore } from './jobs-store.ts'

/** Where a job stood before it was moved. */
export interface JobStood {
  readonly id: JobId
  readonly state: JobState
}

/** Moves many jobs at once, all or none; those that are gone or stand there already are left out. */
export interface JobMoving {
  move(by: Operator, ids: readonly JobId[], state: JobState): Promise<{ moved: number; before: JobStood[] }>
  /** Takes a move back for those that still stand in `from`. */
  restore(by: Operator, from: JobState, before: readonly JobStood[]): Promise<{ restored: number }>
}

export function createJobMoving(on: Foundation, store: JobsStore): JobMoving {
  const now = () => new Date(on.ports.clock.now()).toISOString()
  const moveTo = (by: Operator, jobs: readonly JobStood[], state: JobState) => {
    if (jobs.length === 0) return
    const ids = jobs.map(({ id }) => id)
    store.move(ids, state, now())
    on.audit.record({
      operatorId: by.id,
      action: 'jobs.moved',
      subjects: { kind: 'job', ids },
      after: { state },
    })
  }
  return {
    async move(by, ids, state) {
      const before = await on.db.write(() => {
        const moving = store.states(ids).filter((job) => job.state !== state)
        moveTo(by, moving, state)
        return moving.map(({ id, state: stood }) => ({ id, state: stood }))
      })
      if (before.length > 0) on.changes.announce('jobs', 'audit')
      return { moved: before.length, before }
    },

    async restore(by, from, before) {
      const restored = await on.db.write(() => {
        const standing = new Set(
          store.states(before.map(({ id }) => id)).flatMap(({ id, state }) => (state === from ? id : [])),
        )
        const going = before.filter(({ id, state }) => standing.has(id) && state !== from)
        for (const [state, jobs] of Map.groupBy(going, (job) => job.state)) moveTo(by, jobs, state)
        return new Set(going.map(({ id }) => id)).size
      })
      if (restored > 0) on.changes.announce('jobs', 'audit')
      return { restored }
    },
  }
}
