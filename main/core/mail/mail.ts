import type {
  MailLack,
  MailSecrets,
  MailSettings,
  MailState,
  MailTestResult,
  MailWay,
} from '../../../shared/contract/mail.ts'
import type { Operator } from '../../../shared/contract/operators.ts'
import { keepsSecrets } from '../../../shared/rules/smtp-destination.ts'
import { failure } from '../failure.ts'
import type { Foundation } from '../foundation.ts'
import type { Mailbox, SmtpAccess } from '../ports.ts'
import { accessWith } from './mail-access.ts'
import { mailChange } from './mail-change.ts'
import { checkMailSettings, checkMailTest, defaultMailSettings, lacksOf } from './mail-rules.ts'
import { namesIn, openSecret, sealSecret } from './mail-secrets.ts'
import { createMailStore, type SecretName } from './mail-store.ts'
import { testMessage } from './test-message.ts'

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
  /** The mail server with its secrets; null while it is not set up. A secret that cannot be opened is empty. */
  access(): Promise<SmtpAccess | null>
  /**
   * Keeps settings. Secrets that were entered for another server, port or user, or for a connection that was better
   * protected, are forgotten unless they are given anew. Throws BAD_REQUEST with the issues by field.
   */
  update(by: Operator, settings: MailSettings, secrets: MailSecrets): Promise<MailState>
  /** Keeps another public address, in its standard form; call inside a transaction, and `changed` after it. */
  movePublicAddress(by: Operator, publicAddress: string): void
  /** Tells windows and listeners of a change that came by `movePublicAddress`. */
  changed(): void
  /** Tries settings with the secrets given, or with those kept where they were entered for the same server. */
  test(settings: MailSettings, secrets: MailSecrets, to: string | undefined): Promise<MailTestResult>
  /** Tells when settings or secrets have changed. */
  onChange(listener: () => void): void
}

export function createMail(on: Foundation): Mail {
  const { audit, changes, db, ports } = on
  const store = createMailStore(db)
  const listeners = new Set<() => void>()
  /** Secrets that are there and cannot be opened, as after the loss of their key: as good as missing. */
  const unopened = new Set<SecretName>()

  const settings = (): MailSettings => {
    const { smtp, ...kept } = store.settings()
    return { ...defaultMailSettings, ...kept, smtp: { ...defaultMailSettings.smtp, ...smtp } }
  }
  const secretsKept = () => store.secretNames().filter((name) => !unopened.has(name))
  const lacks = (way: MailWay) => lacksOf(settings(), secretsKept(), way)
  const state = (): MailState => ({
    ...settings(),
    secretsKept: secretsKept(),
    lacks: { mail_client: lacks('mail_client'), smtp: lacks('smtp') },
    platform: ports.platform,
  })
  const senderOf = ({ senderName, senderAddress }: MailSettings): Mailbox | null =>
    senderAddress === '' ? null : { name: senderName || (on.settings.current()?.shopName ?? ''), email: senderAddress }

  const keptSecret = async (name: SecretName, smtp: MailSettings['smtp']): Promise<string> => {
    const sealed = store.sealed(name)
    if (!sealed || unopened.has(name)) return ''
    try {
      return (await openSecret(ports.secrets, sealed, smtp)) ?? ''
    } catch {
      unopened.add(name)
      ports.log.warn({ name }, 'a secret of the mail settings cannot be opened')
      changes.announce('mail')
      return ''
    }
  }

  const changed = () => {
    changes.announce('mail', 'audit')
    for (const listener of listeners) listener()
  }

  return {
    settings,
    state,
    lacks,
    requireReady(way) {
      const lacking = lacks(way)
      if (lacking.includes('public_address')) throw failure('PUBLIC_ADDRESS_MISSING')
      if (lacking.includes('sender')) throw failure('SENDER_MISSING')
      if (lacking.length > 0) throw failure('SMTP_NOT_SET_UP')
    },
    sender: () => senderOf(settings()),

    async access() {
      const { smtp } = settings()
      return smtp.host === '' ? null : accessWith(smtp, (name) => keptSecret(name, smtp))
    },

    async update(by, wanted, secrets) {
      const after = checkMailSettings(wanted)
      const { set, removed } = namesIn(secrets)
      const sealed = await Promise.all(
        set.map(async (name) => [name, await sealSecret(ports.secrets, secrets[name] ?? '', after.smtp)] as const),
      )
      await db.write(() => {
        const before = settings()
        const secretsBefore = secretsKept()
        const forgotten = keepsSecrets(before.smtp, after.smtp) ? removed : store.secretNames()
        for (const name of forgotten) store.removeSecret(name)
        for (const [name, bytes] of sealed) store.saveSecret(name, bytes)
        store.saveSettings(after)
        for (const name of [...forgotten, ...set]) unopened.delete(name)
        const change = mailChange(before, after, { before: secretsBefore, after: secretsKept(), set })
        if (change) audit.record({ operatorId: by.id, action: 'mail.changed', ...change })
      })
      changed()
      return state()
    },

    movePublicAddress(by, publicAddress) {
      const before = settings()
      const after = { ...before, publicAddress }
      store.saveSettings(after)
      const secrets = secretsKept()
      const change = mailChange(before, after, { before: secrets, after: secrets, set: [] })
      if (change) audit.record({ operatorId: by.id, action: 'mail.changed', ...change })
    },
    changed,

    async test(wanted, secrets, to) {
      const tried = checkMailSettings(wanted)
      checkMailTest(tried, to)
      const access = await accessWith(tried.smtp, async (name) => secrets[name] ?? (await keptSecret(name, tried.smtp)))
      const from = senderOf(tried)
      const language = on.settings.current()?.language ?? 'en'
      const now = new Date(ports.clock.now())
      return ports.mailer.test(access, to === undefined || !from ? null : testMessage(from, to, language, now))
    },

    onChange(listener) {
      listeners.add(listener)
    },
  }
}
