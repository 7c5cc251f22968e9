import type { CompanyAddress } from '../../../shared/contract/companies.ts'
import type { SubscriptionCategory } from '../../../shared/contract/subscription-values.ts'
import { isInUniverse, universeBits, universesOf } from '../../../shared/rules/subscription-cells.ts'
import { type SamplePerson, slug } from './sample-people.ts'

/** What a company of the demonstration is to the shop. */
export interface SampleCompany {
  readonly name: string
  /** Bits as in the companies table: 1 client, 2 ambassador, 4 operator. */
  readonly universes: number
  /** The name of the ambassador or operator whose client it is. */
  readonly partner: string | null
  readonly addresses: readonly CompanyAddress[]
}

const addressed: readonly { readonly box: string; readonly categories: readonly SubscriptionCategory[] }[] = [
  { box: 'livraisons', categories: ['delivery'] },
  { box: 'compta', categories: ['e_shop', 'delivery'] },
  { box: 'technique', categories: ['configuration', 'monitoring', 'ticketing', 'mobile'] },
]

/** The universes by the kind of company: agencies bring clients, firms of consultants run their services. */
function universesFor(name: string): number {
  if (name === 'Agence Bellevue') return universeBits(['client', 'ambassador', 'operator'])
  if (name.startsWith('Agence ')) return universeBits(['client', 'ambassador'])
  if (name.startsWith('Cabinet ')) return universeBits(['client', 'operator'])
  return universeBits(['client'])
}

/**
 * The companies of the sample people, the same ones for the same people: most are clients of the shop, some ambassadors
 * or operators with clients of their own; every fourth has addresses that are told.
 */
export function sampleCompanies(people: readonly SamplePerson[]): SampleCompany[] {
  const names = [...new Set(people.flatMap(({ company }) => company ?? []))].sort()
  const partners = names.filter((name) => universesFor(name) !== universeBits(['client']))
  return names.map((name, place) => {
    const universes = universesFor(name)
    const isPartner = partners.includes(name)
    const box = addressed[Math.floor(place / 4) % addressed.length]
    return {
      name,
      universes,
      partner: isPartner || place % 3 !== 0 ? null : (partners[place % partners.length] ?? null),
      addresses:
        place % 4 !== 0 || !box
          ? []
          : universesOf(universes).flatMap((universe) =>
              box.categories
                .filter((category) => isInUniverse(category, universe))
                .map((category) => ({ universe, category, email: `${box.box}@${slug(name)}.example` })),
            ),
    }
  })
}
