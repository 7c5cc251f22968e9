import { randomUUID } from 'node:crypto'
import type { Draft } from '../../../shared/contract/activation.ts'
import type { MailWay } from '../../../shared/contract/mail.ts'
import type { Operator } from '../../../shared/contract/operators.ts'
import type { ContactId, MessageId } from '../../../shared/contract/values.ts'
import { composeDraft } from '../activation/draft-composition.ts'
import { formOf } from '../activation/draft-forms.ts'
import type { MessageData } from '../catalogue/message-data.ts'
import type { FilledMessage, MessageTexts } from '../catalogue/message-texts.ts'
import { failure } from '../failure.ts'
import { newFileId } from '../files/transfers.ts'
import type { Foundation } from '../foundation.ts'
import type { Mail } from '../mail/mail.ts'
import type { MessageHandler, Outbox, Preparation } from '../outbox/outbox.ts'
import type { GenericLinkStore, KeptLink, LinkReader } from './generic-link-store.ts'
import type { GenericLinkToken } from './generic-link-token.ts'
import { lastDayWords } from './last-day-words.ts'

/** What was made of sending the link: a message, and the draft where that is the way. */
export interface SentLink {
  readonly messageId: MessageId
  readonly draft: Omit<Draft, 'requestId' | 'expiresAt'> | null
}

interface Beside {
  readonly store: GenericLinkStore
  readonly token: GenericLinkToken
  readonly mail: Mail
  readonly outbox: Outbox
  readonly texts: MessageTexts
  /** The link where it works now. */
  readonly working: () => KeptLink | null
}

export const addressOf = (publicAddress: string, token: string): string =>
  publicAddress === '' ? '' : `${publicAddress.replace(/\/+$/, '')}/send/${token}`

/** Sends C-02. The message keeps dots in the place of the token, which is filled in when it leaves. */
export function createGenericLinkSending(on: Foundation, { store, token, mail, outbox, texts, working }: Beside) {
  const address = (of: string) => addressOf(mail.settings().publicAddress, of)
  const shown = () => address('••••••••')

  const prepare: MessageHandler['prepare'] = (messages) => {
    const secret = token.known()
    const hindered = new Map(store.hindered(messages.map(({ id }) => id)).map((found) => [found.messageId, found]))
    const answer = (id: MessageId): Preparation => {
      const hindrance = hindered.get(id)
      if (hindrance) {
        return { go: false, reason: hindrance.disabled ? 'contact_disabled' : 'address_undeliverable' }
      }
      if (working() === null) return { go: false, reason: 'replaced' }
      if (secret === null || mail.settings().publicAddress === '') return { go: false, reason: 'not_renderable' }
      return { go: true, data: { 'link.address': shown() }, secrets: { 'link.address': address(secret) } }
    }
    return new Map(messages.filter(({ contactId }) => contactId !== null).map(({ id }) => [id, answer(id)]))
  }
  outbox.handle(['C-02'], { prepare, settled: () => {} })

  const fileOf = async (reader: LinkReader, messageId: MessageId, message: FilledMessage) => {
    const name = `generic-link-${messageId}.eml`
    const fileId = newFileId()
    const writer = on.ports.files.create(fileId)
    try {
      await writer.write(await composeDraft(on, mail, { recipient: reader }, store.headerOf(messageId), message))
      return on.transfers.download(fileId, name, await writer.finish())
    } catch (error) {
      await writer.abandon()
      throw error
    }
  }

  /** Throws CONTACT_NOT_FOUND, GENERIC_LINK_OFF, SECRETS_LOCKED, and what `mail.requireReady` throws. */
  return async (by: Operator, contactId: ContactId, way: MailWay): Promise<SentLink> => {
    if (!store.reader(contactId)) throw failure('CONTACT_NOT_FOUND', { id: contactId })
    if (working() === null) throw failure('GENERIC_LINK_OFF')
    mail.requireReady(way)
    const secret = await token.open()
    const { reader, messageId, message } = await on.db.write(() => {
      const found = store.reader(contactId)
      const link = working()
      if (!found) throw failure('CONTACT_NOT_FOUND', { id: contactId })
      if (link === null) throw failure('GENERIC_LINK_OFF')
      const { language } = found
      const data: MessageData = {
        'contact.name': found.name,
        'shop.name': on.settings.current()?.shopName ?? '',
        'link.address': shown(),
        'link.expires': link.expiresOn === null ? '' : lastDayWords(link.expiresOn, language),
      }
      const templateId = texts.current('C-02', language)
      const [id] = outbox.add([
        {
          onceKey: `generic_link:${randomUUID()}`,
          type: 'C-02',
          contactId,
          recipient: { name: found.name, email: found.email },
          language,
          templateId,
          data,
          ...(way === 'mail_client' && { draft: true }),
        },
      ])
      if (id === undefined) throw new Error('the outbox gave no id for a message')
      on.audit.record({
        operatorId: by.id,
        action: 'genericLink.sent',
        subject: { kind: 'contact', id: contactId, label: found.name },
        after: { way },
      })
      // Filled in within the transaction: a text that cannot be leaves no message behind.
      const filled = way === 'mail_client' ? texts.fill(templateId, { ...data, 'link.address': address(secret) }) : null
      return { reader: found, messageId: id, message: filled }
    })
    outbox.wake()
    on.changes.announce('outbox', 'audit')
    if (message === null) return { messageId, draft: null }
    const form = formOf(message, reader.email, address(secret), mail.settings().draftFormat, on.ports.platform)
    const eml = form.form === 'eml' ? await fileOf(reader, messageId, message) : null
    return { messageId, draft: { ...form, eml, recipient: { name: reader.name, email: reader.email } } }
  }
}
