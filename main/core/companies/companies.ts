import type { CompanyName } from '../../../shared/contract/companies.ts'
import type { CompanyId } from '../../../shared/contract/values.ts'
import { fold } from '../../../shared/rules/fold.ts'
import type { Foundation } from '../services.ts'

/** The shop's own company and those of its clients. */
export interface Companies {
  /** Companies whose name contains the text, folded; by name, at most 50. */
  search(text: string): (CompanyName & { contacts: number })[]
  /** The company of that name without regard to case and accents, created if need be; call inside a transaction. */
  findOrCreate(name: string): CompanyId
}

export function createCompanies({ db }: Foundation): Companies {
  return {
    search(text) {
      return db
        .all(
          db.build
            .selectFrom('companies')
            .select((pick) => [
              'companies.id',
              'companies.name',
              pick
                .selectFrom('contacts')
                .select(({ fn }) => fn.countAll<number>().as('n'))
                .whereRef('contacts.company_id', '=', 'companies.id')
                .as('contacts'),
            ])
            .where('name_key', 'like', `%${fold(text).replace(/[%_\\]/g, '')}%`)
            .orderBy('name_key')
            .limit(50),
        )
        .map((row) => ({ ...row, contacts: row.contacts ?? 0 }))
    },
    findOrCreate(name) {
      const name_key = fold(name)
      const known = db.get(db.build.selectFrom('companies').select('id').where('name_key', '=', name_key))
      if (known) return known.id
      return db.run(db.build.insertInto('companies').values({ name, name_key })).lastInsertRowid as CompanyId
    },
  }
}
