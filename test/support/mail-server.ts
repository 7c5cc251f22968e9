import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import type { SmtpWaits } from '../../main/adapters/smtp-waits.ts'
import { localCertificate } from './mail-certificates.ts'

/** Longer than a busy machine takes; a test about giving up shortens the wait that it is about. */
export const patientWaits: SmtpWaits = { connect: 20_000, greeting: 20_000, command: 20_000, answer: 20_000 }

/** What to trust so that the test server is believed. */
export const testCertificate = localCertificate.cert

/**
 * What the server does instead of taking a message. `refuse` answers with the text, such as `550 5.1.1 No such user`.
 * `drop` breaks the connection: at `body` before the dot has come, at `message` after it and without an answer.
 */
export type Behaviour =
  | { readonly do: 'accept' }
  | { readonly do: 'refuse'; readonly at: 'greeting' | 'sender' | 'recipient' | 'message'; readonly with: string }
  | { readonly do: 'hang'; readonly at: 'greeting' | 'message' }
  | { readonly do: 'drop'; readonly at: 'greeting' | 'body' | 'message' }
  /** Answers the message with 250, but not before the promise is kept. */
  | { readonly do: 'wait'; readonly until: Promise<void> }

export interface ReceivedMail {
  readonly raw: Buffer
  readonly from: string
  readonly to: string
  /** Who had signed in, or null. */
  readonly user: string | null
  readonly encrypted: boolean
  parsed(): Promise<Email>
}

/** What has happened so far. */
export interface Seen {
  connections: number
  /** Connections that are open. */
  open: number
  recipients: number
  /** Messages of which something has come, and those whose dot has. */
  begun: number
  ended: number
  readonly signIns: { readonly method: string; readonly user: string; readonly secret: string }[]
}

export interface MailServer extends AsyncDisposable {
  readonly host: string
  readonly port: number
  readonly seen: Readonly<Seen>
  /** Answered with 250, in their order. */
  readonly mails: readonly ReceivedMail[]
  /** From now on, or `times` times, for all mail or for one recipient; the newest rule that fits is followed. */
  behave(behaviour: Behaviour, only?: { readonly to?: string; readonly times?: number }): void
  /** Forgets all rules. */
  accept(): void
  /** Waits until this many messages were accepted in all. */
  received(count: number): Promise<readonly ReceivedMail[]>
  /** Waits until it is so. */
  until(condition: (seen: Readonly<Seen>) => boolean): Promise<void>
  /** Breaks every open connection. */
  dropAll(): void
  close(): Promise<void>
}

export interface MailServerOptions {
  /** Encrypted from the first byte, or by STARTTLS; `none` does not offer it. */
  readonly security?: 'tls' | 'starttls' | 'none'
  readonly certificate?: { readonly cert: string; readonly key: string }
  /** Name and password, or for XOAUTH2 the token, that are let in; without, AUTH is not offered. */
  readonly account?: { readonly user: string; readonly secret: string; readonly method?: 'PLAIN' | 'LOGIN' | 'XOAUTH2' }
  readonly port?: number
}

interface Rule {
  readonly behaviour: Behaviour
  readonly to: string | undefined
  left: number
}

/** A real SMTP server on loopback. Without options: no encryption, nobody signs in, everything is accepted. */
export async function openMailServer(options: MailServerOptions = {}): Promise<MailServer> {
  const { security = 'none', certificate = localCertificate, account } = options
  const seen: Seen = { connections: 0, open: 0, recipients: 0, begun: 0, ended: 0, signIns: [] }
  const mails: ReceivedMail[] = []
  const rules: Rule[] = []
  const waiting = new Set<() => void>()
  const note = () => {
    for (const check of waiting) check()
  }
  const until = (condition: () => boolean) =>
    new Promise<void>((resolve) => {
      const check = () => {
        if (!condition()) return
        waiting.delete(check)
        resolve()
      }
      waiting.add(check)
      check()
    })

  const ruleFor = (at: string, to?: string): Behaviour | null => {
    const rule = rules.findLast(
      ({ behaviour, ...rule }) =>
        rule.left > 0 &&
        (rule.to === undefined || rule.to === to) &&
        (behaviour.do === 'accept' || at === ('at' in behaviour ? behaviour.at : 'message')),
    )
    if (!rule) return null
    rule.left -= 1
    return rule.behaviour
  }
  const dropConnection = (id: string) => {
    for (const connection of server.connections) {
      if (connection.session.id === id) connection._socket.destroy()
    }
  }
  /** Follows the rule for a step; `go` lets it pass. */
  const follow = (rule: Behaviour | null, id: string, refuse: (error: Error) => void, go: () => void) => {
    if (rule === null || rule.do === 'accept') go()
    else if (rule.do === 'refuse') refuse(refusal(rule.with))
    else if (rule.do === 'drop') dropConnection(id)
    else if (rule.do === 'wait') void rule.until.then(go)
  }

  const server = new SMTPServer({
    secure: security === 'tls',
    ...certificate,
    name: 'test.example',
    banner: 'Test',
    logger: false,
    disableReverseLookup: true,
    authOptional: !account,
    allowInsecureAuth: true,
    // As Gmail and Outlook do, with passwords first.
    authMethods: account?.method === 'XOAUTH2' ? ['PLAIN', 'LOGIN', 'XOAUTH2'] : [account?.method ?? 'PLAIN'],
    disabledCommands: [...(security === 'starttls' ? [] : ['STARTTLS']), ...(account ? [] : ['AUTH'])],
    closeTimeout: 1,
    onConnect(session, done) {
      seen.connections += 1
      seen.open += 1
      note()
      follow(ruleFor('greeting'), session.id, done, done)
    },
    onClose() {
      seen.open -= 1
      note()
    },
    onAuth(auth, _session, done) {
      const secret = auth.password ?? auth.accessToken ?? ''
      seen.signIns.push({ method: auth.method, user: auth.username ?? '', secret })
      note()
      const known = auth.username === account?.user && secret === account?.secret
      if (known && auth.method === (account.method ?? 'PLAIN')) done(null, { user: auth.username ?? '' })
      else if (auth.method === 'XOAUTH2') done(null, { data: { status: '401', schemes: 'bearer' } })
      else done(refusal('535 5.7.8 Authentication credentials invalid'))
    },
    onMailFrom(_address, session, done) {
      follow(ruleFor('sender'), session.id, done, done)
    },
    onRcptTo({ address }, session, done) {
      seen.recipients += 1
      note()
      follow(ruleFor('recipient', address), session.id, done, done)
    },
    onData(stream, session, done) {
      const { mailFrom, rcptTo } = session.envelope
      const to = rcptTo[0]?.address ?? ''
      const chunks: Buffer[] = []
      const atBody = ruleFor('body', to)
      stream.once('data', () => {
        seen.begun += 1
        note()
        if (atBody) follow(atBody, session.id, done, () => {})
      })
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.once('end', () => {
        seen.ended += 1
        note()
        follow(ruleFor('message', to), session.id, done, () => {
          const raw = Buffer.concat(chunks)
          mails.push({
            raw,
            from: mailFrom ? mailFrom.address : '',
            to,
            user: session.user ? String(session.user) : null,
            encrypted: session.secure,
            parsed: () => PostalMime.parse(raw),
          })
          done(null, `2.0.0 Queued as ${mails.length}`)
          note()
        })
      })
    },
  })
  // A client that breaks off is what many tests are about.
  server.on('error', () => {})
  const listening = server.listen(options.port ?? 0, '127.0.0.1')
  await once(listening, 'listening')
  const { port } = listening.address() as AddressInfo
  const dropAll = () => {
    for (const connection of server.connections) connection._socket.destroy()
  }
  const close = async () => {
    dropAll()
    await new Promise<void>((resolve) => server.close(resolve))
  }

  return {
    host: '127.0.0.1',
    port,
    seen,
    mails,
    behave: (behaviour, only = {}) => {
      rules.push({ behaviour, to: only.to, left: only.times ?? Number.POSITIVE_INFINITY })
    },
    accept: () => {
      rules.length = 0
    },
    async received(count) {
      await until(() => mails.length >= count)
      return mails
    },
    until: (condition) => until(() => condition(seen)),
    dropAll,
    close,
    [Symbol.asyncDispose]: close,
  }
}

/** `550 5.1.1 No such user` as the server library takes it. */
function refusal(answer: string): Error & { responseCode: number } {
  return Object.assign(new Error(answer.slice(4)), { responseCode: Number(answer.slice(0, 3)) })
}
