import { expect, test } from 'vitest'
import { expiryWords } from '../../../main/core/catalogue/expiry-words.ts'

const instant = Date.parse('2026-11-30T22:30:00Z')

test.each([
  ['fr', 'lundi 30 novembre 2026 à 23:30'],
  ['en', 'Monday, 30 November 2026 at 23:30'],
  ['nb', 'mandag 30. november 2026 kl. 23:30'],
] as const)('an expiry is written in the recipient’s language: %s', (language, words) => {
  expect(expiryWords(instant, language, 'Europe/Paris')).toBe(words)
})

test('the day is the shop’s own, and the first of a month is written as the French do', () => {
  expect(expiryWords(instant, 'fr', 'Asia/Tokyo')).toBe('mardi 1er décembre 2026 à 07:30')
})
