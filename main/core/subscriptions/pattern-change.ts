import type { ContactId } from '../../../shared/contract/values.ts'
import type { Pattern } from '../../../shared/rules/subscription-pattern.ts'

/** A contact whose pattern was changed, as `subscription_undos` keeps it: id, then before and after by universe. */
export type PackedChange = readonly [ContactId, number, number, number, number, number, number]

/** A contact whose pattern was changed. */
export interface PatternChange {
  readonly id: ContactId
  readonly before: Pattern
  readonly after: Pattern
}

export const packedChange = ({ id, before, after }: PatternChange): PackedChange => [
  id,
  before.client,
  before.ambassador,
  before.operator,
  after.client,
  after.ambassador,
  after.operator,
]

export const unpackedChange = ([id, ...bits]: PackedChange): PatternChange => ({
  id,
  before: { client: bits[0], ambassador: bits[1], operator: bits[2] },
  after: { client: bits[3], ambassador: bits[4], operator: bits[5] },
})
