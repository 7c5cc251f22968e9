import type { MailProblem } from '../../shared/contract/mail.ts'

/** Why no connection came about, in the server's own words or the system's. */
export class SmtpFailure extends Error {
  readonly problem: MailProblem
  readonly answer: string | null

  constructor(problem: MailProblem, answer: string | null) {
    super(problem)
    this.name = 'SmtpFailure'
    this.problem = problem
    this.answer = answer
  }
}

/** What nodemailer and Node tell of an error; `response` is what the server said. */
interface KnownError {
  readonly code?: string
  readonly originalCode?: string
  readonly command?: string
  readonly response?: string
  readonly responseCode?: number
  readonly cause?: unknown
  readonly errors?: readonly unknown[]
  readonly message?: string
}

const bySystem: Readonly<Record<string, MailProblem>> = {
  ENOTFOUND: 'host_unknown',
  EAI_NONAME: 'host_unknown',
  ENODATA: 'host_unknown',
  EAI_AGAIN: 'no_network',
  EHOSTUNREACH: 'no_network',
  EHOSTDOWN: 'no_network',
  ENETUNREACH: 'no_network',
  ENETDOWN: 'no_network',
  EADDRNOTAVAIL: 'no_network',
  ECONNREFUSED: 'connection_refused',
  EACCES: 'connection_refused',
  EPERM: 'connection_refused',
  ETIMEDOUT: 'timeout',
  ECONNRESET: 'connection_lost',
  EPIPE: 'connection_lost',
}

/** What an error on the way to a server means. */
export function failureOf(thrown: unknown): SmtpFailure {
  if (thrown instanceof SmtpFailure) return thrown
  const error = thrown as KnownError
  return new SmtpFailure(problemOf(error), error.response ?? wordsOf(error))
}

function problemOf(error: KnownError): MailProblem {
  const reply = error.responseCode ?? 0
  if (error.code === 'EAUTH') return ofSignIn(reply)
  if (reply >= 400 && reply < 500) return 'deferred'
  if (error.command === 'STARTTLS' && error.response !== undefined) return 'no_starttls'
  if (error.command === 'EHLO' && error.code === 'ECONNECTION') return 'no_starttls'
  if (error.code === 'EPROTOCOL') return reply >= 500 ? 'connection_refused' : 'not_smtp'
  const system = [error.originalCode, error.code].find((code) => code !== undefined && code in bySystem)
  if (system !== undefined) return bySystem[system] ?? 'connection_lost'
  const code = error.originalCode ?? error.code ?? ''
  if (isCertificate(code)) return 'certificate'
  if (code === 'ETLS' || code === 'EPROTO' || code.startsWith('ERR_SSL') || code.startsWith('ERR_TLS')) return 'tls'
  return 'connection_lost'
}

/** Replies to AUTH after RFC 4954: 4xx for now, 502 to 504 for a command or mechanism the server does not have. */
function ofSignIn(reply: number): MailProblem {
  if (reply >= 400 && reply < 500) return 'deferred'
  return reply >= 500 && reply <= 504 ? 'sign_in_not_offered' : 'sign_in_refused'
}

/** OpenSSL's names for what is wrong with a certificate, as Node gives them, and Node's own for a wrong name. */
const isCertificate = (code: string) =>
  code === 'ERR_TLS_CERT_ALTNAME_INVALID' ||
  (!code.startsWith('ERR_') &&
    /CERT|^UNABLE_TO_|^HOSTNAME_MISMATCH$|^INVALID_(CA|PURPOSE)$|^PATH_LENGTH_EXCEEDED$/.test(code))

function wordsOf(error: KnownError): string | null {
  const [first] = error.errors ?? []
  return error.message || (first instanceof Error ? first.message : null)
}
