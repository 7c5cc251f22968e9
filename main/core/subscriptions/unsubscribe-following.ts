import type { CompanyName } from '../../../shared/contract/companies.ts'
import type { SubscriptionCategory } from '../../../shared/contract/subscription-values.ts'
import type { CompanyId, ContactId, Language } from '../../../shared/contract/values.ts'
import { isInUniverse, universes } from '../../../shared/rules/subscription-cells.ts'
import { samePattern, withCells } from '../../../shared/rules/subscription-pattern.ts'
import { createContactPatterns } from '../db/contact-patterns.ts'
import { failure } from '../failure.ts'
import type { Foundation } from '../foundation.ts'
import type { Suppressions } from '../suppressions/suppressions.ts'
import type { SubscriptionsStore } from './subscriptions-store.ts'
import { toldCells } from './told-cells.ts'
import type { UnsubscribeLinks } from './unsubscribe-links.ts'

/** What a reader of a mail is shown before it unsubscribes. */
export interface UnsubscribeOffer {
  /** Empty where mail to a company's address has ended already. */
  readonly email: string
  readonly category: SubscriptionCategory
  /** Null follows the shop's. */
  readonly language: Language | null
}

/** Ends subscribable mail by the link of one; every link that is not good gets the same LINK_NOT_VALID. */
export interface UnsubscribeFollowing {
  /** Changes nothing: mail scanners follow links too. */
  look(token: string): UnsubscribeOffer
  /**
   * Ends mail of the category to this address within the company, or all subscribable mail. Doing it again changes
   * nothing; `all` asks for an address that still stands somewhere.
   */
  unsubscribe(token: string, scope: 'category' | 'all'): Promise<UnsubscribeOffer>
}

interface Target {
  readonly kind: 'contact' | 'company'
  readonly name: string
  readonly emailKey: string
}

interface ContactTarget extends Target, UnsubscribeOffer {
  readonly kind: 'contact'
  readonly id: ContactId
}

interface CompanyTarget extends Target, UnsubscribeOffer {
  readonly kind: 'company'
  readonly id: CompanyId
}

export function createUnsubscribeFollowing(
  on: Foundation,
  store: SubscriptionsStore,
  links: UnsubscribeLinks,
  suppressions: Suppressions,
): UnsubscribeFollowing {
  const patterns = createContactPatterns(on.db.sqlite)
  const now = () => new Date(on.ports.clock.now()).toISOString()

  /** Throws LINK_NOT_VALID. An address that stands in no field of its company any more has an empty `email`. */
  const good = (token: string): ContactTarget | CompanyTarget => {
    const link = links.read(token)
    if (!link) throw failure('LINK_NOT_VALID')
    const { kind, category } = link.target
    if (kind === 'contact') {
      const contact = store.find(link.target.id as ContactId)
      if (!contact || !link.isFor(contact.emailKey)) throw failure('LINK_NOT_VALID')
      const { id, name, email, emailKey, language } = contact
      return { kind, id, name, email, emailKey, category, language }
    }
    const company = store.company(link.target.id as CompanyId)
    if (!company) throw failure('LINK_NOT_VALID')
    const field = store.fields(company.id).find(({ emailKey }) => link.isFor(emailKey))
    const { id, name, language } = company
    return { kind, id, name, email: field?.email ?? '', emailKey: field?.emailKey ?? '', category, language }
  }

  /** The owner's own wish: no undo of an operator's takes it back. */
  const endCategoryOfContact = ({ id, emailKey, category }: ContactTarget) => {
    const contact = store.find(id)
    if (!contact) return
    const { name, company, standing, pattern: before } = contact
    // In every universe, those that the company may enter later included.
    const cells = universes
      .filter((universe) => isInUniverse(category, universe))
      .map((universe) => ({ universe, category, channel: 'email' as const, on: false }))
    const after = withCells(before, cells)
    if (!samePattern(before, after)) {
      patterns.put(id, after)
      on.audit.record({
        operatorId: null,
        action: 'subscriptions.changed',
        subject: { kind: 'contact', id, label: name },
        after: toldCells({ before, after, standing }),
      })
    }
    // Hidden until now as a second copy, the same address of the company would take its place.
    if (company) emptyFields(company, emailKey, category)
  }

  const emptyFields = ({ id, name }: CompanyName, emailKey: string, category: SubscriptionCategory) => {
    const fields = store.fields(id).filter((field) => field.category === category && field.emailKey === emailKey)
    if (fields.length === 0) return
    for (const { universe } of fields) store.setField(id, universe, category, null)
    on.audit.record({
      operatorId: null,
      action: 'subscriptions.companyChanged',
      subject: { kind: 'company', id, label: name },
      before: Object.fromEntries(fields.map(({ universe, email }) => [`${universe}/${category}`, email])),
    })
  }

  const endCategoryOfCompany = ({ id, name, emailKey, category }: CompanyTarget) => {
    emptyFields({ id, name }, emailKey, category)
    const contactId = store.contactWith(emailKey)
    const contact = contactId === null ? null : store.find(contactId)
    // The same person's own subscription to it, where it belongs to that company.
    if (contact?.company?.id === id) endCategoryOfContact({ ...contact, kind: 'contact', category })
  }

  const endAll = ({ kind, id, name, emailKey }: ContactTarget | CompanyTarget) => {
    // Nobody knows any more which address it was.
    if (emailKey === '') throw failure('LINK_NOT_VALID')
    store.noteUnsubscribed(emailKey, now())
    if (suppressions.isSuppressed(emailKey)) return
    suppressions.add(emailKey, 'unsubscribed')
    on.audit.record({ operatorId: null, action: 'subscriptions.unsubscribed', subject: { kind, id, label: name } })
  }

  const offer = ({ email, category, language }: UnsubscribeOffer): UnsubscribeOffer => ({ email, category, language })

  return {
    look: (token) => offer(good(token)),
    async unsubscribe(token, scope) {
      const done = await on.db.write(() => {
        const target = good(token)
        if (scope === 'all') endAll(target)
        else if (target.kind === 'contact') endCategoryOfContact(target)
        else endCategoryOfCompany(target)
        return offer(target)
      })
      on.changes.announce('subscriptions', 'companies', 'contacts', 'audit')
      return done
    },
  }
}
