import type { ImportState } from '../../../shared/contract/contact-import.ts'
import type { ImportId, OperatorId, TaskId } from '../../../shared/contract/values.ts'
import type { Database } from '../db/database.ts'
import type { Tables } from '../db/tables.ts'
import type { DeskName, ImportTypes, StoredImport } from './import-kind.ts'

/** Imports of one kind, one row each; what they bring in is the worker's affair. */
export function createImportsStore<T extends ImportTypes>(db: Database, kind: DeskName) {
  const { build } = db
  const select = () =>
    build
      .selectFrom('imports')
      .leftJoin('operators', 'operators.id', 'imports.operator_id')
      .leftJoin('audit_entries', 'audit_entries.id', 'imports.entry_id')
      .select([
        'imports.id',
        'file_id',
        'file_name',
        'state',
        'plan',
        'counts',
        'failure',
        'rows_done',
        'rows_total',
        'operators.name as operator_name',
        'task_id',
        'started_at',
        'finished_at',
        'undo_started_at',
        'entry_id',
        'audit_entries.count as subjects',
      ])
      .where('kind', '=', kind)
  type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>
  const toImport = (row: Row): StoredImport<T> => ({
    id: row.id,
    fileId: row.file_id,
    fileName: row.file_name,
    state: row.state,
    plan: JSON.parse(row.plan),
    counts: JSON.parse(row.counts),
    failure: row.failure === null ? null : JSON.parse(row.failure),
    rowsDone: row.rows_done,
    rowsTotal: row.rows_total,
    operatorName: row.operator_name ?? '',
    taskId: row.task_id,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    undoStarted: row.undo_started_at !== null,
    entryId: row.entry_id,
    subjects: row.subjects ?? 0,
  })
  const update = (id: ImportId, values: Partial<Omit<Tables['imports'], 'id' | 'kind' | 'entry_id'>>) =>
    db.run(build.updateTable('imports').set(values).where('id', '=', id))

  return {
    insert(started: {
      readonly plan: T['stored']
      readonly fileName: string
      readonly counts: T['counts']
      readonly operatorId: OperatorId
      readonly at: string
    }): ImportId {
      const { lastInsertRowid } = db.run(
        build.insertInto('imports').values({
          kind,
          file_id: started.plan.fileId,
          file_name: started.fileName,
          state: 'running',
          plan: JSON.stringify(started.plan),
          counts: JSON.stringify(started.counts),
          failure: null,
          rows_done: 0,
          rows_total: null,
          operator_id: started.operatorId,
          task_id: null,
          started_at: started.at,
          finished_at: null,
          undo_started_at: null,
        }),
      )
      return lastInsertRowid as ImportId
    },
    find(id: ImportId): StoredImport<T> | null {
      const row = db.get(select().where('imports.id', '=', id))
      return row ? toImport(row) : null
    },
    list: (): StoredImport<T>[] => db.all(select().orderBy('imports.id', 'desc').limit(100)).map(toImport),
    keepEntry: (id: ImportId, entryId: number) =>
      void db.run(build.updateTable('imports').set({ entry_id: entryId }).where('id', '=', id)),
    begin: (id: ImportId, taskId: TaskId) =>
      update(id, { state: 'running', task_id: taskId, finished_at: null, failure: null }),
    /** Ends an import; of one that is done all rows are. */
    end: (id: ImportId, state: ImportState, at: string, failed: StoredImport<T>['failure']) =>
      db.run(
        build
          .updateTable('imports')
          .set((set) => ({
            state,
            finished_at: at,
            failure: failed && JSON.stringify(failed),
            ...(state === 'done' && { rows_total: set.ref('rows_done') }),
          }))
          .where('id', '=', id),
      ),
    beginUndo: (id: ImportId, taskId: TaskId, at: string) =>
      update(id, { state: 'undoing', task_id: taskId, undo_started_at: at }),
    /** What was under way when Comptoir ended; gives those that were running, for the log. */
    markInterrupted(at: string): StoredImport<T>[] {
      const running = db.all(select().where('state', 'in', ['running', 'undoing'])).map(toImport)
      for (const { id } of running) update(id, { state: 'interrupted', finished_at: at })
      return running
    },
  }
}

export type ImportsStore<T extends ImportTypes> = ReturnType<typeof createImportsStore<T>>
