import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Operator } from '../../../shared/contract/operators.ts'
import type { Task } from '../../../shared/contract/tasks.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import type { Database } from '../db/database.ts'
import { writeAtLength } from '../db/long-write.ts'
import type { Tasks } from '../tasks/tasks.ts'

interface BatchWork {
  readonly kind: Task['kind']
  readonly by: Operator
  readonly ids: readonly ContactId[]
  readonly size: number
  /** From how many contacts on the work is shown as a task. */
  readonly taskFrom: number
  /** Does one batch; gives whether it did all of it, or stopped because the signal was given. */
  readonly work: (ids: readonly ContactId[], signal: AbortSignal | undefined) => Promise<boolean>
  /** What the task tells when it is over. */
  readonly outcome: () => NonNullable<Task['outcome']>
}

/**
 * Does work on many contacts batch by batch and lets other calls in between; shown as a task, and to be cancelled as
 * one, when they are many. Gives whether all of it was done.
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
      const done = !task?.signal.aborted && (await work(ids.slice(from, from + size), task?.signal))
      if (!done) {
        task?.finish('cancelled', outcome())
        return false
      }
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

/**
 * Runs work in one transaction, a chunk at a time, and lets reading calls in between the chunks, as `writeAtLength`
 * does. Keeps what is done when the signal is given, and gives whether it was all.
 */
export const writeInTurns = <T>(
  db: Database,
  all: readonly T[],
  size: number,
  work: (chunk: readonly T[]) => void,
  signal?: AbortSignal,
): Promise<boolean> =>
  writeAtLength(db, async (turn) => {
    let from = 0
    for (; from < all.length && !signal?.aborted; from += size) {
      work(all.slice(from, from + size))
      await turn()
    }
    return from >= all.length
  })
