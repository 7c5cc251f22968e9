import type { Delivery, MailPool, OutgoingMail, SmtpAccess } from '../core/ports.ts'
import { type ComposedMail, composeMail } from './mime-message.ts'
import type { SmtpFailure } from './smtp-failure.ts'
import { createSmtpSession, type SmtpSession, type SmtpSurroundings } from './smtp-session.ts'

/** How long a connection without work is kept, in milliseconds; servers drop it after minutes. */
const idleWait = 30_000

interface Idle {
  readonly session: SmtpSession
  readonly timer: NodeJS.Timeout
}

/** At most `access.connections` connections, each for one message after the other. A message is tried once. */
export function createSmtpPool(access: SmtpAccess, world: SmtpSurroundings): MailPool {
  const open = new Set<SmtpSession>()
  const idle: Idle[] = []
  const waiting: (() => void)[] = []
  const sends = new Set<Promise<Delivery>>()
  let busy = 0
  let closed = false

  const enter = async () => {
    if (busy >= access.connections) await new Promise<void>((resolve) => waiting.push(resolve))
    else busy += 1
  }
  const leave = () => {
    const next = waiting.shift()
    if (next) next()
    else busy -= 1
  }

  const rest = (session: SmtpSession) => {
    const timer = setTimeout(() => {
      forget(session)
      session.quit()
    }, idleWait)
    timer.unref()
    idle.push({ session, timer })
  }
  const forget = (session: SmtpSession) => {
    const index = idle.findIndex((entry) => entry.session === session)
    if (index >= 0) clearTimeout(idle.splice(index, 1)[0]?.timer)
  }

  const fresh = async (): Promise<SmtpSession> => {
    const session = createSmtpSession(access, world, () => {
      open.delete(session)
      forget(session)
    })
    open.add(session)
    await session.open()
    return session
  }

  const tryOver = async (session: SmtpSession, mail: ComposedMail, beforeLastByte: () => Promise<void>) => {
    const tried = await session.send(mail, beforeLastByte)
    if (tried.usable && !closed) rest(session)
    else session.close()
    return tried
  }

  const attempt = async (mail: ComposedMail, beforeLastByte: () => Promise<void>): Promise<Delivery> => {
    const kept = idle.at(-1)?.session
    if (kept) {
      forget(kept)
      const { delivery, untouched } = await tryOver(kept, mail, beforeLastByte)
      // The server had ended the connection while it was idle.
      if (!untouched || closed) return delivery
    }
    try {
      const session = await fresh()
      return (await tryOver(session, mail, beforeLastByte)).delivery
    } catch (error) {
      const { problem, answer } = error as SmtpFailure
      return { outcome: 'no_connection', problem, answer }
    }
  }

  const send: MailPool['send'] = async (mail, beforeLastByte) => {
    await enter()
    try {
      if (closed) return { outcome: 'no_connection', problem: 'connection_lost', answer: null }
      const composed = composedOrNot(mail)
      return 'outcome' in composed ? composed : await attempt(composed, beforeLastByte)
    } finally {
      leave()
    }
  }

  return {
    send(mail, beforeLastByte) {
      const sending = send(mail, beforeLastByte)
      sends.add(sending)
      return sending.finally(() => sends.delete(sending))
    },
    async close() {
      closed = true
      for (const { session, timer } of idle.splice(0)) {
        clearTimeout(timer)
        open.delete(session)
        session.quit()
      }
      for (const session of open) session.close()
      await Promise.allSettled(sends)
    },
  }
}

/** The message put together, or that it cannot be. */
function composedOrNot(mail: OutgoingMail): ComposedMail | Delivery {
  try {
    return composeMail(mail)
  } catch (error) {
    return { outcome: 'not_sendable', detail: error instanceof Error ? error.message : String(error) }
  }
}
