import { describe, expect, it } from 'vitest'
import {
  changedFields,
  type Field,
  fieldKey,
  fieldsOf,
  fieldText,
  filled,
  mayHold,
  neighbour,
  savedFields,
} from '../../renderer/features/companies/address-grid-model.ts'

const field = (universe: Field['universe'], category: Field['category']): Field => ({ universe, category })
const fields = fieldsOf(['client', 'ambassador'])
const saved = savedFields([{ ...field('client', 'delivery'), email: 'old@example.com' }])
const nothing = new Map()

describe('the fields of a company', () => {
  it('are the categories by its universes, mobile in those of partners only', () => {
    expect(fields).toHaveLength(13)
    expect(fields).not.toContainEqual(field('client', 'mobile'))
    expect(fieldsOf(['client'])).toHaveLength(6)
  })

  it('lie above and below each other in a column, with an end on both sides', () => {
    expect(neighbour(fields, field('client', 'e_shop'), 1)).toEqual(field('client', 'delivery'))
    expect(neighbour(fields, field('client', 'e_shop'), -1)).toBeUndefined()
    expect(neighbour(fields, field('client', 'messaging'), 1)).toBeUndefined()
    expect(neighbour(fields, field('ambassador', 'messaging'), 1)).toEqual(field('ambassador', 'mobile'))
  })
})

describe('what is typed', () => {
  it('stands over what is saved, empty included', () => {
    const typed = new Map([[fieldKey(field('client', 'delivery')), '']])
    expect(fieldText(field('client', 'delivery'), nothing, saved)).toBe('old@example.com')
    expect(fieldText(field('client', 'delivery'), typed, saved)).toBe('')
    expect(changedFields(fields, typed, saved)).toEqual([{ ...field('client', 'delivery'), email: '' }])
  })

  it('is no change where it says what is saved, with spaces or mailto around it', () => {
    const typed = new Map([[fieldKey(field('client', 'delivery')), ' mailto:old@example.com ']])
    expect(changedFields(fields, typed, saved)).toEqual([])
  })

  it('may be nothing or a whole address', () => {
    expect(['', '  ', 'a@example.com', 'a@', 'a@b'].map(mayHold)).toEqual([true, true, true, false, false])
  })
})

describe('filling', () => {
  const from = field('ambassador', 'delivery')
  const touched = (filling: 'row' | 'column' | 'all') => filled(nothing, fields, from, filling, 'a@example.com').size

  it('writes an address into the row, the column or everything that the company has', () => {
    expect(touched('row')).toBe(2)
    expect(touched('column')).toBe(7)
    expect(touched('all')).toBe(13)
  })

  it('leaves what was typed elsewhere', () => {
    const typed = new Map([[fieldKey(field('client', 'e_shop')), 'b@example.com']])
    expect(filled(typed, fields, from, 'row', 'a@example.com').get('client e_shop')).toBe('b@example.com')
  })
})
