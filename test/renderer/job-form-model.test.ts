import { ORPCError } from '@orpc/client'
import { expect, test } from 'vitest'
import {
  emptyForm,
  fieldIssue,
  fieldsOf,
  mergedFields,
  refusedFields,
} from '../../renderer/features/jobs/job-form-model.ts'

const form = { title: 'Flyer', copies: '500', remark: 'Papier recyclé' }

test.each([
  ['1', 1],
  ['1 000', 1_000],
  ['1\u202f000', 1_000],
  ['1000000', 1_000_000],
])('%s copies are %i', (copies, number) => {
  expect(fieldIssue({ ...form, copies }, 'copies')).toBeUndefined()
  expect(fieldsOf({ ...form, copies }).copies).toBe(number)
})

test.each(['', '0', '-1', '1.5', '1,000', '1000001', '1e3', 'many', '99999999999'])(
  '“%s” is no number of copies',
  (copies) => {
    expect(fieldIssue({ ...form, copies }, 'copies')).toBe('copies_invalid')
  },
)

test('a title of spaces is missing', () => {
  expect(fieldIssue({ ...form, title: '  ' }, 'title')).toBe('title_missing')
  expect(fieldIssue(form, 'title')).toBeUndefined()
})

test('what someone else saved comes in where nothing was typed, and is told where something was', () => {
  const theirs = { title: 'Affiche', copies: '200', remark: '' }
  const merged = mergedFields({ ...form, title: 'Carte' }, form, theirs)
  expect(merged.fields).toEqual({ title: 'Carte', copies: '200', remark: '' })
  expect(merged.conflicts).toEqual(['title'])
})

test('what the core refuses stands at its field, also within the fields of an edit', () => {
  const refused = (path: (string | number)[], message: string) =>
    refusedFields(new ORPCError('BAD_REQUEST', { data: { issues: [{ path, message }] } }))
  expect(refused(['fields', 'copies'], 'Too big: expected number to be <=1000000')).toEqual({
    copies: 'copies_invalid',
  })
  expect(refused(['title'], 'control characters')).toEqual({ title: 'control_characters' })
  expect(refused(['remark'], 'Too big: expected string to have <=5000 characters')).toEqual({ remark: 'too_long' })
  expect(refused(['files'], 'Too big')).toBeNull()
  expect(refusedFields(new Error('lost'))).toBeNull()
  expect(fieldIssue(emptyForm, 'title')).toBe('title_missing')
})
