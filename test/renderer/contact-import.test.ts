import { expect, test } from 'vitest'
import { mappingRemarks } from '../../renderer/features/contact-import/import-mapping.ts'
import { moveCell } from '../../renderer/ui/import/import-check-movement.ts'
import { changeDraft, emptyDraft, mappingOf, planOf } from '../../renderer/ui/import/import-draft.ts'
import { addSample, rateOf, timeLeft } from '../../renderer/ui/import/import-rate.ts'
import type { FileId } from '../../shared/contract/values.ts'

const empty = emptyDraft({ known: 'skip' })
const fileId = 'AAAAAAAAAAAAAAAAAAAAAA' as FileId
const found = { columns: [{ header: 'who' }, { header: 'mail' }], mapping: ['name', 'email'] as const }

test('a mended file keeps the matching while its columns are the same, and loses it when they are not', () => {
  const chosen = changeDraft(empty, { kind: 'file', file: { id: fileId, name: 'a.csv' } })
  const matched = changeDraft(chosen, { kind: 'match', headers: ['who', 'mail'], mapping: ['company', 'email'] })
  const mended = changeDraft(matched, { kind: 'file', file: { id: fileId, name: 'b.csv' } })
  expect(mended.step).toBe('file')
  expect(mappingOf(mended, found)).toEqual(['company', 'email'])
  const other = { columns: [{ header: 'mail' }, { header: 'who' }], mapping: ['email', 'name'] as const }
  expect(mappingOf(mended, other)).toEqual(['email', 'name'])
})

test('another file is read as it is found, not as the one before was overruled', () => {
  const overruled = changeDraft(empty, { kind: 'reading', reading: { delimiter: '|' } })
  expect(changeDraft(overruled, { kind: 'file', file: { id: fileId, name: 'b.csv' } }).reading).toEqual({})
})

test('there is no plan until every required field has a column', () => {
  const chosen = changeDraft(empty, { kind: 'file', file: { id: fileId, name: 'a.csv' } })
  expect(planOf(chosen, found, ['email'])).toEqual({
    fileId,
    reading: {},
    mapping: ['name', 'email'],
    options: { known: 'skip' },
  })
  const without = changeDraft(chosen, { kind: 'match', headers: ['who', 'mail'], mapping: ['name', 'ignore'] })
  expect(planOf(without, found, ['email'])).toBeNull()
  expect(planOf(chosen, found, ['email', 'company'])).toBeNull()
})

test('a field chosen twice is remarked on, but for columns that are left aside', () => {
  expect(mappingRemarks(['company', 'email', 'company', 'ignore', 'ignore'])).toEqual([
    'twice',
    null,
    'twice',
    null,
    null,
  ])
  expect(mappingRemarks(['email', 'email', 'notes', 'notes'])).toEqual([
    'emailTwice',
    'emailTwice',
    'notesTwice',
    'notesTwice',
  ])
  expect(mappingRemarks(['name', 'givenName', 'familyName'])).toEqual([null, 'nameWins', 'nameWins'])
})

test('the rate is that of the last seconds, and starts anew when the count goes back', () => {
  const early = [0, 1_000, 2_000].map((at) => ({ at, done: at }))
  const samples = [...early, { at: 12_000, done: 102_000 }, { at: 13_000, done: 112_000 }]
  const kept = samples.reduce<ReturnType<typeof addSample>>(addSample, [])
  expect(rateOf(kept)).toBe(10_000)
  expect(rateOf(addSample(kept, { at: 14_000, done: 5 }))).toBeNull()
})

test('time left is told in the unit that fits', () => {
  expect(timeLeft(10, 10)).toEqual({ unit: 'moment' })
  expect(timeLeft(120, 10)).toEqual({ unit: 'seconds', count: 15 })
  expect(timeLeft(1_200, 10)).toEqual({ unit: 'minutes', count: 2 })
  expect(timeLeft(72_000, 10)).toEqual({ unit: 'hours', count: 2 })
})

test('keys move within the grid and stop at its edges', () => {
  const grid = { rows: 10, columns: 5, page: 4 }
  expect(moveCell({ row: 0, column: 0 }, 'ArrowUp', false, grid)).toEqual({ row: 0, column: 0 })
  expect(moveCell({ row: 8, column: 1 }, 'PageDown', false, grid)).toEqual({ row: 9, column: 1 })
  expect(moveCell({ row: 3, column: 2 }, 'End', false, grid)).toEqual({ row: 3, column: 4 })
  expect(moveCell({ row: 3, column: 2 }, 'Home', true, grid)).toEqual({ row: 0, column: 0 })
  expect(moveCell({ row: 3, column: 2 }, 'a', false, grid)).toBeNull()
})
