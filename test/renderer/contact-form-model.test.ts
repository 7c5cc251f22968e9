import { ORPCError } from '@orpc/client'
import { describe, expect, test } from 'vitest'
import {
  emptyFields,
  fieldIssue,
  formIssues,
  mergedFields,
  refusedFields,
} from '../../renderer/features/contacts/contact-form-model.ts'

const base = { ...emptyFields('fr'), name: 'Anna', email: 'anna@example.com', notes: 'old' }

describe('the form of a contact', () => {
  test('judges name and address, and lets through what people paste', () => {
    expect(fieldIssue({ ...base, name: '  ' }, 'name')).toBe('name_missing')
    expect(fieldIssue({ ...base, email: ' ' }, 'email')).toBe('email_missing')
    expect(fieldIssue({ ...base, email: 'anna@' }, 'email')).toBe('email_invalid')
    expect(fieldIssue({ ...base, email: ' mailto:anna@example.com' }, 'email')).toBeUndefined()
    expect(fieldIssue({ ...base, phone: 'call me' }, 'phone')).toBe('phone_invalid')
    expect(fieldIssue({ ...base, phone: '06 12 34 56 78' }, 'phone')).toBeUndefined()
    expect(formIssues(base)).toEqual({})
  })

  test('takes over what someone else saved where nothing was typed, and keeps what was typed', () => {
    const typed = { ...base, name: 'Anna B.' }
    const theirs = { ...base, notes: 'new', language: 'nb' as const }
    const { fields, conflicts } = mergedFields(typed, base, theirs)
    expect(fields).toMatchObject({ name: 'Anna B.', notes: 'new', language: 'nb' })
    expect(conflicts).toEqual([])
  })

  test('names the fields that both changed to different ends', () => {
    const { fields, conflicts } = mergedFields({ ...base, name: 'Anna B.', notes: 'same' }, base, {
      ...base,
      name: 'Anna C.',
      notes: 'same',
    })
    expect(fields.name).toBe('Anna B.')
    expect(conflicts).toEqual(['name'])
  })

  test('finds the field that the core refused, however deep it stands in the input', () => {
    const refusal = (issues: unknown) => new ORPCError('BAD_REQUEST', { data: { issues } })
    expect(refusedFields(refusal([{ path: ['phone'], message: 'phone_invalid' }]), base)).toEqual({
      phone: 'phone_invalid',
    })
    expect(refusedFields(refusal([{ path: ['fields', 'name'], message: 'control characters' }]), base)).toEqual({
      name: 'control_characters',
    })
    expect(refusedFields(refusal([{ path: ['id'], message: 'x' }]), base)).toBeNull()
    expect(refusedFields(new Error('no connection'), base)).toBeNull()
  })
})
