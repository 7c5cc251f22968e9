import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Operator } from '../../../shared/contract/operators.ts'
import type { Task } from '../../../shared/contract/tasks.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import type { Tasks } from '../tasks/tasks.ts'

interface BatchWork {
  readonly kind: Task['kind']
  readonly by: Operator
  readonly ids: readonly ContactId[]
  readonly size: number
  /** From how many contacts on the work is shown as a task. */
  readonly taskFrom: number
  readonly work: (ids: readonly ContactId[]) => Promise<void>
  /** What the task tells when it is over. */
  readonly outcome: () => NonNullable<Task['outcome']>
}

/**
 * Does work on many contacts batch by batch and lets other calls in between; shown as a task, and to be cancelled as
 * one, when they are many. Gives whether all of it was done: a cancelled task ends after a whole batch.
 */
export async function inBatches(
  tasks: Tasks,
  { kind, by, ids, size, taskFrom, work, outcome }: BatchWork,
): Promise<boolean> {
  const task =
    ids.length < taskFrom
      ? null
      : await tasks.start({
          kind,
          title: { contacts: ids.length },
          total: ids.length,
          operatorId: by.id,
          cancellable: true,
        })
  try {
    for (let from = 0; from < ids.length; from += size) {
      if (task?.signal.aborted) {
        task.finish('cancelled', outcome())
        return false
      }
      await work(ids.slice(from, from + size))
      task?.progress(Math.min(from + size, ids.length))
      await nextTurn()
    }
  } catch (error) {
    task?.finish('failed', outcome())
    throw error
  }
  task?.finish('done', outcome())
  return true
}
