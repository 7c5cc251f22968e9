import type { RequestStanding } from '../../shared/contract/activation.ts'
import type { MailSettings } from '../../shared/contract/mail.ts'
import type { ContactId } from '../../shared/contract/values.ts'
import { type ContactsDesk, openContactsDesk } from './contacts-desk.ts'
import { type MailServer, openMailServer } from './mail-server.ts'
import type { TestCoreOptions } from './test-core.ts'

/** A contacts desk whose mail leaves through a real server on loopback. */
export interface ActivationDesk extends ContactsDesk {
  readonly server: MailServer
  /** Invites named contacts by SMTP. */
  invite(...ids: ContactId[]): Promise<void>
  /** Waits until the latest activation request of a contact stands so. */
  stands(id: ContactId, standing: RequestStanding): Promise<void>
  /** Waits until something is so; looks again whenever the core announces a change. */
  until(condition: () => Promise<boolean>): Promise<void>
  /** The token of the link in the latest mail to an address. */
  tokenTo(email: string): Promise<string>
  /** Changes the mail settings. */
  settings(change: Partial<MailSettings>): Promise<void>
}

const publicAddress = 'https://portal.example'

export async function openActivationDesk(options: TestCoreOptions = {}): Promise<ActivationDesk> {
  const desk = await openContactsDesk(options)
  const closeDesk = desk[Symbol.asyncDispose].bind(desk)
  const server = await openMailServer()
  const change = async (changed: Partial<MailSettings>) => {
    const { secretsKept: _kept, lacks: _lacks, platform: _platform, ...settings } = await desk.ask.mail.get()
    await desk.ask.mail.update({ settings: { ...settings, ...changed } })
  }
  const { smtp } = await desk.ask.mail.get()
  await change({
    way: 'smtp',
    publicAddress,
    senderName: 'Imprimerie du Port',
    senderAddress: 'bonjour@port.example',
    smtp: { ...smtp, host: '127.0.0.1', port: server.port, security: 'none', signIn: 'none' },
  })
  const until: ActivationDesk['until'] = async (condition) => {
    const abort = new AbortController()
    const events = desk.core.services.changes.watch(abort.signal)
    let event = events.next()
    while (!(await condition())) {
      await event
      event = events.next()
    }
    abort.abort()
    await event
  }
  return Object.assign(desk, {
    server,
    until,
    settings: change,
    async invite(...ids: ContactId[]) {
      await desk.ask.activation.submit({ selection: { kind: 'ids', ids } })
    },
    stands: (contactId: ContactId, standing: RequestStanding) =>
      until(async () => (await desk.ask.activation.latest({ contactId })).activation?.standing === standing),
    async tokenTo(email: string) {
      const mail = await server.mails.findLast(({ to }) => to === email)?.parsed()
      const token = mail?.text?.match(/portal\.example\/(?:activate|confirm|validate|password)\/([\w-]{43})\b/)?.[1]
      if (!token) throw new Error(`no link was sent to ${email}`)
      return token
    },
    async [Symbol.asyncDispose]() {
      await closeDesk()
      await server.close()
    },
  })
}
