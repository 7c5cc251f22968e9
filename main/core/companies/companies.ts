import type { Company, CompanyName, CompanyRow } from '../../../shared/contract/companies.ts'
import type { CompanyId } from '../../../shared/contract/values.ts'
import { fold } from '../../../shared/rules/fold.ts'
import { universeBits } from '../../../shared/rules/subscription-cells.ts'
import type { Foundation } from '../foundation.ts'
import type { CompanyRecord } from './companies-store.ts'
import { type CompanyChanges, createCompanyChanges } from './company-changes.ts'
import { type CompanyDeletion, createCompanyDeletion } from './company-deletion.ts'
import { createCompanyDesk } from './company-desk.ts'
import { companyKey } from './company-fields.ts'
import { type CompanyLists, createCompanyLists } from './company-lists.ts'
import { type CompanyMerging, createCompanyMerging } from './company-merging.ts'

/** The shop's own company and those of its clients. */
export interface Companies {
  /** Companies whose name contains the text, folded; by name, at most 50, with the number of their contacts. */
  search(text: string): (CompanyName & { contacts: number })[]
  /** The company of that name without regard to case and accents, created if need be; call inside a transaction. */
  findOrCreate(name: string): CompanyId
  find(id: CompanyId): CompanyRecord | null
  /** Throws COMPANY_NOT_FOUND. */
  get(id: CompanyId): CompanyRecord
  /** With what is counted. Throws COMPANY_NOT_FOUND. */
  details(id: CompanyId): Company
  /** Bits: 1 client, 2 ambassador, 4 operator. Throws COMPANY_NOT_FOUND. */
  universesOf(id: CompanyId): number
  /** What the table shows of these ids, in their order. */
  rows(ids: readonly CompanyId[]): CompanyRow[]
  /** Makes the shop's own company, named as the shop; call inside the transaction that sets the shop up. */
  createOwn(shopName: string): void
  readonly lists: CompanyLists
  readonly changes: CompanyChanges
  readonly merging: CompanyMerging
  readonly deletion: CompanyDeletion
}

/** As the source shows a company's own (myopenip-notification-subscriptions). */
const ownUniverses = universeBits(['client', 'ambassador'])

export function createCompanies(on: Foundation): Companies {
  const desk = createCompanyDesk(on.db)
  const { store } = desk
  return {
    search: (text) => store.containing(fold(text)),
    findOrCreate(name) {
      const name_key = companyKey(name, 'companyName')
      return store.findByKey(name_key)?.id ?? store.insert({ name, name_key })
    },
    find: store.find,
    get: desk.get,
    details: desk.details,
    universesOf: (id) => desk.get(id).universes,
    rows: store.rows,
    createOwn: (shopName) =>
      void store.insert({
        name: shopName,
        name_key: companyKey(shopName, 'shopName'),
        universes: ownUniverses,
        own: 1,
      }),
    lists: createCompanyLists(on.db),
    changes: createCompanyChanges(on, desk),
    merging: createCompanyMerging(on, desk),
    deletion: createCompanyDeletion(on, desk),
  }
}
