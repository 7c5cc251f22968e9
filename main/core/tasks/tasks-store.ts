import type { Task } from '../../../shared/contract/tasks.ts'
import type { OperatorId, TaskId } from '../../../shared/contract/values.ts'
import type { Database } from '../db/database.ts'

export function createTasksStore(db: Database) {
  return {
    insert(task: {
      readonly kind: Task['kind']
      readonly title: Task['title']
      readonly total: number | null
      readonly operatorId: OperatorId | null
      readonly startedAt: string
    }): TaskId {
      const { lastInsertRowid } = db.run(
        db.build.insertInto('tasks').values({
          kind: task.kind,
          title: JSON.stringify(task.title),
          state: 'running',
          done: 0,
          total: task.total,
          operator_id: task.operatorId,
          started_at: task.startedAt,
          finished_at: null,
          outcome: null,
        }),
      )
      return lastInsertRowid as TaskId
    },

    finish(id: TaskId, state: Task['state'], done: number, total: number | null, at: string, outcome: Task['outcome']) {
      db.run(
        db.build
          .updateTable('tasks')
          .set({ state, done, total, finished_at: at, outcome: outcome && JSON.stringify(outcome) })
          .where('id', '=', id),
      )
    },

    dismiss: (id: TaskId): boolean =>
      db.run(
        db.build
          .updateTable('tasks')
          .set({ dismissed: 1 })
          .where('id', '=', id)
          .where('dismissed', '=', 0)
          .where('state', '<>', 'paused'),
      ).changes > 0,

    setState: (id: TaskId, state: 'running' | 'paused') =>
      void db.run(db.build.updateTable('tasks').set({ state }).where('id', '=', id)),

    /** How far a task had come that still runs or rests. */
    unfinished: (id: TaskId): { done: number; total: number | null } | undefined =>
      db.get(
        db.build
          .selectFrom('tasks')
          .select(['done', 'total'])
          .where('id', '=', id)
          .where('state', 'in', ['running', 'paused']),
      ),

    markInterrupted(at: string) {
      db.run(
        db.build
          .updateTable('tasks')
          .set({ state: 'interrupted', finished_at: at })
          .where('state', '=', 'running')
          .where('id', 'not in', (of) => of.selectFrom('sendings').select('task_id')),
      )
    },

    list: (): Omit<Task, 'cancellable' | 'pausable'>[] =>
      db
        .all(
          db.build
            .selectFrom('tasks')
            .select(['id', 'kind', 'title', 'state', 'done', 'total', 'started_at', 'finished_at', 'outcome'])
            .where('dismissed', '=', 0)
            .orderBy('id', 'desc')
            .limit(50),
        )
        .map((row) => ({
          id: row.id,
          kind: row.kind,
          title: JSON.parse(row.title),
          state: row.state,
          done: row.done,
          total: row.total,
          startedAt: row.started_at,
          finishedAt: row.finished_at,
          outcome: row.outcome === null ? null : JSON.parse(row.outcome),
        })),
  }
}
