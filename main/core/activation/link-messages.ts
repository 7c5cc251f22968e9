import type { MessageReason } from '../../../shared/contract/outbox.ts'
import type { MessageId } from '../../../shared/contract/values.ts'
import type { Foundation } from '../foundation.ts'
import type { Mail } from '../mail/mail.ts'
import type { MessageHandler, Preparation, SettledMessage } from '../outbox/outbox.ts'
import type { InvitationFlagStore } from './invitation-flag-store.ts'
import { createLinkMessagesStore, type LeavingRequest } from './link-messages-store.ts'
import { newLink, shownLink } from './link-tokens.ts'
import { createLinkWords } from './link-words.ts'

/** What requests have to say of their messages: the link before each try, the standing after it. */
export function createLinkMessages(on: Foundation, mail: Mail, flags: InvitationFlagStore): MessageHandler {
  const store = createLinkMessagesStore(on.db)
  const wordsNow = createLinkWords(on, mail)

  const settle = (messages: readonly SettledMessage[], { state, addressRefused, at, by }: SettledMessage) => {
    const ids = messages.map(({ id }) => id)
    switch (state) {
      case 'queued':
        // Put off after a try it stands as it stood; what was ended on its way stays ended.
        return by === null ? undefined : store.reopen(ids)
      case 'sent':
        for (const [way, sent] of Map.groupBy(store.sent(ids, at, by), (request) => request.way)) {
          const invited = sent.filter(({ purpose }) => purpose === 'activation').map(({ contactId }) => contactId)
          flags.raise(invited, at, way)
        }
        return
      case 'uncertain':
        return store.uncertain(ids)
      case 'failed':
        if (addressRefused) {
          for (const { id, reason } of messages) store.markUndeliverable(id, at, reason?.answer ?? null)
        }
        return store.end(ids, addressRefused ? 'bounced' : 'failed')
      case 'suppressed':
      case 'cancelled':
        return store.end(ids, 'cancelled')
    }
  }

  return {
    prepare(messages) {
      const words = wordsNow()
      const answers = new Map<MessageId, Preparation>()
      for (const request of store.leaving(messages.map(({ id }) => id))) {
        const reason = words.publicAddress === '' ? 'not_renderable' : obstacle(request)
        if (reason) {
          answers.set(request.messageId, { go: false, reason })
          continue
        }
        const link = newLink(words.publicAddress, request.purpose)
        store.keepLink(request.id, link.hash, words.expiresAt)
        answers.set(request.messageId, {
          go: true,
          data: {
            'link.address': shownLink(words.publicAddress, request.purpose),
            'link.expires': words.expiresIn(request.language),
          },
          secrets: { 'link.address': link.address },
        })
      }
      return answers
    },

    settled(messages) {
      const alike = Map.groupBy(messages, ({ state, addressRefused, at, by }) =>
        [state, addressRefused, at, by].join(' '),
      )
      for (const group of alike.values()) if (group[0]) settle(group, group[0])
    },
  }
}

/** Why a request's message must not leave any more; null if it may. */
function obstacle(request: LeavingRequest): MessageReason['code'] | null {
  if (request.standing !== 'prepared') return 'replaced'
  if (request.state === 'disabled') return 'contact_disabled'
  if (request.purpose === 'address') return request.state === 'active' ? null : 'replaced'
  if (request.state === 'active') return 'contact_active'
  if (request.elsewhere) return 'replaced'
  return request.undeliverable ? 'address_undeliverable' : null
}
