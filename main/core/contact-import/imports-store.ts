import type { CountryCode } from 'libphonenumber-js'
import type { ContactImport, ImportCounts, ImportPlan, ImportState } from '../../../shared/contract/contact-import.ts'
import type { FileId, ImportId, Language, OperatorId, TaskId } from '../../../shared/contract/values.ts'
import type { Database } from '../db/database.ts'
import type { Tables } from '../db/tables.ts'

/** A plan with what else decides how its rows are read, so that a resumed import reads them the same. */
export interface StoredPlan extends ImportPlan {
  readonly country: CountryCode
  /** Of the operator who started it. */
  readonly language: Language
  /** For contacts whose row names none. */
  readonly defaultLanguage: Language
}

/** What an import goes by from its start to its end, through any restart. */
export interface StoredImport extends Omit<ContactImport, 'resumable' | 'undoable'> {
  readonly fileId: FileId
  readonly plan: StoredPlan
  readonly undoStarted: boolean
}

/** Imports, one row each; their contacts are the worker's affair. */
export function createImportsStore(db: Database) {
  const { build } = db
  const select = () =>
    build
      .selectFrom('imports')
      .leftJoin('operators', 'operators.id', 'imports.operator_id')
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
      ])
  const toImport = (
    row: Omit<Tables['imports'], 'id' | 'operator_id'> & { id: ImportId; operator_name: string | null },
  ) => {
    const plan: StoredPlan = JSON.parse(row.plan)
    const stored: StoredImport = {
      id: row.id,
      fileId: row.file_id,
      fileName: row.file_name,
      state: row.state,
      plan,
      known: plan.known,
      counts: JSON.parse(row.counts),
      failure: row.failure === null ? null : JSON.parse(row.failure),
      rowsDone: row.rows_done,
      rowsTotal: row.rows_total,
      operatorName: row.operator_name ?? '',
      taskId: row.task_id,
      startedAt: row.started_at,
      finishedAt: row.finished_at,
      undoStarted: row.undo_started_at !== null,
    }
    return stored
  }
  const update = (id: ImportId, values: Partial<Omit<Tables['imports'], 'id'>>) =>
    db.run(build.updateTable('imports').set(values).where('id', '=', id))

  return {
    insert(started: {
      readonly plan: StoredPlan
      readonly fileName: string
      readonly counts: ImportCounts
      readonly operatorId: OperatorId
      readonly at: string
    }): ImportId {
      const { lastInsertRowid } = db.run(
        build.insertInto('imports').values({
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
    find(id: ImportId): StoredImport | null {
      const row = db.get(select().where('imports.id', '=', id))
      return row ? toImport(row) : null
    },
    list: (): StoredImport[] => db.all(select().orderBy('imports.id', 'desc').limit(100)).map(toImport),
    begin: (id: ImportId, taskId: TaskId) =>
      update(id, { state: 'running', task_id: taskId, finished_at: null, failure: null }),
    /** Ends an import; of one that is done all rows are. */
    end: (id: ImportId, state: ImportState, at: string, failed: StoredImport['failure']) =>
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
    markInterrupted(at: string): StoredImport[] {
      const running = db.all(select().where('state', 'in', ['running', 'undoing'])).map(toImport)
      for (const { id } of running) update(id, { state: 'interrupted', finished_at: at })
      return running
    },
    /** Contacts that the import changed; the audit entry names them. */
    updated: (id: ImportId) =>
      db
        .all(build.selectFrom('import_updates').select('contact_id').where('import_id', '=', id))
        .map(({ contact_id }) => contact_id),
  }
}

export type ImportsStore = ReturnType<typeof createImportsStore>
