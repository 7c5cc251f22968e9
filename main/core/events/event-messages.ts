import { SubscribableCode } from '../../../shared/contract/catalogue.ts'
import type { MessageReason } from '../../../shared/contract/outbox.ts'
import type { MessageId } from '../../../shared/contract/values.ts'
import { subscribableEvents } from '../../../shared/rules/subscribable-events.ts'
import { emailForms } from '../contacts/email-key.ts'
import type { Foundation } from '../foundation.ts'
import type { Mail } from '../mail/mail.ts'
import type { MessageHandler, Preparation } from '../outbox/outbox.ts'
import type { PortalState } from '../settings/portal-state.ts'
import type { UnsubscribeLinks, UnsubscribeTarget } from '../subscriptions/unsubscribe-links.ts'
import type { Suppressions } from '../suppressions/suppressions.ts'
import { obstacleOf, subscribedBecause } from './delivery.ts'
import { createEventMessagesStore, type LeavingNews } from './event-messages-store.ts'
import { unsubscribeWays } from './event-words.ts'
import type { EventsStore } from './events-store.ts'

interface Beside {
  readonly mail: Mail
  readonly portal: PortalState
  readonly suppressions: Pick<Suppressions, 'isSuppressed'>
  readonly links: UnsubscribeLinks
}

const keyOf = (email: string) => emailForms(email)?.key ?? email

/** What news has to say of its messages: whether they may still leave, the link to unsubscribe, refused addresses. */
export function createEventMessages(on: Foundation, events: EventsStore, beside: Beside): MessageHandler {
  const { mail, portal, suppressions, links } = beside
  const store = createEventMessagesStore(on.db)

  /** Why a message must not leave any more, as everything stands now; null if it may. */
  const obstacle = (news: LeavingNews): MessageReason['code'] | null => {
    const { contactId, companyId, universe, recipientEmail } = news
    const { category } = subscribableEvents[SubscribableCode.parse(news.type)]
    const key = keyOf(recipientEmail)
    if (contactId === null) {
      const own = events.address(companyId, universe, category)
      if (own?.emailKey !== key || suppressions.isSuppressed(key)) return 'unsubscribed'
      return own.undeliverable ? 'address_undeliverable' : null
    }
    const contact = events.contact(contactId, universe)
    // It goes to the address that was shown, or to none.
    if (contact?.emailKey !== key) return 'address_changed'
    const reason = obstacleOf(contact, 'email')
    if (reason !== null && reason !== 'duplicate') return reason
    const company = contact.companyId === companyId ? events.company(companyId) : null
    const event = { universe, category }
    return company && subscribedBecause(contact, company, event, 'email') !== null ? null : 'unsubscribed'
  }

  const prepared = (news: LeavingNews, ways: ReturnType<typeof unsubscribeWays>): Preparation => {
    const reason = obstacle(news)
    if (reason !== null) return { go: false, reason }
    const { contactId, companyId, recipientEmail, type, language } = news
    const shown = ways.shown(type, language)
    const { category } = subscribableEvents[SubscribableCode.parse(type)]
    const target: UnsubscribeTarget =
      contactId === null ? { kind: 'company', id: companyId, category } : { kind: 'contact', id: contactId, category }
    const token = ways.byLink ? links.token(target, keyOf(recipientEmail)) : null
    if (token !== null) return { go: true, data: shown, secrets: { 'unsubscribe.address': ways.link(token) } }
    // Without a link that can be signed, the mail way is left.
    const byMail = { ...shown, 'unsubscribe.address': shown['unsubscribe.mailto'] ?? '' }
    return { go: true, data: byMail, secrets: {} }
  }

  return {
    prepare(messages) {
      const ways = unsubscribeWays(mail, portal)
      const answers = new Map<MessageId, Preparation>()
      for (const news of store.leaving(messages.map(({ id }) => id))) answers.set(news.id, prepared(news, ways))
      return answers
    },
    settled(messages) {
      for (const { id, state, addressRefused, at, reason } of messages) {
        const email = state === 'failed' && addressRefused ? store.recipientOf(id) : null
        if (email !== null) store.markUndeliverable(keyOf(email), at, reason?.answer ?? null)
      }
    },
  }
}
