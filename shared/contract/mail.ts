import * as z from 'zod'
import { administrator, operator } from './procedure.ts'
import { line } from './values.ts'

/** How a message leaves: as a draft in the system's mail program, or by the shop's mail server. */
export const MailWay = z.enum(['mail_client', 'smtp'])
export type MailWay = z.infer<typeof MailWay>

/**
 * `tls`: encrypted from the first byte (port 465); `starttls`: encrypted or not at all (587); `starttls_if_offered`:
 * encrypted where the server offers it; `none`: never encrypted. The last two only to this machine itself, unless
 * `allowUnencrypted` is ticked.
 */
export const SmtpSecurity = z.enum(['tls', 'starttls', 'starttls_if_offered', 'none'])
export type SmtpSecurity = z.infer<typeof SmtpSecurity>

export const SmtpSettings = z.object({
  /** Name or address of the server; empty while it is not set up. */
  host: line(253),
  port: z.int().min(1).max(65_535),
  security: SmtpSecurity,
  allowUnencrypted: z.boolean(),
  signIn: z.enum(['none', 'password', 'oauth2']),
  user: line(320),
  /** Where a refresh token is exchanged for an access token; empty to use an access token as it is. */
  tokenAddress: line(500),
  clientId: line(500),
  connections: z.int().min(1).max(10),
  /** Messages a minute at most; 0 for no limit. */
  perMinute: z.int().min(0).max(100_000),
})
export type SmtpSettings = z.infer<typeof SmtpSettings>

export const MailSettings = z.object({
  way: MailWay,
  /** What a draft holds: plain text (`mailto:` where it fits), or the formatted message (an `.eml` file). */
  draftFormat: z.enum(['text', 'formatted']),
  /** The https address of the portal, which links begin with; http only to this machine itself. Empty if not set. */
  publicAddress: line(300),
  /** Days until a link expires. */
  linkDays: z.int().min(1).max(60),
  senderName: line(120),
  /** Empty if not set. */
  senderAddress: line(320),
  smtp: SmtpSettings,
})
export type MailSettings = z.infer<typeof MailSettings>

/**
 * What is kept out of the settings and never given back: `password`, or for OAuth 2 an access token, or a refresh token
 * with the client's secret. An empty text forgets it, an absent one leaves it as it is.
 */
export const MailSecrets = z.object({
  password: z.string().max(2_000).optional(),
  accessToken: z.string().max(10_000).optional(),
  refreshToken: z.string().max(10_000).optional(),
  clientSecret: z.string().max(2_000).optional(),
})
export type MailSecrets = z.infer<typeof MailSecrets>

/** What still lacks before a way can be used. */
export const MailLack = z.enum(['public_address', 'sender', 'server', 'secret'])
export type MailLack = z.infer<typeof MailLack>

export const MailState = MailSettings.extend({
  secretsKept: z.array(z.enum(['password', 'accessToken', 'refreshToken', 'clientSecret'])),
  lacks: z.record(MailWay, z.array(MailLack)),
  /** On macOS a formatted draft cannot be edited; see `activation.draft`. */
  platform: z.enum(['windows', 'macos', 'linux']),
})
export type MailState = z.infer<typeof MailState>

/** Why a server could not be reached or would not do; the renderer has words for each. */
export const MailProblem = z.enum([
  'no_network',
  'host_unknown',
  'connection_refused',
  'timeout',
  'connection_lost',
  'not_smtp',
  'no_starttls',
  'certificate',
  'tls',
  'unencrypted_refused',
  'sign_in_refused',
  'sign_in_not_offered',
  'token_refused',
  'secret_missing',
  'sender_refused',
  'recipient_refused',
  'message_refused',
  'deferred',
])
export type MailProblem = z.infer<typeof MailProblem>

const Test = z.object({
  settings: MailSettings,
  secrets: MailSecrets.default({}),
  /** Sends a short message there too. */
  to: line(320).optional(),
})
export const MailTestResult = z.object({
  ok: z.boolean(),
  /** How far it came. */
  reached: z.enum(['nothing', 'connected', 'encrypted', 'signed_in', 'sent']),
  problem: MailProblem.nullable(),
  /** The server's own last words, or the system's. */
  answer: z.string().nullable(),
  /** Whether the connection was encrypted, and by what. */
  encryption: z.string().nullable(),
})
export type MailTestResult = z.infer<typeof MailTestResult>

export const mail = {
  get: operator.output(MailState),
  /**
   * Refused fields come back as issues under their paths (`settings.smtp.host`): `address_invalid`, `https_required`,
   * `unencrypted`, `required`. Secrets entered for another server, port or user are forgotten unless given anew.
   */
  update: administrator.input(z.object({ settings: MailSettings, secrets: MailSecrets.default({}) })).output(MailState),
  /** Tries settings that need not be saved, with the secrets kept where none are given. */
  test: administrator.input(Test).output(MailTestResult),
}
