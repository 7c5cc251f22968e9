import type { OutgoingMail, SmtpAccess } from '../../main/core/ports.ts'
import type { MailSettings } from '../../shared/contract/mail.ts'
import type { MailServer } from './mail-server.ts'

/** Access to a test server: unencrypted, nobody signs in, one connection, but for what is changed. */
export const accessTo = (server: Pick<MailServer, 'host' | 'port'>, change: Partial<SmtpAccess> = {}): SmtpAccess => ({
  host: server.host,
  port: server.port,
  security: 'none',
  allowUnencrypted: false,
  connections: 1,
  signIn: { kind: 'none' },
  ...change,
})

/** A message of plain text with letters beyond ASCII and a line of one dot. */
export const sampleMail = (change: Partial<OutgoingMail> = {}): OutgoingMail => ({
  messageId: '<1@comptoir.example>',
  from: { name: 'Imprimerie du Port', email: 'shop@example.com' },
  to: { name: 'Zoé Lefèvre', email: 'zoe@example.com' },
  date: new Date('2026-11-21T10:00:00Z'),
  subject: 'Activez votre compte',
  text: 'Bonjour Zoé,\n.\nà bientôt\n',
  html: '',
  ...change,
})

/** A mark before the last byte that is written at once. */
export const atOnce = async (): Promise<void> => {}

/** Mail settings as `mail.update` takes them: those of a state, but for what is changed. */
export function mailSettings(
  from: MailSettings,
  change: Partial<Omit<MailSettings, 'smtp'>>,
  smtp: Partial<MailSettings['smtp']> = {},
): MailSettings {
  const { way, draftFormat, publicAddress, linkDays, senderName, senderAddress } = from
  const kept = { way, draftFormat, publicAddress, linkDays, senderName, senderAddress }
  return { ...kept, ...change, smtp: { ...from.smtp, ...smtp } }
}
