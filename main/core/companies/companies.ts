import type { CompanyName } from '../../../shared/contract/companies.ts'
import type { CompanyId } from '../../../shared/contract/values.ts'
import { fold } from '../../../shared/rules/fold.ts'
import type { Foundation } from '../foundation.ts'
import { createCompaniesStore } from './companies-store.ts'

/** The shop's own company and those of its clients. */
export interface Companies {
  /** Companies whose name contains the text, folded; by name, at most 50, with the number of their contacts. */
  search(text: string): (CompanyName & { contacts: number })[]
  /** The company of that name without regard to case and accents, created if need be; call inside a transaction. */
  findOrCreate(name: string): CompanyId
  /** A company whose id comes from the database itself. */
  get(id: CompanyId): CompanyName
}

export function createCompanies({ db }: Foundation): Companies {
  const store = createCompaniesStore(db)
  return {
    search: (text) => store.containing(fold(text)),
    findOrCreate(name) {
      const key = fold(name)
      return store.findByKey(key) ?? store.insert(name, key)
    },
    get(id) {
      const company = store.find(id)
      if (!company) throw new Error(`no company ${id}`)
      return company
    },
  }
}
