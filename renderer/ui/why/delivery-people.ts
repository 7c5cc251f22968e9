import type { LeftOut, Recipient } from '../../../shared/contract/events.ts'
import type { SubscriptionChannel } from '../../../shared/contract/subscription-values.ts'
import type { ContactId, Language } from '../../../shared/contract/values.ts'

/** Someone on the list of a delivery: a contact with its channels, or an address of the company. */
export interface DeliveryPerson<Entry extends Recipient> {
  readonly key: string
  /** Null for an address of the company. */
  readonly contactId: ContactId | null
  readonly name: string
  readonly email: string
  readonly language: Language
  readonly channels: readonly SubscriptionChannel[]
  readonly entries: readonly Entry[]
}

const names = new Intl.Collator(undefined, { sensitivity: 'base' })

/** The entries of a delivery's list, one a channel, brought together by who they go to: contacts by name, then addresses. */
export function deliveryPeople<Entry extends Recipient>(list: readonly Entry[]): DeliveryPerson<Entry>[] {
  const people = new Map<string, Entry[]>()
  for (const entry of list) {
    const key = entry.contactId === null ? `address ${entry.email}` : `contact ${entry.contactId}`
    const entries = people.get(key)
    if (entries) entries.push(entry)
    else people.set(key, [entry])
  }
  const found = [...people].flatMap(([key, entries]) => {
    const [first] = entries
    if (!first) return []
    return {
      key,
      contactId: first.contactId,
      name: first.name,
      email: entries.find(({ email }) => email !== '')?.email ?? '',
      language: first.language,
      channels: entries.map(({ channel }) => channel),
      entries,
    }
  })
  return found.sort(
    (one, other) =>
      Number(one.contactId === null) - Number(other.contactId === null) || names.compare(one.name, other.name),
  )
}

/** The different reasons of someone's entries, in their order. */
export const reasonsOf = ({ entries }: DeliveryPerson<LeftOut>): LeftOut['reason'][] => [
  ...new Set(entries.map(({ reason }) => reason)),
]

/** Why someone is told, over its channels. */
export const whysOf = ({ entries }: DeliveryPerson<Recipient>): Recipient['why'][] => [
  ...new Set(entries.map(({ why }) => why)),
]

/** The language that most of a list's people read; undefined where there is nobody. */
export function mostReadLanguage(list: readonly Recipient[]): Language | undefined {
  const counts = new Map<Language, number>()
  for (const { language } of list) counts.set(language, (counts.get(language) ?? 0) + 1)
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0]
}
