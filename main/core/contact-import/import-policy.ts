import type { ImportField, KnownPolicy } from '../../../shared/contract/contact-import.ts'
import { fold } from '../../../shared/rules/fold.ts'
import type { RowFields } from './import-row.ts'

/** What an import may change of a contact that is known: never its address, state, identities or subscriptions. */
export interface KnownValues {
  readonly name: string
  readonly company_name: string
  readonly phone: string | null
  readonly language: string
  readonly roles: number
  readonly company_administrator: number
  readonly interface_access: number
  readonly notes: string
}

export type KnownChanges = Partial<{ -readonly [K in keyof KnownValues]: KnownValues[K] }>

/**
 * Makes the function that says what a policy changes of a known contact, or null for nothing. An empty cell never
 * empties a field; `fill` touches empty fields only.
 */
export function changesTo(policy: KnownPolicy, mapping: readonly ImportField[]) {
  const named = ['name', 'givenName', 'familyName'].some((field) => mapping.includes(field as ImportField))
  return (contact: KnownValues, fields: RowFields): KnownChanges | null => {
    if (policy === 'skip') return null
    const changes: KnownChanges = {}
    if (fields.phone !== '' && contact.phone !== fields.phone && (policy === 'overwrite' || contact.phone === null)) {
      changes.phone = fields.phone
    }
    if (fields.notes !== '' && contact.notes !== fields.notes && (policy === 'overwrite' || contact.notes === '')) {
      changes.notes = fields.notes
    }
    // The same company written otherwise is the same company.
    const sameCompany = fold(fields.company) === fold(contact.company_name)
    if (fields.company !== '' && !sameCompany && (policy === 'overwrite' || contact.company_name === '')) {
      changes.company_name = fields.company
    }
    if (policy === 'overwrite') {
      if (named && !fields.nameDerived && fields.name !== contact.name) changes.name = fields.name
      if (fields.language !== null && fields.language !== contact.language) changes.language = fields.language
      if (fields.roles !== null && fields.roles !== contact.roles) changes.roles = fields.roles
      const administrator = fields.companyAdministrator
      if (administrator !== null && Number(administrator) !== contact.company_administrator) {
        changes.company_administrator = Number(administrator)
      }
      const access = fields.interfaceAccess
      if (access !== null && Number(access) !== contact.interface_access) changes.interface_access = Number(access)
    }
    return Object.keys(changes).length === 0 ? null : changes
  }
}
