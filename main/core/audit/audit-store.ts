import type { AuditEntry } from '../../../shared/contract/audit.ts'
import type { Database } from '../db/database.ts'
import type { AuditQuery, AuditRecord } from './audit-record.ts'

const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value))
const parsed = (text: string | null) => (text === null ? null : JSON.parse(text))

export function createAuditStore(db: Database) {
  const insertSubjects = db.sqlite.prepare<[string, number, string]>(
    'insert into audit_subjects (kind, subject_id, entry_id) select ?, value, ? from json_each(?)',
  )
  const grow = db.sqlite.prepare<[number, number]>('update audit_entries set count = count + ? where id = ?')
  const conclude = db.sqlite.prepare<[string | null, number]>('update audit_entries set after = ? where id = ?')
  const erase = db.sqlite.prepare<[string, string]>(
    `update audit_entries set subject_label = '', before = null, after = null
     where subject_kind = ? and subject_id in (select value from json_each(?))`,
  )
  return {
    extend(entryId: number, { kind, ids }: { readonly kind: string; readonly ids: readonly number[] }) {
      insertSubjects.run(kind, entryId, JSON.stringify(ids))
      grow.run(ids.length, entryId)
    },

    conclude: (entryId: number, after: unknown) => void conclude.run(json(after), entryId),

    erase: (kind: string, ids: readonly number[]) => void erase.run(kind, JSON.stringify(ids)),

    insert(at: string, record: AuditRecord): number {
      const { lastInsertRowid } = db.run(
        db.build.insertInto('audit_entries').values({
          at,
          operator_id: record.operatorId,
          action: record.action,
          subject_kind: record.subject?.kind ?? null,
          subject_id: record.subject?.id ?? null,
          subject_label: record.subject?.label ?? null,
          count: record.subjects?.ids.length ?? 1,
          before: json(record.before),
          after: json(record.after),
        }),
      )
      if (record.subjects) {
        insertSubjects.run(record.subjects.kind, lastInsertRowid, JSON.stringify(record.subjects.ids))
      }
      return lastInsertRowid
    },

    list(filter: AuditQuery, cursor: number | undefined, limit: number): AuditEntry[] {
      let query = db.build
        .selectFrom('audit_entries as entry')
        .leftJoin('operators as operator', 'operator.id', 'entry.operator_id')
        .select([
          'entry.id',
          'entry.at',
          'entry.operator_id',
          'operator.name as operator_name',
          'entry.action',
          'entry.subject_kind',
          'entry.subject_id',
          'entry.subject_label',
          'entry.count',
          'entry.before',
          'entry.after',
        ])
        .orderBy('entry.id', 'desc')
        .limit(limit)
      if (cursor !== undefined) query = query.where('entry.id', '<', cursor)
      if (filter.action !== undefined) query = query.where('entry.action', '=', filter.action)
      if (filter.operatorId !== undefined) query = query.where('entry.operator_id', '=', filter.operatorId)
      if (filter.from !== undefined) query = query.where('entry.at', '>=', filter.from)
      if (filter.to !== undefined) query = query.where('entry.at', '<', filter.to)
      if (filter.subject !== undefined) {
        const { kind, id } = filter.subject
        query = query.where((where) =>
          where.or([
            where.and([where('entry.subject_kind', '=', kind), where('entry.subject_id', '=', id)]),
            where(
              'entry.id',
              'in',
              where
                .selectFrom('audit_subjects')
                .select('entry_id')
                .where('kind', '=', kind)
                .where('subject_id', '=', id),
            ),
          ]),
        )
      }
      return db.all(query).map((row) => ({
        id: row.id,
        at: row.at,
        operator:
          row.operator_id === null ? null : { id: row.operator_id, name: row.operator_name ?? String(row.operator_id) },
        action: row.action,
        subject:
          row.subject_kind === null
            ? null
            : { kind: row.subject_kind, id: row.subject_id, label: row.subject_label ?? '' },
        count: row.count,
        before: parsed(row.before),
        after: parsed(row.after),
      }))
    },

    actions: (): string[] =>
      db
        .all(db.build.selectFrom('audit_entries').select('action').distinct().orderBy('action'))
        .map((row) => row.action),
  }
}
