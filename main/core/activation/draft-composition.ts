import type { FilledMessage } from '../catalogue/message-texts.ts'
import type { Foundation } from '../foundation.ts'
import type { Mail } from '../mail/mail.ts'
import type { Recipient } from './request-writer.ts'

/** A draft as an `.eml` file; from nobody, if no sender is set: the mail program fills in its own. */
export const composeDraft = (
  { ports }: Foundation,
  mail: Mail,
  { recipient }: { readonly recipient: Pick<Recipient, 'name' | 'email' | 'newAddress'> },
  messageId: string,
  { subject, text, html }: FilledMessage,
): Promise<Uint8Array> =>
  ports.mailer.compose(
    {
      messageId,
      from: mail.sender() ?? { name: '', email: '' },
      to: { name: recipient.name, email: recipient.newAddress?.email ?? recipient.email },
      date: new Date(ports.clock.now()),
      subject,
      text,
      html: mail.settings().draftFormat === 'formatted' ? html : '',
    },
    true,
  )
