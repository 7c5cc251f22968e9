import type { CompanyName } from '../../../shared/contract/companies.ts'
import type { CompanyId } from '../../../shared/contract/values.ts'
import type { Database } from '../db/database.ts'

export function createCompaniesStore({ build, get, run, sqlite }: Database) {
  const containing = sqlite.prepare<[string], CompanyName & { contacts: number }>(
    `select id, name, (select count(*) from contacts where company_key = companies.name_key) as contacts
     from companies where instr(name_key, ?) > 0 order by name_key limit 50`,
  )
  return {
    containing: (key: string) => containing.all(key),
    find: (id: CompanyId): CompanyName | undefined =>
      get(build.selectFrom('companies').select(['id', 'name']).where('id', '=', id)),
    findByKey: (key: string): CompanyId | undefined =>
      get(build.selectFrom('companies').select('id').where('name_key', '=', key))?.id,
    insert: (name: string, name_key: string): CompanyId =>
      run(build.insertInto('companies').values({ name, name_key })).lastInsertRowid as CompanyId,
  }
}
