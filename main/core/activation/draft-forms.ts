import type { Draft } from '../../../shared/contract/activation.ts'
import type { MailSettings } from '../../../shared/contract/mail.ts'
import { fitsMailto, mailtoOf, shortenedMailto } from '../../../shared/rules/mailto.ts'
import type { FilledMessage } from '../catalogue/message-texts.ts'
import type { Ports } from '../ports.ts'

/** How a draft reaches the mail program. */
export type DraftForm = Pick<Draft, 'form' | 'mailto' | 'text' | 'mailtoLength'>

/**
 * The form of a draft. Plain text goes as a `mailto:` where it fits. What does not, or is formatted, goes as a file;
 * Apple Mail shows such a file read-only, so that on macOS the text is shortened around its link, or copied.
 */
export function formOf(
  message: FilledMessage,
  to: string,
  link: string,
  draftFormat: MailSettings['draftFormat'],
  platform: Ports['platform'],
): DraftForm {
  const parts = { to, subject: message.subject, body: message.text }
  const whole = mailtoOf(parts)
  const mailtoLength = whole.length
  const filesAreEdited = platform !== 'macos'
  if (fitsMailto(whole) && (draftFormat === 'text' || !filesAreEdited)) {
    return { form: 'mailto', mailto: whole, text: null, mailtoLength }
  }
  if (filesAreEdited) return { form: 'eml', mailto: null, text: null, mailtoLength }
  const shortened = shortenedMailto(parts, link)
  if (shortened !== null) return { form: 'mailto', mailto: shortened, text: null, mailtoLength }
  return { form: 'clipboard', mailto: mailtoOf({ ...parts, body: '' }), text: message.text, mailtoLength }
}
