import { randomUUID } from 'node:crypto'
import type { Language } from '../../../shared/contract/values.ts'
import type { Mailbox, OutgoingMail } from '../ports.ts'

const words: Readonly<Record<Language, { readonly subject: string; readonly text: string }>> = {
  en: {
    subject: 'Test of the mail settings',
    text: 'Comptoir sent this message to test the mail settings. Nothing else is to be done.',
  },
  fr: {
    subject: 'Essai des réglages du courrier',
    text: 'Comptoir a envoyé ce message pour essayer les réglages du courrier. Il n’y a rien d’autre à faire.',
  },
  nb: {
    subject: 'Test av e-postinnstillingene',
    text: 'Comptoir sendte denne meldingen for å teste e-postinnstillingene. Du trenger ikke å gjøre noe mer.',
  },
}

/** The short message that tells that the settings work. */
export function testMessage(from: Mailbox, to: string, language: Language, date: Date): OutgoingMail {
  const { subject, text } = words[language]
  const messageId = `<${randomUUID()}@${from.email.slice(from.email.lastIndexOf('@') + 1)}>`
  return { messageId, from, to: { name: '', email: to }, date, subject, text: `${text}\n`, html: '' }
}
