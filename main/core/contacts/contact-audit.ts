import type { CompanyName } from '../../../shared/contract/companies.ts'
import type { Contact } from '../../../shared/contract/contacts.ts'
import { roleBits, rolesOf } from '../db/contact-facets.ts'
import type { CheckedFields } from './contact-fields.ts'

/** The fields of a contact as the audit log tells them. */
type Told = Readonly<Record<string, string | boolean | readonly string[] | null>>

/** What the log says of a contact. */
export const told = (contact: Contact): Told => ({
  name: contact.name,
  email: contact.email,
  company: contact.company?.name ?? null,
  phone: contact.phone,
  language: contact.language,
  roles: [...contact.roles],
  companyAdministrator: contact.companyAdministrator,
  interfaceAccess: contact.interfaceAccess,
  notes: contact.notes,
})

/** What the log would say of a contact with these fields. */
export const toldFields = (fields: CheckedFields, company: CompanyName | null): Told => ({
  name: fields.name,
  email: fields.email.email,
  company: company?.name ?? null,
  phone: fields.phone,
  language: fields.language,
  roles: rolesOf(roleBits(fields.roles)),
  companyAdministrator: fields.companyAdministrator,
  interfaceAccess: fields.interfaceAccess,
  notes: fields.notes,
})

/** The fields that differ, before and after; null where none does. */
export function differences(before: Told, after: Told): { readonly before: Told; readonly after: Told } | null {
  const changed = Object.keys(after).filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
  const pick = (from: Told): Told => Object.fromEntries(changed.map((key) => [key, from[key] ?? null]))
  return changed.length === 0 ? null : { before: pick(before), after: pick(after) }
}
