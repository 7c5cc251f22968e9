import type { RequestPurpose } from '../../../shared/contract/activation.ts'
import type { NotificationCode } from '../../../shared/contract/catalogue.ts'
import type { MailWay } from '../../../shared/contract/mail.ts'
import type { Language, MessageId, OperatorId, RequestId, TaskId } from '../../../shared/contract/values.ts'
import type { MessageData } from '../catalogue/message-data.ts'
import type { MessageTexts } from '../catalogue/message-texts.ts'
import type { Foundation } from '../foundation.ts'
import type { Mail } from '../mail/mail.ts'
import type { NewMessage, Outbox } from '../outbox/outbox.ts'
import type { EndedRequest, LinkContact, LinkRequestsStore } from './link-requests-store.ts'
import { type NewLink, newLink, shownLink } from './link-tokens.ts'
import { createLinkWords } from './link-words.ts'

/** A contact to whom a link goes; for a new address that one, with its key. */
export interface Recipient extends LinkContact {
  readonly newAddress?: { readonly email: string; readonly key: string }
}

export interface RequestOrder {
  readonly by: OperatorId
  readonly purpose: RequestPurpose
  readonly way: MailWay
  /** The sending that the messages belong to. */
  readonly taskId?: TaskId
  /** Requests of drafts have their link at once, those of the outbox when their message leaves. */
  readonly standing: 'prepared' | 'draft_opened'
}

/** A request as it was written. */
export interface WrittenRequest {
  readonly id: RequestId
  readonly messageId: MessageId
  readonly recipient: Recipient
  readonly templateId: number
  /** What the message is filled in with; the address of the link shows dots. */
  readonly data: MessageData
  /** The link itself, of drafts. */
  readonly link: NewLink | null
  readonly expiresAt: string
}

const codes: Readonly<Record<RequestPurpose, NotificationCode>> = { activation: 'C-01', address: 'C-03' }

interface Beside {
  readonly store: LinkRequestsStore
  readonly outbox: Outbox
  readonly texts: MessageTexts
  readonly mail: Mail
  /** Follows up on requests that newer ones replaced. */
  readonly replaced: (requests: readonly EndedRequest[]) => void
}

/** Writes requests with their messages, many at once; call inside a transaction. */
export function createRequestWriter(on: Foundation, { store, outbox, texts, mail, replaced }: Beside) {
  const wordsNow = createLinkWords(on, mail)
  return (recipients: readonly Recipient[], order: RequestOrder): WrittenRequest[] => {
    if (recipients.length === 0) return []
    const { by, purpose, way, taskId, standing } = order
    const { publicAddress, shopName, expiresAt, expiresIn } = wordsNow()
    const requestedAt = new Date(on.ports.clock.now()).toISOString()
    const isDraft = way === 'mail_client'
    const templates = new Map<Language, number>()
    const templateOf = (language: Language) => {
      const id = templates.get(language) ?? texts.current(codes[purpose], language)
      templates.set(language, id)
      return id
    }
    const dataOf = ({ name, email, company, language, newAddress }: Recipient): MessageData => ({
      'contact.name': name,
      'contact.email': email,
      'contact.company': company,
      ...(newAddress && { 'contact.newEmail': newAddress.email }),
      'shop.name': shopName,
      'link.address': shownLink(publicAddress, purpose),
      'link.expires': expiresIn(language),
    })

    const contactIds = recipients.map(({ id }) => id)
    replaced(store.endOfContacts(contactIds, purpose, 'replaced'))
    const firstId = store.nextId()
    const messages = recipients.map(
      (recipient, place): NewMessage => ({
        onceKey: `request:${firstId + place}`,
        type: codes[purpose],
        contactId: recipient.id,
        recipient: { name: recipient.name, email: addressOf(recipient) },
        language: recipient.language,
        templateId: templateOf(recipient.language),
        data: dataOf(recipient),
        ...(isDraft && { draft: true }),
        ...(taskId !== undefined && { taskId }),
      }),
    )
    const messageIds = outbox.add(messages)
    const written = recipients.flatMap((recipient, place): WrittenRequest[] => {
      const [message, messageId] = [messages[place], messageIds[place]]
      if (!message || messageId === undefined) return []
      const id = (firstId + place) as RequestId
      const link = isDraft ? newLink(publicAddress, purpose) : null
      return [{ id, messageId, recipient, templateId: message.templateId, data: message.data, link, expiresAt }]
    })
    store.insert(
      written.map(({ id, messageId, recipient, link }) => ({
        id,
        purpose,
        contactId: recipient.id,
        email: addressOf(recipient),
        emailKey: recipient.newAddress?.key ?? recipient.emailKey,
        language: recipient.language,
        way,
        standing,
        messageId,
        tokenHash: link?.hash ?? null,
        requestedAt,
        operatorId: by,
        sentAt: standing === 'draft_opened' ? requestedAt : null,
        expiresAt: link ? expiresAt : null,
      })),
    )
    return written
  }
}

const addressOf = ({ email, newAddress }: Recipient) => newAddress?.email ?? email

export type RequestWriter = ReturnType<typeof createRequestWriter>
