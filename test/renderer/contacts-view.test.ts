import { expect, test } from 'vitest'
import {
  changedFilter,
  defaultSort,
  hasFilters,
  sortedBy,
  viewFromAddress,
  viewToAddress,
} from '../../renderer/features/contacts/contacts-view.ts'

test('a view survives the way through the address', () => {
  const address =
    'q=brûlé+paris&state=active,disabled&invited=no&company=12&role=dealer&language=nb&terms=yes&refused=yes&import=3&sort=terms&order=descending'
  const view = viewFromAddress(new URLSearchParams(address))
  expect(view).toEqual({
    filter: {
      search: 'brûlé paris',
      states: ['active', 'disabled'],
      invited: false,
      companyId: 12,
      role: 'dealer',
      language: 'nb',
      termsAccepted: true,
      undeliverable: true,
      importId: 3,
    },
    sort: { by: 'terms', direction: 'descending' },
  })
  expect(viewFromAddress(viewToAddress(view))).toEqual(view)
})

test('what the address says that is not understood is left out', () => {
  const view = viewFromAddress(new URLSearchParams('state=angry,active&company=x&role=king&invited=maybe&sort=shoe'))
  expect(view).toEqual({ filter: { states: ['active'] }, sort: defaultSort })
})

test('the first view has an empty address', () => {
  expect(viewToAddress({ filter: {}, sort: defaultSort }).toString()).toBe('')
})

test('a click on a head sorts upwards, another one downwards, another column upwards again', () => {
  const up = sortedBy(defaultSort, 'email')
  expect(up).toEqual({ by: 'email', direction: 'ascending' })
  expect(sortedBy(up, 'email')).toEqual({ by: 'email', direction: 'descending' })
  expect(sortedBy(sortedBy(up, 'email'), 'state')).toEqual({ by: 'state', direction: 'ascending' })
})

test('a search is no filter to be cleared with the others', () => {
  expect(hasFilters({ search: 'anna' })).toBe(false)
  expect(hasFilters(changedFilter({ search: 'anna' }, { invited: false }))).toBe(true)
  expect(changedFilter({ invited: false }, { invited: undefined })).toEqual({})
})
