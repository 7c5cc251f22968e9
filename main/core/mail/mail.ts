import type {
  MailLack,
  MailSecrets,
  MailSettings,
  MailState,
  MailTestResult,
  MailWay,
} from '../../../shared/contract/mail.ts'
import type { Operator } from '../../../shared/contract/operators.ts'
import type { Foundation } from '../foundation.ts'
import type { Mailbox, SmtpAccess } from '../ports.ts'

/** How the shop's mail leaves: the settings, with their secrets apart. */
export interface Mail {
  settings(): MailSettings
  state(): MailState
  /** What still lacks before messages can leave that way. */
  lacks(way: MailWay): readonly MailLack[]
  /** Throws PUBLIC_ADDRESS_MISSING, and for SMTP SENDER_MISSING or SMTP_NOT_SET_UP. */
  requireReady(way: MailWay): void
  /** Who mail comes from; null where no address is set. */
  sender(): Mailbox | null
  /** The mail server with its secrets; null while it is not set up. */
  access(): Promise<SmtpAccess | null>
  update(by: Operator, settings: MailSettings, secrets: MailSecrets): Promise<MailState>
  test(settings: MailSettings, secrets: MailSecrets, to: string | undefined): Promise<MailTestResult>
  /** Tells when settings or secrets have changed. */
  onChange(listener: () => void): void
}

export function createMail(_on: Foundation): Mail {
  return {} as never
}
