import type { SmtpSecurity } from '../../../shared/contract/mail.ts'

/** How a provider's mail server is reached. */
export interface MailPreset {
  readonly name: string
  readonly host: string
  readonly port: number
  readonly security: SmtpSecurity
}

const tls = (name: string, host: string): MailPreset => ({ name, host, port: 465, security: 'tls' })
const starttls = (name: string, host: string): MailPreset => ({ name, host, port: 587, security: 'starttls' })

/** Providers that shops have, as their own help pages name their servers. */
export const mailPresets: readonly MailPreset[] = [
  starttls('Domeneshop', 'smtp.domeneshop.no'),
  tls('Free', 'smtp.free.fr'),
  tls('Gandi', 'mail.gandi.net'),
  tls('Gmail, Google Workspace', 'smtp.gmail.com'),
  starttls('iCloud', 'smtp.mail.me.com'),
  tls('Infomaniak', 'mail.infomaniak.com'),
  tls('La Poste', 'smtp.laposte.net'),
  starttls('Microsoft 365', 'smtp.office365.com'),
  tls('One.com', 'send.one.com'),
  tls('Orange', 'smtp.orange.fr'),
  starttls('Outlook.com', 'smtp-mail.outlook.com'),
  tls('OVHcloud', 'ssl0.ovh.net'),
  tls('SFR', 'smtp.sfr.fr'),
]
