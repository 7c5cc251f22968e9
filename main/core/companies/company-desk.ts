import type { Company } from '../../../shared/contract/companies.ts'
import type { CompanyId } from '../../../shared/contract/values.ts'
import type { Database } from '../db/database.ts'
import { failure } from '../failure.ts'
import { createSubscriptionFollowing, type SubscriptionFollowing } from '../subscriptions/subscription-following.ts'
import { type CompaniesStore, type CompanyRecord, createCompaniesStore } from './companies-store.ts'
import { type CompanyBelongingsStore, createCompanyBelongingsStore } from './company-belongings-store.ts'

/** What changing, merging and deleting companies work with. */
export interface CompanyDesk {
  readonly store: CompaniesStore
  readonly belongings: CompanyBelongingsStore
  readonly following: SubscriptionFollowing
  /** Throws COMPANY_NOT_FOUND. */
  get(id: CompanyId): CompanyRecord
  /** Throws COMPANY_NOT_FOUND. */
  details(id: CompanyId): Company
}

export function createCompanyDesk(db: Database): CompanyDesk {
  const store = createCompaniesStore(db)
  const found = <T>(id: CompanyId, company: T | null): T => {
    if (company === null) throw failure('COMPANY_NOT_FOUND', { id })
    return company
  }
  return {
    store,
    belongings: createCompanyBelongingsStore(db),
    following: createSubscriptionFollowing(db.sqlite),
    get: (id) => found(id, store.find(id)),
    details: (id) => found(id, store.details(id)),
  }
}
