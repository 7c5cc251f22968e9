import type { MessageReason } from '../../../shared/contract/outbox.ts'
import type { MessageId } from '../../../shared/contract/values.ts'
import type { MessageHandler, Preparation } from '../outbox/outbox.ts'
import { newAccountLink } from './account-link-tokens.ts'
import type { AccountLinkWords } from './account-link-words.ts'
import type { AccountLinksStore, LeavingAccountLink } from './account-links-store.ts'

/** What the links of accounts have to say of their messages: the link before each try, a refused address after it. */
export function createAccountLinkMessages(store: AccountLinksStore, wordsOf: AccountLinkWords): MessageHandler {
  const prepared = (link: LeavingAccountLink): Preparation => {
    const { id, purpose, language } = link
    const { publicAddress, expiresAt, shown } = wordsOf(purpose, language)
    const reason = publicAddress === '' ? 'not_renderable' : obstacle(link)
    if (reason !== null) return { go: false, reason }
    const { address, hash } = newAccountLink(publicAddress, purpose)
    store.keepLink(id, hash, expiresAt)
    return { go: true, data: shown, secrets: { 'link.address': address } }
  }
  return {
    prepare(messages) {
      const answers = new Map<MessageId, Preparation>()
      for (const link of store.leaving(messages.map(({ id }) => id))) answers.set(link.messageId, prepared(link))
      return answers
    },
    settled(messages) {
      for (const { id, state, addressRefused, at, reason } of messages) {
        if (state === 'failed' && addressRefused) store.markUndeliverable(id, at, reason?.answer ?? null)
      }
    },
  }
}

/** Why a message must not leave any more; null if it may. An address once refused is tried: its owner asks for it. */
function obstacle({ purpose, state, over, elsewhere }: LeavingAccountLink): MessageReason['code'] | null {
  if (state === 'disabled') return 'contact_disabled'
  if (purpose === 'validation' && state === 'active') return 'contact_active'
  const wanted = purpose === 'validation' ? 'inactive' : 'active'
  return over || elsewhere || state !== wanted ? 'replaced' : null
}
