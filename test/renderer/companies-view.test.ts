import { describe, expect, it } from 'vitest'
import {
  changedFilter,
  hasFilters,
  sortedBy,
  viewFromAddress,
  viewToAddress,
} from '../../renderer/features/companies/companies-view.ts'

const read = (address: string) => viewFromAddress(new URLSearchParams(address))

describe('the view of the companies', () => {
  it('survives the way into the address and back', () => {
    const address = 'q=dupont&universe=operator&partner=12&own=yes&sort=contacts&order=descending'
    expect(viewToAddress(read(address)).toString()).toBe(address)
    expect(viewToAddress(read('')).toString()).toBe('')
  })

  it('leaves out what it does not understand', () => {
    expect(read('universe=mars&partner=x&own=perhaps&sort=moon&order=sideways')).toEqual({
      filter: {},
      sort: { by: 'name', direction: 'ascending' },
    })
  })

  it('counts the search as no filter', () => {
    expect(hasFilters({ search: 'dupont' })).toBe(false)
    expect(hasFilters(changedFilter({ search: 'dupont' }, { own: true }))).toBe(true)
    expect(changedFilter({ own: true }, { own: undefined })).toEqual({})
  })

  it('sorts by another column upwards, by the same one the other way', () => {
    expect(sortedBy({ by: 'name', direction: 'ascending' }, 'contacts').direction).toBe('ascending')
    expect(sortedBy({ by: 'name', direction: 'ascending' }, 'name').direction).toBe('descending')
  })
})
