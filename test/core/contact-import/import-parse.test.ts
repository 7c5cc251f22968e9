import { expect, test } from 'vitest'
import { parseText } from '../../../main/core/contact-import/import-parse.ts'

test('cells that are alike stay alike, also in the first row that is read and whatever else the dialect holds', () => {
  const dialect = { delimiter: ';', newline: '\n', header: true } as const
  const { rows } = parseText('Lyon;;;Lyon\nParis;;;Paris\n', dialect, 2, true)
  expect(rows).toEqual([
    ['Lyon', '', '', 'Lyon'],
    ['Paris', '', '', 'Paris'],
  ])
})
