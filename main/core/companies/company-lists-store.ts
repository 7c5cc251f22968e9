import type { CompanyId } from '../../../shared/contract/values.ts'
import type { Database } from '../db/database.ts'

/** Which companies, as the where clause puts it. */
export interface CompanyCondition {
  readonly sql: string
  readonly parameters: readonly (string | number)[]
}

/** Reads ids of companies, whole lists at a time: of 200,000 in some hundredths of a second. */
export function createCompanyListsStore({ sqlite }: Database) {
  const orders = {
    // Walks the unique index on the folded name, in which the ids stand too.
    name: 'name_key',
    // Walks the index on the number that is kept.
    contacts: 'contacts, id',
  }
  const statements = new Map<string, ReturnType<typeof sqlite.prepare>>()
  const prepared = (sql: string) => {
    const known = statements.get(sql) ?? sqlite.prepare(sql)
    if (statements.size >= 50) statements.clear()
    statements.set(sql, known)
    return known
  }
  return {
    /** All companies, ascending. */
    ordered: (by: keyof typeof orders) =>
      prepared(`select id from companies order by ${orders[by]}`).pluck().all() as CompanyId[],
    /** Those of the ids, ascending. */
    among: (ids: readonly CompanyId[], by: keyof typeof orders) =>
      prepared(`select id from companies where id in (select value from json_each(?)) order by ${orders[by]}`)
        .pluck()
        .all(JSON.stringify(ids)) as CompanyId[],
    count: () => prepared('select count(*) from companies').pluck().get() as number,
    matching: ({ sql, parameters }: CompanyCondition) =>
      prepared(`select id from companies where ${sql}`)
        .pluck()
        .all(...parameters) as CompanyId[],
  }
}
