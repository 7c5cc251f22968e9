import type { CompanyFields } from '../../../shared/contract/companies.ts'
import type { CompanyId } from '../../../shared/contract/values.ts'
import { fold } from '../../../shared/rules/fold.ts'
import { universeBits } from '../../../shared/rules/subscription-cells.ts'
import { failure, invalidInput } from '../failure.ts'
import type { CompaniesStore, CompanyValues } from './companies-store.ts'

/** The universes of a company that can be another's partner. */
export const partnerUniverses = universeBits(['ambassador', 'operator'])

/** The folded name, by which a company is known. Throws BAD_REQUEST with `name_invalid` where nothing is left of it. */
export function companyKey(name: string, field: string): string {
  const key = fold(name)
  if (key === '') throw invalidInput([{ path: [field], message: 'name_invalid' }])
  return key
}

/**
 * Puts fields into their standard form; `id` is the company that they are for, null for a new one. Throws
 * COMPANY_NAME_TAKEN, and BAD_REQUEST with `name_invalid` or `partner_invalid`.
 */
export function checkFields(
  { name, universes, partnerId, language }: CompanyFields,
  id: CompanyId | null,
  store: CompaniesStore,
): CompanyValues {
  const name_key = companyKey(name, 'name')
  const holder = store.findByKey(name_key)
  if (holder && holder.id !== id) throw failure('COMPANY_NAME_TAKEN', { name: holder.name, companyId: holder.id })
  if (partnerId !== null) {
    const partner = partnerId === id ? null : store.find(partnerId)
    const possible = partner !== null && (partner.universes & partnerUniverses) !== 0
    if (!possible) throw invalidInput([{ path: ['partnerId'], message: 'partner_invalid' }])
  }
  return { name, name_key, universes: universeBits(universes), partner_id: partnerId, language }
}
