import { expect, test } from 'vitest'
import {
  changedFilter,
  hasFilters,
  type JobsView,
  sortedBy,
  toggledStates,
  viewFromAddress,
  viewToAddress,
} from '../../renderer/features/jobs/jobs-view.ts'
import { CompanyId, ContactId } from '../../shared/contract/values.ts'

const view: JobsView = {
  filter: {
    search: 'carte de vœux',
    states: ['new', 'prepress'],
    origin: 'generic_link',
    companyId: CompanyId.parse(3),
    contactId: ContactId.parse(12),
  },
  sort: { by: 'title', direction: 'descending' },
}

test('a view comes back from its address as it went in', () => {
  expect(viewFromAddress(viewToAddress(view))).toEqual(view)
})

test('the newest first of everything has an empty address', () => {
  const first: JobsView = { filter: {}, sort: { by: 'id', direction: 'descending' } }
  expect(viewToAddress(first).toString()).toBe('')
  expect(viewFromAddress(new URLSearchParams())).toEqual(first)
})

test('what an address says that nobody understands is left out', () => {
  const read = viewFromAddress(new URLSearchParams('state=new,lost&way=fax&company=x&contact=-1&sort=color&order=up'))
  expect(read).toEqual({ filter: { states: ['new'] }, sort: { by: 'id', direction: 'descending' } })
})

test('a column sorts the newest first where it is a time or the number, from A on otherwise, then the other way', () => {
  const byTitle = sortedBy({ by: 'id', direction: 'descending' }, 'title')
  expect(byTitle).toEqual({ by: 'title', direction: 'ascending' })
  expect(sortedBy(byTitle, 'title').direction).toBe('descending')
  expect(sortedBy(byTitle, 'created').direction).toBe('descending')
})

test('states are chosen in the order of the chain, whatever the order of clicks', () => {
  const two = toggledStates(toggledStates(undefined, 'completed'), 'new')
  expect(two).toEqual(['new', 'completed'])
  expect(toggledStates(toggledStates(two, 'new'), 'completed')).toBeUndefined()
})

test('a search alone is no filter', () => {
  expect(hasFilters({ search: 'flyer' })).toBe(false)
  expect(hasFilters(changedFilter({ search: 'flyer' }, { origin: 'desk' }))).toBe(true)
  expect(changedFilter({ origin: 'desk' }, { origin: undefined })).toEqual({})
})
