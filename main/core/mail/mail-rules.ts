import type { MailLack, MailSettings, MailWay, SmtpSettings } from '../../../shared/contract/mail.ts'
import { isEmail } from '../../../shared/rules/email-address.ts'
import { isLoopbackHost } from '../../../shared/rules/loopback-host.ts'
import { mayLeaveOpen } from '../../../shared/rules/smtp-destination.ts'
import { invalidInput } from '../failure.ts'
import type { SecretName } from './mail-store.ts'

export const defaultMailSettings: MailSettings = {
  way: 'mail_client',
  draftFormat: 'text',
  publicAddress: '',
  linkDays: 7,
  senderName: '',
  senderAddress: '',
  smtp: {
    host: '',
    port: 587,
    security: 'starttls',
    allowUnencrypted: false,
    signIn: 'none',
    user: '',
    tokenAddress: '',
    clientId: '',
    connections: 5,
    perMinute: 0,
  },
}

type Issue = Parameters<typeof invalidInput>[0][number]

/**
 * Puts settings into their standard form. Throws BAD_REQUEST with the issues by field: `address_invalid`,
 * `https_required`, `unencrypted`, `required`.
 */
export function checkMailSettings(settings: MailSettings): MailSettings {
  const { smtp } = settings
  const issues: Issue[] = []
  const refuse = (message: string | null, ...path: string[]) => {
    if (message !== null) issues.push({ path: ['settings', ...path], message })
  }
  const publicAddress = webAddress(settings.publicAddress)
  refuse(publicAddress.issue, 'publicAddress')
  refuse(emailIssue(settings.senderAddress), 'senderAddress')
  if (smtp.host !== '') {
    refuse(isHost(smtp.host) ? null : 'address_invalid', 'smtp', 'host')
    refuse(
      mayLeaveOpen(smtp) && !smtp.allowUnencrypted && !isLoopbackHost(smtp.host) ? 'unencrypted' : null,
      'smtp',
      'security',
    )
    refuse(smtp.signIn !== 'none' && smtp.user === '' ? 'required' : null, 'smtp', 'user')
  }
  refuse(smtp.signIn === 'oauth2' ? tokenIssue(smtp.tokenAddress) : null, 'smtp', 'tokenAddress')
  if (issues.length > 0) throw invalidInput(issues)
  return { ...settings, publicAddress: publicAddress.text }
}

/** Refuses an address to send a test to, and a test without sender or server. Throws BAD_REQUEST. */
export function checkMailTest(settings: MailSettings, to: string | undefined): void {
  const issues: Issue[] = []
  if (settings.smtp.host === '') issues.push({ path: ['settings', 'smtp', 'host'], message: 'required' })
  if (to !== undefined) {
    if (!isEmail(to)) issues.push({ path: ['to'], message: 'address_invalid' })
    if (settings.senderAddress === '') issues.push({ path: ['settings', 'senderAddress'], message: 'required' })
  }
  if (issues.length > 0) throw invalidInput(issues)
}

/** The secret without which nobody can sign in; null where nobody signs in. */
function neededSecret({ signIn, tokenAddress }: SmtpSettings): SecretName | null {
  if (signIn === 'none') return null
  if (signIn === 'password') return 'password'
  return tokenAddress === '' ? 'accessToken' : 'refreshToken'
}

/** What still lacks before messages can leave that way. */
export function lacksOf(settings: MailSettings, secrets: readonly SecretName[], way: MailWay): MailLack[] {
  const lacks: MailLack[] = settings.publicAddress === '' ? ['public_address'] : []
  if (way === 'mail_client') return lacks
  if (settings.senderAddress === '') lacks.push('sender')
  const needed = neededSecret(settings.smtp)
  if (settings.smtp.host === '') lacks.push('server')
  else if (needed !== null && !secrets.includes(needed)) lacks.push('secret')
  return lacks
}

/** Why an address is refused; none is fine. */
export const emailIssue = (text: string) => (text === '' || isEmail(text) ? null : 'address_invalid')

/** A name after RFC 1123, or an address of IP. */
const isHost = (host: string) =>
  /^(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*\.?$/i.test(host) ||
  /^\[?[0-9a-f]*:[0-9a-f:.]+\]?$/i.test(host)

const tokenIssue = (text: string) => (text === '' ? null : webIssue(URL.parse(text), text))

/** The public address in its standard form, or why it is refused: `address_invalid`, `https_required`. */
export function webAddress(text: string): { readonly text: string; readonly issue: string | null } {
  if (text === '') return { text, issue: null }
  const url = URL.parse(text)
  const issue = webIssue(url, text) ?? (/[?#]/.test(text) ? 'address_invalid' : null)
  return { text: url ? `${url.origin}${url.pathname}`.replace(/\/+$/, '') : text, issue }
}

function webIssue(url: URL | null, text: string): string | null {
  if (!url || !/^https?:\/\/[^/]/i.test(text) || url.username !== '' || url.password !== '') return 'address_invalid'
  return url.protocol === 'https:' || isLoopbackHost(url.hostname) ? null : 'https_required'
}
