import type { RequestPurpose } from '../../../shared/contract/activation.ts'
import type { MessageReason } from '../../../shared/contract/outbox.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import type { MessageTexts } from '../catalogue/message-texts.ts'
import type { ContactLinks } from '../contacts/contact-links.ts'
import { emailForms } from '../contacts/email-key.ts'
import type { Foundation } from '../foundation.ts'
import type { Mail } from '../mail/mail.ts'
import type { Outbox } from '../outbox/outbox.ts'
import { createInvitationFlagStore, type InvitationFlagStore } from './invitation-flag-store.ts'
import { createLinkMessages } from './link-messages.ts'
import {
  createLinkRequestsStore,
  type EndedRequest,
  type LinkRequestsStore,
  type NewRequest,
} from './link-requests-store.ts'
import { createRequestWriter, type Recipient, type RequestWriter } from './request-writer.ts'

/** Temporary, single-use links: made, sent, replaced, ended. */
export interface LinkRequests extends ContactLinks {
  readonly store: LinkRequestsStore
  readonly flags: InvitationFlagStore
  readonly write: RequestWriter
  /** A contact as the recipient of C-03; null where there is none, or no address to confirm. */
  addressRecipient(contactId: ContactId, email: string): Recipient | null
  /** Takes the messages of ended requests out, and the flags that they had set. */
  followEnd(requests: readonly EndedRequest[], reason: MessageReason['code']): void
}

interface Beside {
  readonly mail: Mail
  readonly texts: MessageTexts
  readonly outbox: Outbox
}

export function createLinkRequests(on: Foundation, { mail, texts, outbox }: Beside): LinkRequests {
  const store = createLinkRequestsStore(on.db)
  const flags = createInvitationFlagStore(on.db)
  const withdraw = (requests: readonly EndedRequest[], reason: MessageReason['code']) => {
    const messageIds = requests.flatMap(({ messageId }) => messageId ?? [])
    if (messageIds.length > 0) outbox.withdraw(messageIds, reason)
  }
  const write = createRequestWriter(on, {
    store,
    outbox,
    texts,
    mail,
    replaced: (requests) => withdraw(requests, 'replaced'),
  })
  outbox.handle(['C-01', 'C-03'], createLinkMessages(on, mail, flags))

  const followEnd: LinkRequests['followEnd'] = (requests, reason) => {
    withdraw(requests, reason)
    const flagged = requests.filter(({ purpose, wasSent }) => purpose === 'activation' && wasSent === 1)
    flags.refresh(flagged.map(({ contactId }) => contactId))
  }
  const addressRecipient: LinkRequests['addressRecipient'] = (contactId, email) => {
    const [contact] = store.contacts([contactId])
    const forms = emailForms(email)
    return contact && forms ? { ...contact, newAddress: { email: forms.email, key: forms.key } } : null
  }

  return {
    store,
    flags,
    write,
    followEnd,
    addressRecipient,
    pendingAddress: store.pendingAddress,
    requireReady: () => mail.requireReady(mail.settings().way),

    askForAddress(by, contactId, email) {
      const recipient = addressRecipient(contactId, email)
      if (!recipient?.newAddress) return
      const { way } = mail.settings()
      if (way === 'smtp') {
        write([recipient], { by, purpose: 'address', way, standing: 'prepared' })
        return
      }
      withdraw(store.endOfContacts([contactId], 'address', 'replaced'), 'replaced')
      const request: NewRequest = {
        id: store.nextId(),
        purpose: 'address',
        contactId,
        email: recipient.newAddress.email,
        emailKey: recipient.newAddress.key,
        language: recipient.language,
        way,
        standing: 'prepared',
        messageId: null,
        tokenHash: null,
        requestedAt: new Date(on.ports.clock.now()).toISOString(),
        operatorId: by,
        sentAt: null,
        expiresAt: null,
      }
      store.insert([request])
    },

    close(contactIds, purposes, reason) {
      for (const purpose of purposes) followEnd(store.endOfContacts(contactIds, purpose, 'cancelled'), reason)
    },

    followState(contactIds, state) {
      const waits: Readonly<Record<RequestPurpose, boolean>> = {
        activation: state === 'unregistered' || state === 'inactive',
        address: state === 'active',
      }
      store.setWaiting(contactIds, 'activation', waits.activation)
      store.setWaiting(contactIds, 'address', waits.address)
    },

    announce() {
      outbox.wake()
      on.changes.announce('activation', 'outbox')
    },
  }
}
