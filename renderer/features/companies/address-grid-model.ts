import type { CompanyAddress } from '../../../shared/contract/companies.ts'
import type { SubscriptionCategory, Universe } from '../../../shared/contract/subscription-values.ts'
import { cleanEmail, isEmail } from '../../../shared/rules/email-address.ts'
import { categories, isInUniverse } from '../../../shared/rules/subscription-cells.ts'

/** A field of the grid. */
export interface Field {
  readonly universe: Universe
  readonly category: SubscriptionCategory
}

/** Names a field: “client e_shop”. */
export type FieldKey = `${Universe} ${SubscriptionCategory}`

/** What was typed, by field; a field that is not here shows what is saved. */
export type Typed = ReadonlyMap<FieldKey, string>

/** What is saved, by field; one that is not here is empty. */
export type Saved = ReadonlyMap<FieldKey, string>

export const fieldKey = ({ universe, category }: Field): FieldKey => `${universe} ${category}`

export const savedFields = (addresses: readonly CompanyAddress[]): Saved =>
  new Map(addresses.map((address) => [fieldKey(address), address.email]))

/** The fields that a company of these universes has, row by row. */
export const fieldsOf = (universes: readonly Universe[]): Field[] =>
  categories.flatMap((category) =>
    universes.flatMap((universe) => (isInUniverse(category, universe) ? [{ universe, category }] : [])),
  )

export const fieldText = (field: Field, typed: Typed, saved: Saved): string =>
  typed.get(fieldKey(field)) ?? saved.get(fieldKey(field)) ?? ''

/** The fields that would be saved, with what is typed in them, cleaned. */
export const changedFields = (fields: readonly Field[], typed: Typed, saved: Saved): CompanyAddress[] =>
  fields.flatMap((field) => {
    const email = cleanEmail(fieldText(field, typed, saved))
    return email === (saved.get(fieldKey(field)) ?? '') ? [] : [{ ...field, email }]
  })

/** Whether a field may hold this: nothing, or a whole address. */
export const mayHold = (text: string): boolean => {
  const email = cleanEmail(text)
  return email === '' || isEmail(email)
}

export type Filling = 'row' | 'column' | 'all'

/** Writes an address into all fields of a row, of a column, or of the grid. */
export function filled(typed: Typed, fields: readonly Field[], from: Field, filling: Filling, email: string): Typed {
  const next = new Map(typed)
  for (const field of fields) {
    const wanted =
      filling === 'all' || (filling === 'row' ? field.category === from.category : field.universe === from.universe)
    if (wanted) next.set(fieldKey(field), email)
  }
  return next
}

/** The field above or below in the same column; undefined at the edge. */
export function neighbour(fields: readonly Field[], from: Field, step: -1 | 1): Field | undefined {
  const column = fields.filter(({ universe }) => universe === from.universe)
  const place = column.findIndex(({ category }) => category === from.category)
  return column[place + step]
}
