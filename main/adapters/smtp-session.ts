import { type SecureContext, TLSSocket } from 'node:tls'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { MailTestResult } from '../../shared/contract/mail.ts'
import { isLoopbackAddress, isLoopbackHost } from '../../shared/rules/loopback-host.ts'
import type { SmtpAccess } from '../core/ports.ts'
import type { ComposedMail } from './mime-message.ts'
import { failureOf, SmtpFailure } from './smtp-failure.ts'
import { sendOver, type Tried } from './smtp-send.ts'
import { signIn } from './smtp-sign-in.ts'
import { connectSocket } from './smtp-socket.ts'
import type { AccessTokens } from './smtp-tokens.ts'
import type { SmtpWaits } from './smtp-waits.ts'

export interface SmtpSurroundings {
  readonly waits: SmtpWaits
  /** What to encrypt with, and whom to trust. */
  readonly trust: () => SecureContext
  readonly tokens: AccessTokens | null
}

/** One connection to a mail server, for one message after the other. */
export interface SmtpSession {
  /** Connects, encrypts and signs in. Throws `SmtpFailure`. */
  open(): Promise<void>
  /** Never rejects. */
  send(mail: ComposedMail, beforeLastByte: () => Promise<void>): Promise<Tried>
  /** Says good-bye. */
  quit(): void
  /** Breaks off. */
  close(): void
  /** How far it came. */
  readonly reached: MailTestResult['reached']
  /** Protocol and cipher, or null while nothing is encrypted. */
  readonly encryption: string | null
  /** What the server said last, of several lines the first. */
  readonly lastAnswer: string | null
}

/** How long a server may take for a good-bye, in milliseconds. */
const farewell = 1_000

/** `onEnd` is told once when the connection is over, whoever ended it. */
export function createSmtpSession(access: SmtpAccess, world: SmtpSurroundings, onEnd: () => void): SmtpSession {
  const { waits } = world
  const interrupts = new Set<(reason: unknown) => void>()
  let endedBy: unknown = null
  let over = false
  const connecting = new AbortController()
  let connection: SMTPConnection | null = null
  let reached: MailTestResult['reached'] = 'nothing'
  let encryption: string | null = null

  const breakOff = (reason: unknown) => {
    if (over) return
    over = true
    endedBy = reason
    for (const interrupt of interrupts) interrupt(reason)
    if (connection) connection.close()
    else connecting.abort()
    onEnd()
  }

  // Racing one promise that lives as long as the connection would keep something of every message until its end.
  const untilEnd = async <T>(work: Promise<T>): Promise<T> => {
    const { promise, resolve, reject } = Promise.withResolvers<T>()
    interrupts.add(reject)
    work.then(resolve, reject)
    if (over) reject(endedBy)
    try {
      return await promise
    } finally {
      interrupts.delete(reject)
    }
  }

  const within = async <T>(wait: number, work: Promise<T>): Promise<T> => {
    const timer = setTimeout(() => breakOff(new SmtpFailure('timeout', null)), wait)
    try {
      return await untilEnd(work)
    } finally {
      clearTimeout(timer)
    }
  }

  const mayStayOpen = (local: boolean) => {
    if (!local && !access.allowUnencrypted) throw new SmtpFailure('unencrypted_refused', null)
  }

  const greeted = async () => {
    if (access.security === 'none') mayStayOpen(isLoopbackHost(access.host))
    const opened = await connectSocket(access.host, access.port, waits.connect, connecting.signal)
    reached = 'connected'
    const smtp = new SMTPConnection({
      host: access.host,
      port: access.port,
      connection: opened,
      secure: access.security === 'tls',
      requireTLS: access.security === 'starttls',
      ignoreTLS: access.security === 'none',
      connectionTimeout: 2 * waits.greeting,
      greetingTimeout: waits.greeting,
      socketTimeout: waits.command + waits.answer,
      socketCloseTimeout: farewell,
      ...(access.security === 'none' ? {} : { tls: { rejectUnauthorized: true, secureContext: world.trust() } }),
    })
    connection = smtp
    smtp.on('error', breakOff)
    // Told later than the callbacks, which know why.
    smtp.on('end', () => setImmediate(() => breakOff(new SmtpFailure('connection_lost', null))))
    await new Promise<void>((resolve, reject) => smtp.connect((error) => (error ? reject(error) : resolve())))
    encryption = encryptionOf(smtp)
    if (encryption === null) mayStayOpen(isLoopbackAddress(opened.remoteAddress ?? ''))
    else reached = 'encrypted'
    return smtp
  }

  /** Ends what is left of a refused message, so that the next one finds a clean line. */
  const isReset = async (): Promise<boolean> => {
    const done = new Promise<void>((resolve, reject) => {
      if (over || !connection) reject(new SmtpFailure('connection_lost', null))
      else connection.reset((error) => (error ? reject(error) : resolve()))
    })
    return within(waits.command, done).then(
      () => true,
      () => false,
    )
  }

  return {
    async open() {
      try {
        const smtp = await within(waits.connect + 2 * waits.greeting, greeted())
        if (access.signIn.kind === 'none') return
        await within(waits.command, signIn(smtp, access.signIn, world.tokens))
        reached = 'signed_in'
      } catch (error) {
        breakOff(error)
        throw failureOf(error)
      }
    },
    async send(mail, beforeLastByte) {
      const tried = await sendOver({ connection, untilEnd, breakOff, waits }, mail, beforeLastByte)
      const clean = tried.delivery.outcome === 'accepted'
      return { ...tried, usable: tried.usable && (clean ? !over : await isReset()) }
    },
    quit() {
      if (over) return
      connection?.quit()
      setTimeout(() => breakOff(new SmtpFailure('connection_lost', null)), farewell).unref()
    },
    close: () => breakOff(new SmtpFailure('connection_lost', null)),
    get reached() {
      return reached
    },
    get encryption() {
      return encryption
    },
    get lastAnswer() {
      return (connection?.lastServerResponse || '').split('\n')[0] || null
    },
  }
}

function encryptionOf(smtp: SMTPConnection): string | null {
  const socket = smtp._socket
  if (!smtp.secure || !(socket instanceof TLSSocket)) return null
  return `${socket.getProtocol()} ${socket.getCipher().standardName}`
}
