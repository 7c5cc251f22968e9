import { ORPCError } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import {
  type CompanyForm,
  differingFields,
  emptyForm,
  fieldsOf,
  formIssues,
  leavesUniverse,
  mergedFields,
  refusedFields,
} from '../../renderer/features/companies/company-form-model.ts'
import { CompanyId } from '../../shared/contract/values.ts'

const partner = { id: CompanyId.parse(7), name: 'Réseau Fjord' }
const base: CompanyForm = { name: 'Atelier Nord', universes: ['client', 'ambassador'], partner, language: null }

describe('the form of a company', () => {
  it('does not differ by the order of its universes or a partner’s new name', () => {
    const other: CompanyForm = { ...base, universes: ['ambassador', 'client'], partner: { ...partner, name: 'Fjord' } }
    expect(differingFields(base, other)).toEqual([])
    expect(differingFields(base, { ...base, partner: null, language: 'nb' })).toEqual(['partner', 'language'])
  })

  it('wants a name and one universe at least', () => {
    expect(formIssues({ ...base, name: ' ', universes: [] })).toEqual({
      name: 'name_missing',
      universes: 'universes_missing',
    })
    expect(formIssues(base)).toEqual({})
  })

  it('goes to the core with the id of the partner', () => {
    expect(fieldsOf(base).partnerId).toBe(7)
    expect(fieldsOf(emptyForm)).toEqual({ name: '', universes: ['client'], partnerId: null, language: null })
  })

  it('takes in what someone else saved where it was not touched, and names what both changed', () => {
    const typed: CompanyForm = { ...base, name: 'Atelier du Nord' }
    const theirs: CompanyForm = { ...base, name: 'Grand Nord', language: 'nb' }
    expect(mergedFields(typed, base, theirs)).toEqual({
      fields: { ...base, name: 'Atelier du Nord', language: 'nb' },
      conflicts: ['name'],
    })
  })

  it('leaves a universe where one of its own is not chosen any more; with none chosen there is nothing to preview', () => {
    expect(leavesUniverse({ ...base, universes: ['client', 'operator'] }, base)).toBe(true)
    expect(leavesUniverse({ ...base, universes: ['client', 'ambassador', 'operator'] }, base)).toBe(false)
    expect(leavesUniverse({ ...base, universes: [] }, base)).toBe(false)
  })

  it('finds the field of what the core refused, and no field in any other error', () => {
    const refusal = (path: string[], message: string) =>
      new ORPCError('BAD_REQUEST', { data: { issues: [{ path, message }] } })
    expect(refusedFields(refusal(['partnerId'], 'partner_invalid'))).toEqual({ partner: 'partner_invalid' })
    expect(refusedFields(refusal(['fields', 'name'], 'name_invalid'))).toEqual({ name: 'name_missing' })
    expect(refusedFields(refusal(['fields', 'name'], 'Too big'))).toEqual({ name: 'too_long' })
    expect(refusedFields(new ORPCError('COMPANY_NAME_TAKEN'))).toBeNull()
  })
})
