import type { Company, CompanyName, CompanyRow } from '../../../shared/contract/companies.ts'
import type { CompanyId, Language } from '../../../shared/contract/values.ts'
import { universesOf } from '../../../shared/rules/subscription-cells.ts'
import type { Database } from '../db/database.ts'

/** A company as its own row has it, without what is counted. */
export interface CompanyRecord extends CompanyName {
  /** The name folded; the `company_key` of its contacts. */
  readonly key: string
  readonly own: boolean
  /** Bits: 1 client, 2 ambassador, 4 operator. */
  readonly universes: number
  readonly partner: CompanyName | null
  readonly language: Language | null
  readonly version: number
}

/** What can be changed of a company. */
export interface CompanyValues {
  readonly name: string
  readonly name_key: string
  readonly universes: number
  readonly partner_id: CompanyId | null
  readonly language: Language | null
}

/** Of the client universe unless said otherwise. */
type NewCompany = Pick<CompanyValues, 'name' | 'name_key'> & Partial<CompanyValues & { readonly own: number }>

interface SelectedRecord extends Omit<CompanyRecord, 'own' | 'partner'> {
  readonly own: number
  readonly partnerId: CompanyId | null
  readonly partnerName: string | null
}

type SelectedRow = SelectedRecord & { readonly contacts: number; readonly addresses: number }

const source = 'companies left join companies as partners on partners.id = companies.partner_id'
const columns = `companies.id, companies.name, companies.name_key as key, companies.own, companies.universes,
  partners.id as partnerId, partners.name as partnerName, companies.language, companies.version`
const counts = `companies.contacts,
  (select count(distinct email_key) from company_subscriptions where company_id = companies.id) as addresses`

const toRecord = ({ partnerId, partnerName, own, ...row }: SelectedRecord): CompanyRecord => ({
  ...row,
  own: own === 1,
  partner: partnerId === null ? null : { id: partnerId, name: partnerName ?? '' },
})

const toRow = (row: SelectedRow): CompanyRow => {
  const { id, name, own, universes, partner, language } = toRecord(row)
  const { contacts, addresses } = row
  return { id, name, own, universes: universesOf(universes), partner, language, contacts, addresses }
}

/** Companies one by one, and the rows of a page. */
export function createCompaniesStore({ build, get, run, sqlite }: Database) {
  const statements = {
    containing: sqlite.prepare<[string], CompanyName & { contacts: number }>(
      `select id, name, contacts from companies where instr(name_key, ?) > 0 order by name_key limit 50`,
    ),
    record: sqlite.prepare<[CompanyId], SelectedRecord>(`select ${columns} from ${source} where companies.id = ?`),
    rows: sqlite.prepare<[string], SelectedRow>(
      `select ${columns}, ${counts} from ${source} where companies.id in (select value from json_each(?))`,
    ),
    more: sqlite.prepare<[CompanyId], { administrators: number; clients: number }>(
      `select (select count(*) from contacts where company_key = companies.name_key and company_administrator = 1)
           as administrators,
         (select count(*) from companies as clients where clients.partner_id = companies.id) as clients
       from companies where id = ?`,
    ),
    own: sqlite.prepare<[], CompanyId>('select id from companies where own = 1').pluck(),
  }
  const find = (id: CompanyId): CompanyRecord | null => {
    const row = statements.record.get(id)
    return row ? toRecord(row) : null
  }
  const rows = (ids: readonly CompanyId[]): CompanyRow[] => {
    const byId = new Map(statements.rows.all(JSON.stringify(ids)).map((row) => [row.id, toRow(row)]))
    return ids.flatMap((id) => byId.get(id) ?? [])
  }

  return {
    find,
    rows,
    containing: (key: string) => statements.containing.all(key),
    own: (): CompanyId | null => statements.own.get() ?? null,

    findByKey: (key: string): CompanyName | undefined =>
      get(build.selectFrom('companies').select(['id', 'name']).where('name_key', '=', key)),

    details(id: CompanyId): Company | null {
      const [record, more, [row]] = [find(id), statements.more.get(id), rows([id])]
      return record && more && row ? { ...row, ...more, version: record.version } : null
    },

    insert: (values: NewCompany): CompanyId =>
      run(build.insertInto('companies').values(values)).lastInsertRowid as CompanyId,

    update: (id: CompanyId, values: Partial<CompanyValues>) =>
      run(
        build
          .updateTable('companies')
          .set((set) => ({ ...values, version: set('version', '+', 1) }))
          .where('id', '=', id),
      ),

    /** Makes it the shop's own company, or takes that from it. */
    setOwn: (id: CompanyId, own: boolean) =>
      run(
        build
          .updateTable('companies')
          .set((set) => ({ own: Number(own), version: set('version', '+', 1) }))
          .where('id', '=', id),
      ),
  }
}

export type CompaniesStore = ReturnType<typeof createCompaniesStore>
