import type { CompanyAddress } from '../../../shared/contract/companies.ts'
import type { Operator } from '../../../shared/contract/operators.ts'
import type { CompanySubscriptions } from '../../../shared/contract/subscriptions.ts'
import type { CompanyId } from '../../../shared/contract/values.ts'
import { isInUniverse, universeBits, universesOf } from '../../../shared/rules/subscription-cells.ts'
import { emailForms } from '../contacts/email-key.ts'
import { failure, invalidInput } from '../failure.ts'
import type { Foundation } from '../foundation.ts'
import type { Suppressions } from '../suppressions/suppressions.ts'
import { createSubscriptionUndoStore, type FieldChange } from './subscription-undo-store.ts'
import type { SubscriptionsStore } from './subscriptions-store.ts'

/** The addresses of a company's own, by universe and category. */
export interface CompanyAddresses {
  /** Throws COMPANY_NOT_FOUND. */
  get(id: CompanyId): CompanySubscriptions
  /**
   * Sets fields, empty for none. Throws COMPANY_NOT_FOUND, SUBSCRIPTION_NOT_POSSIBLE for a field that the company does
   * not have, and BAD_REQUEST with `email_invalid` at `addresses.<place>.email`.
   */
  save(
    by: Operator,
    id: CompanyId,
    addresses: readonly CompanyAddress[],
  ): Promise<{ readonly fields: number; readonly undoId: number | null }>
}

export function createCompanyAddresses(
  on: Foundation,
  store: SubscriptionsStore,
  suppressions: Suppressions,
): CompanyAddresses {
  const undos = createSubscriptionUndoStore(on.db)
  const required = (id: CompanyId) => {
    const company = store.company(id)
    if (!company) throw failure('COMPANY_NOT_FOUND', { id })
    return company
  }

  return {
    get(id) {
      const { name, universes } = required(id)
      return {
        company: { id, name },
        universes: universesOf(universes),
        addresses: store.fields(id).map(({ emailKey, ...field }) => ({
          ...field,
          unsubscribed: suppressions.isSuppressed(emailKey),
        })),
      }
    },

    async save(by, id, addresses) {
      const checked = addresses.map((field) => ({ ...field, forms: emailForms(field.email) }))
      const issues = checked.flatMap(({ email, forms }, place) =>
        email.trim() === '' || forms ? [] : [{ path: ['addresses', place, 'email'], message: 'email_invalid' }],
      )
      if (issues.length > 0) throw invalidInput(issues)
      const saved = await on.db.write(() => {
        const company = required(id)
        const before = new Map(store.fields(id).map((field) => [`${field.universe} ${field.category}`, field.email]))
        const changed = checked.flatMap(({ universe, category, forms }): FieldChange[] => {
          const present = before.get(`${universe} ${category}`) ?? ''
          const email = forms?.email ?? ''
          if (present === email) return []
          if (email !== '') requirePossible(company.universes, { universe, category })
          store.setField(id, universe, category, forms)
          before.set(`${universe} ${category}`, email)
          return [{ companyId: id, universe, category, before: present, after: email }]
        })
        if (changed.length === 0) return { fields: 0, undoId: null }
        const undoId = on.audit.record({
          operatorId: by.id,
          action: 'subscriptions.companyChanged',
          subject: { kind: 'company', id, label: company.name },
          before: toldFields(changed, ({ before: email }) => email),
          after: toldFields(changed, ({ after: email }) => email),
        })
        undos.keepFields(undoId, changed)
        return { fields: changed.length, undoId }
      })
      on.changes.announce('subscriptions', 'companies', 'audit')
      return saved
    },
  }
}

/** As the audit log tells them: the field as `client/delivery`, with its address. */
const toldFields = (changes: readonly FieldChange[], email: (change: FieldChange) => string) =>
  Object.fromEntries(changes.map((change) => [`${change.universe}/${change.category}`, email(change) || null]))

function requirePossible(bits: number, { universe, category }: Omit<CompanyAddress, 'email'>): void {
  const inUniverse = (bits & universeBits([universe])) !== 0
  if (!inUniverse) throw failure('SUBSCRIPTION_NOT_POSSIBLE', { reason: 'universe' })
  if (!isInUniverse(category, universe)) throw failure('SUBSCRIPTION_NOT_POSSIBLE', { reason: 'category' })
}
