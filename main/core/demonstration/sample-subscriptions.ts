import { type Cell, universesOf } from '../../../shared/rules/subscription-cells.ts'
import { noPattern, type Pattern, withCells } from '../../../shared/rules/subscription-pattern.ts'
import type { SamplePerson } from './sample-people.ts'

type Choice = Omit<Cell, 'universe'>

const choices: readonly (readonly Choice[])[] = [
  [{ category: 'delivery', channel: 'email' }],
  [
    { category: 'delivery', channel: 'email' },
    { category: 'delivery', channel: 'interface' },
    { category: 'e_shop', channel: 'email' },
  ],
  [
    { category: 'ticketing', channel: 'interface' },
    { category: 'monitoring', channel: 'email' },
  ],
]

/**
 * What a sample person decided about its subscriptions, in the universes of its company; null for who left all as it
 * was. Administrators, who start with everything, unsubscribe; others subscribe.
 */
export function samplePattern(person: SamplePerson, place: number, companyUniverses: number): Pattern | null {
  if (person.company === null || place % 3 !== 0) return null
  const chosen = choices[(place / 3) % choices.length] ?? []
  const cells = chosen.filter(({ channel }) => channel === 'email' || person.interfaceAccess)
  if (cells.length === 0) return null
  return withCells(
    noPattern,
    universesOf(companyUniverses).flatMap((universe) =>
      cells.map((cell) => ({ ...cell, universe, on: !person.companyAdministrator })),
    ),
  )
}
