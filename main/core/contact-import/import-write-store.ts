import type { ImportCounts } from '../../../shared/contract/contact-import.ts'
import type { ContactId, ImportId, Language } from '../../../shared/contract/values.ts'
import { fold } from '../../../shared/rules/fold.ts'
import { samePattern } from '../../../shared/rules/subscription-pattern.ts'
import { createContactIndex } from '../db/contact-index.ts'
import type { Sqlite } from '../db/open.ts'
import { createSubscriptionFollowing } from '../subscriptions/subscription-following.ts'
import { createSuppressionLookup } from '../suppressions/suppression-lookup.ts'
import type { KnownChanges } from './import-policy.ts'
import type { RowFields } from './import-row.ts'

type Value = string | number | null

// Several rows a statement halve the cost of a call.
const rowsOfInsert = 40
const columnsOfInsert = 14

/** What every contact of an import has in common. */
export interface ImportStamp {
  readonly suppressionSecrets: readonly Uint8Array[]
  readonly importId: ImportId
  readonly at: string
  readonly defaultLanguage: Language
}

/** How far an import is, as its row says. */
export interface SavedProgress {
  readonly rowsDone: number
  readonly counts: ImportCounts
}

/** Writes contacts by prepared statements, beside their search index and totals, inside whatever transaction is open. */
export function createImportWriteStore(
  sqlite: Sqlite,
  { importId, at, defaultLanguage, suppressionSecrets }: ImportStamp,
) {
  const isSuppressed = createSuppressionLookup(sqlite, suppressionSecrets)
  const following = createSubscriptionFollowing(sqlite)
  const index = createContactIndex(sqlite)
  const values = `(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ${importId}, '${at}', '${at}')`
  const insertOf = (rows: number) =>
    sqlite.prepare<Value[]>(
      `insert into contacts (name, name_key, email, email_key, email_folded, company_id, company_key, phone, language,
         roles, company_administrator, interface_access, notes, unsubscribed_at, import_id, created_at, updated_at)
       values ${new Array(rows).fill(values).join(', ')}`,
    )
  const insertMany = insertOf(rowsOfInsert)
  const insertOne = insertOf(1)
  let pending: Value[] = []
  let lastId = 0
  const findCompany = sqlite.prepare<[string], { id: number }>('select id from companies where name_key = ?')
  const addCompany = sqlite.prepare<[string, string]>('insert into companies (name, name_key) values (?, ?)')
  const noteCompany = sqlite.prepare<[number, number]>(
    'insert into import_companies (import_id, company_id) values (?, ?)',
  )
  const noteRange = sqlite.prepare<[number, number, number]>(
    'insert into import_ranges (import_id, first_id, last_id) values (?, ?, ?)',
  )
  const noteReject = sqlite.prepare<[number, number, number | null]>(
    'insert into import_rejects (import_id, row, first_line) values (?, ?, ?)',
  )
  const noteUpdate = sqlite.prepare<[number, string, number]>(
    `insert into import_updates (contact_id, import_id, version, before)
     select id, ?, version + 1, ? from contacts where id = ?
     on conflict (contact_id, import_id) do nothing`,
  )
  const save = sqlite.prepare<[number, string, number]>('update imports set rows_done = ?, counts = ? where id = ?')
  const load = sqlite.prepare<[number], { rows_done: number; counts: string }>(
    'select rows_done, counts from imports where id = ?',
  )
  // What subscriptions lost by the change, for an undo to give back where nothing changed them since.
  const noteFollowed = sqlite.prepare<[string, number, number]>(
    `update import_updates set before = json_set(before, '$.subscriptions', json(?))
     where contact_id = ? and import_id = ?`,
  )
  const companies = new Map<string, number>()
  const updates = new Map<string, ReturnType<typeof insertOf>>()
  const updateOf = (columns: readonly string[]) => {
    const set = columns.map((column) => `${column} = ?`).join(', ')
    const known = updates.get(set)
    if (known) return known
    const statement = sqlite.prepare<Value[]>(
      `update contacts set ${set}, version = version + 1, updated_at = ? where id = ?`,
    )
    updates.set(set, statement)
    return statement
  }

  const companyOf = (name: string, key: string): number => {
    const cached = companies.get(key)
    if (cached !== undefined) return cached
    const found = findCompany.get(key)?.id
    const id = found ?? Number(addCompany.run(name, key).lastInsertRowid)
    if (found === undefined) noteCompany.run(importId, id)
    companies.set(key, id)
    return id
  }

  const keys = new Map<string, string>()
  const keyOf = (company: string) => {
    const known = keys.get(company)
    if (known !== undefined) return known
    const key = fold(company)
    if (keys.size < 50_000) keys.set(company, key)
    return key
  }

  const setters = {
    name: (value: string) => ({ name: value, name_key: fold(value) }),
    company_name: (value: string) => ({ company_id: companyOf(value, fold(value)), company_key: fold(value) }),
  }

  return {
    /** Adds a contact, at the latest with the next `flush`. */
    insert(fields: RowFields) {
      const { email, company, name } = fields
      const companyKey = company === '' ? '' : keyOf(company)
      pending.push(
        name,
        fold(name),
        email.email,
        email.key,
        email.folded,
        company === '' ? null : companyOf(company, companyKey),
        companyKey,
        fields.phone === '' ? null : fields.phone,
        fields.language ?? defaultLanguage,
        fields.roles ?? 1,
        fields.companyAdministrator === true ? 1 : 0,
        fields.interfaceAccess === false ? 0 : 1,
        fields.notes,
        isSuppressed?.(email.key) ? at : null,
      )
      if (pending.length < rowsOfInsert * columnsOfInsert) return
      lastId = Number(insertMany.run(...pending).lastInsertRowid)
      pending = []
    },

    /** Writes what waits, and gives the id of the last contact added; ids in a transaction follow one another. */
    flush(): number {
      for (let at = 0; at < pending.length; at += columnsOfInsert) {
        lastId = Number(insertOne.run(...pending.slice(at, at + columnsOfInsert)).lastInsertRowid)
      }
      pending = []
      return lastId
    },

    /** Changes known contacts, keeping their values before for an undo. */
    update(changes: ReadonlyMap<number, { readonly before: KnownChanges; readonly after: KnownChanges }>) {
      if (changes.size === 0) return
      const ids = JSON.stringify([...changes.keys()])
      index.withdraw(ids)
      const followers = following.look(
        [...changes].flatMap(([id, { after }]) => (moves(after) ? [id as ContactId] : [])),
      )
      for (const [id, { before, after }] of changes) {
        noteUpdate.run(importId, JSON.stringify(before), id)
        const columns: Record<string, string | number | null> = {
          ...after,
          ...(after.name !== undefined && setters.name(after.name)),
          ...(after.company_name !== undefined && setters.company_name(after.company_name)),
        }
        delete columns.company_name
        const names = Object.keys(columns)
        updateOf(names).run(...names.map((name) => columns[name] ?? null), at, id)
      }
      for (const { id, before, after } of following.follow(followers)) {
        if (!samePattern(before, after)) noteFollowed.run(JSON.stringify({ before, after }), id, importId)
      }
      index.enter(ids)
    },

    enterRange: index.enterRange,
    noteRange: (first: number, last: number) => void noteRange.run(importId, first, last),
    noteReject: (row: number, firstLine: number | null) => void noteReject.run(importId, row, firstLine),
    /** Ends a batch: others may rename, merge or delete companies before the next. */
    save({ rowsDone, counts }: SavedProgress) {
      save.run(rowsDone, JSON.stringify(counts), importId)
      companies.clear()
    },
    load(): SavedProgress {
      const row = load.get(importId)
      if (!row) throw new Error(`import ${importId} has no row`)
      return { rowsDone: row.rows_done, counts: JSON.parse(row.counts) }
    },
  }
}

/** Whether a change may end subscriptions. */
const moves = (after: KnownChanges) =>
  after.company_name !== undefined || after.company_administrator !== undefined || after.interface_access !== undefined

/** Takes all indexes off the contacts, and gives what puts them back; both inside one transaction. */
export function dropContactIndexes(sqlite: Sqlite): readonly (() => void)[] {
  const found = sqlite
    .prepare<[], { name: string; sql: string }>(
      `select name, sql from sqlite_schema where type = 'index' and tbl_name = 'contacts' and sql is not null`,
    )
    .all()
  for (const { name } of found) sqlite.exec(`drop index "${name.replaceAll('"', '""')}"`)
  return found.map(
    ({ sql }) =>
      () =>
        sqlite.exec(sql),
  )
}
