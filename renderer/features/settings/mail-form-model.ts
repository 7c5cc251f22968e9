import type { MailSecrets, MailSettings, MailState, SmtpSecurity } from '../../../shared/contract/mail.ts'
import { isEmail } from '../../../shared/rules/email-address.ts'
import { refusedFields } from '../../client/refused-fields.ts'

/** The mail settings as the form holds them. */
export interface MailValues {
  readonly settings: MailSettings
  /** Only what was typed or taken away here; what is kept is never given back. */
  readonly secrets: MailSecrets
  /** Where a test message goes; not kept. */
  readonly testTo: string
}

/** What is kept, for the form. */
export function valuesOf(state: MailState): MailValues {
  const { secretsKept: _secrets, lacks: _lacks, platform: _platform, ...settings } = state
  return { settings, secrets: {}, testTo: '' }
}

/** What is wrong with a field, as a code that the catalogue has words for. */
export type MailIssue =
  | 'email_invalid'
  | 'web_invalid'
  | 'host_invalid'
  | 'https_required'
  | 'unencrypted'
  | 'required'
  | 'too_long'
  | 'other'

const ports: Readonly<Record<SmtpSecurity, number>> = { tls: 465, starttls: 587, starttls_if_offered: 25, none: 25 }

/** The port that goes with another security, unless the one that stands there was chosen by hand. */
export const portFor = (port: number, before: SmtpSecurity, after: SmtpSecurity): number =>
  port === ports[before] ? ports[after] : port

/** Judges an address of mail; nothing is fine, for not everything has to be set up. */
export const emailIssue = (text: string): MailIssue | null =>
  text.trim() === '' || isEmail(text.trim()) ? null : 'email_invalid'

/** Whether a number is whole and within bounds, both included. */
export const within = (value: unknown, least: number, most: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most

/** The issues of settings that the core refused, by the form's field; null where the error is another. */
export function refusedSettings(error: unknown): Readonly<Record<string, MailIssue>> | null {
  const refused = refusedFields(error)
  return (
    refused &&
    Object.fromEntries(
      refused.map(({ field, message }) => [field === 'to' ? 'testTo' : field, issueOf(field, message)]),
    )
  )
}

function issueOf(field: string, message: string): MailIssue {
  if (message === 'https_required' || message === 'unencrypted' || message === 'required') return message
  if (/too big/i.test(message)) return 'too_long'
  if (message !== 'address_invalid') return 'other'
  if (field.endsWith('host')) return 'host_invalid'
  return field === 'to' || field.endsWith('senderAddress') ? 'email_invalid' : 'web_invalid'
}
