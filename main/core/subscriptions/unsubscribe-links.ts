import { SubscriptionCategory } from '../../../shared/contract/subscription-values.ts'
import { CompanyId, ContactId } from '../../../shared/contract/values.ts'
import type { Suppressions } from '../suppressions/suppressions.ts'

/** Whose mail a link ends: a contact's, or an address of a company's own; of one category. */
export interface UnsubscribeTarget {
  readonly kind: 'contact' | 'company'
  readonly id: ContactId | CompanyId
  readonly category: SubscriptionCategory
}

/** What a token says, once its signature is known to be good. */
export interface ReadUnsubscribeLink {
  readonly target: UnsubscribeTarget
  /** Whether an address, by its key, is the one it was sent to. */
  isFor(emailKey: string): boolean
}

/**
 * Links that end subscribable mail: they work as often as they are followed and do not expire, since a mail may be read
 * late. A token names its target and the keyed hash of the address that it was sent to, with a signature of 160 bits.
 */
export interface UnsubscribeLinks {
  /** The token for a target at an address, by its key; null while links cannot be signed. */
  token(target: UnsubscribeTarget, emailKey: string): string | null
  /** Null for a token that is not ours. */
  read(token: string): ReadUnsubscribeLink | null
}

const marks = { contact: 'c', company: 'f' } as const
const textOf = ({ kind, id, category }: UnsubscribeTarget) => `${marks[kind]}${id}-${category}`
const addressText = (emailKey: string) => `address ${emailKey}`

export function createUnsubscribeLinks(suppressions: Suppressions): UnsubscribeLinks {
  return {
    token(target, emailKey) {
      const address = suppressions.sign(addressText(emailKey))
      if (address === null) return null
      const named = `${textOf(target)}.${address}`
      return `${named}.${suppressions.sign(named)}`
    },
    read(token) {
      const found = /^(([cf])([1-9]\d{0,14})-(\w+)\.([\w-]+))\.([\w-]+)$/.exec(token)
      const [, named = '', mark, number, name, address = '', signature = ''] = found ?? []
      const category = SubscriptionCategory.safeParse(name)
      const kind = mark === marks.contact ? 'contact' : 'company'
      const id = (kind === 'contact' ? ContactId : CompanyId).safeParse(Number(number))
      if (!id.success || !category.success || !suppressions.verify(named, signature)) return null
      return {
        target: { kind, id: id.data, category: category.data },
        isFor: (emailKey) => suppressions.verify(addressText(emailKey), address),
      }
    },
  }
}

/** The address of a token below the public address of the portal, as it may stand in a header's list. */
export const unsubscribeAddress = (publicAddress: string, token: string): string =>
  `${publicAddress.replace(/\/+$/, '').replaceAll(',', '%2C')}/unsubscribe/${token}`
