import type { MailTestResult } from '../../shared/contract/mail.ts'
import type { Delivery, Mailer, SmtpAccess } from '../core/ports.ts'
import { composeMail, UnsafeHeader } from './mime-message.ts'
import { createDiscretion } from './smtp-discretion.ts'
import { failureOf } from './smtp-failure.ts'
import { createSmtpPool } from './smtp-pool.ts'
import { createSmtpSession, type SmtpSurroundings } from './smtp-session.ts'
import { createAccessTokens } from './smtp-tokens.ts'
import type { SmtpWaits } from './smtp-waits.ts'
import { createTrust } from './trusted-certificates.ts'

const usualWaits: SmtpWaits = { connect: 20_000, greeting: 20_000, command: 60_000, answer: 120_000 }

/** Mail over SMTP. Tests shorten the waits and trust a certificate of their own. */
export function createSmtpMailer(options: { waits?: SmtpWaits; ca?: readonly string[] } = {}): Mailer {
  const waits = options.waits ?? usualWaits
  const trust = createTrust(options.ca)
  const around = (access: SmtpAccess): SmtpSurroundings => ({
    waits,
    trust,
    tokens: access.signIn.kind === 'refresh_token' ? createAccessTokens(access.signIn, waits.command) : null,
  })

  return {
    open(access) {
      const pool = createSmtpPool(access, around(access))
      const discreet = createDiscretion(access)
      return { ...pool, send: async (mail, beforeLastByte) => discreet(await pool.send(mail, beforeLastByte)) }
    },

    async test(access, mail) {
      const session = createSmtpSession(access, around(access), () => {})
      const result = (problem: MailTestResult['problem'], answer: string | null, sent = false): MailTestResult => ({
        ok: problem === null,
        reached: sent ? 'sent' : session.reached,
        problem,
        answer,
        encryption: session.encryption,
      })
      const run = async () => {
        const composed = mail && composeMail(mail)
        await session.open()
        if (!composed) return result(null, session.lastAnswer)
        const { delivery } = await session.send(composed, async () => {})
        return result(problemOf(delivery), answerOf(delivery), delivery.outcome === 'accepted')
      }
      const discreet = createDiscretion(access)
      try {
        return discreet(await run())
      } catch (error) {
        if (error instanceof UnsafeHeader) throw error
        const { problem, answer } = failureOf(error)
        return discreet(result(problem, answer))
      } finally {
        session.quit()
      }
    },

    compose: async (mail, unsent) => composeMail(mail, unsent).bytes,
  }
}

function problemOf(delivery: Delivery): MailTestResult['problem'] {
  switch (delivery.outcome) {
    case 'accepted':
      return null
    case 'deferred':
      return 'deferred'
    case 'refused':
      return `${delivery.step}_refused`
    case 'no_connection':
      return delivery.problem
    case 'uncertain':
      return 'connection_lost'
    case 'not_sendable':
      return 'message_refused'
  }
}

const answerOf = (delivery: Delivery) => (delivery.outcome === 'not_sendable' ? delivery.detail : delivery.answer)
