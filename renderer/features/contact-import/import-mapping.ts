import * as z from 'zod'
import type { ImportField } from '../../../shared/contract/contact-import.ts'

/** Fields in the order in which they are offered. */
export const importFields = [
  'email',
  'name',
  'givenName',
  'familyName',
  'company',
  'phone',
  'language',
  'roles',
  'companyAdministrator',
  'interfaceAccess',
  'notes',
  'ignore',
] as const satisfies readonly ImportField[]

/** What is worth saying about a column's field: that it is chosen twice, or that another column goes before it. */
export const MappingRemark = z.enum(['twice', 'emailTwice', 'notesTwice', 'nameWins'])
export type MappingRemark = z.infer<typeof MappingRemark>

/** Remarks by column. Of a field chosen twice, only one value can count, but for addresses and notes, which are kept. */
export function mappingRemarks(mapping: readonly string[]): readonly (MappingRemark | null)[] {
  return mapping.map((field) => {
    if (field === 'ignore') return null
    if ((field === 'givenName' || field === 'familyName') && mapping.includes('name')) return 'nameWins'
    if (mapping.indexOf(field) === mapping.lastIndexOf(field)) return null
    if (field === 'email') return 'emailTwice'
    return field === 'notes' ? 'notesTwice' : 'twice'
  })
}
