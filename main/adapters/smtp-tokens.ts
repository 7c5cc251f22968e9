import { isLoopbackHost } from '../../shared/rules/loopback-host.ts'
import type { SmtpAccess } from '../core/ports.ts'
import { failureOf, SmtpFailure } from './smtp-failure.ts'

type RefreshSignIn = Extract<SmtpAccess['signIn'], { kind: 'refresh_token' }>

/** Access tokens from a refresh token (RFC 6749, section 6), each kept until shortly before it expires. */
export interface AccessTokens {
  /** `renew` asks for another one than the last. Throws `SmtpFailure`. */
  get(renew: boolean): Promise<string>
}

/** Seconds before its end from which a token is not used any more. */
const margin = 60
/** Bytes of a token server's answer. */
const longest = 65_536

export function createAccessTokens(signIn: RefreshSignIn, wait: number): AccessTokens {
  let current: { readonly token: string; readonly until: number } | null = null
  let asking: Promise<string> | null = null

  const ask = async () => {
    const answer = await exchange(signIn, wait)
    current = { token: answer.token, until: performance.now() + (answer.seconds - margin) * 1000 }
    return answer.token
  }

  return {
    async get(renew) {
      if (!renew && current && current.until > performance.now()) return current.token
      asking ??= ask().finally(() => {
        asking = null
      })
      return asking
    },
  }
}

async function exchange(signIn: RefreshSignIn, wait: number): Promise<{ token: string; seconds: number }> {
  const address = URL.parse(signIn.tokenAddress)
  if (
    !address ||
    !(address.protocol === 'https:' || (address.protocol === 'http:' && isLoopbackHost(address.hostname)))
  ) {
    throw new SmtpFailure('unencrypted_refused', signIn.tokenAddress)
  }
  const response = await fetch(address, {
    method: 'POST',
    redirect: 'error',
    headers: { accept: 'application/json' },
    body: new URLSearchParams({
      grant_type: 'refresh_token',
      refresh_token: signIn.refreshToken,
      client_id: signIn.clientId,
      ...(signIn.clientSecret === '' ? {} : { client_secret: signIn.clientSecret }),
    }),
    signal: AbortSignal.timeout(wait),
  }).catch((error: Error) => {
    if (error.name === 'TimeoutError') throw new SmtpFailure('timeout', address.host)
    throw failureOf(error.cause ?? error)
  })
  const answer = parsed(await bodyOf(response).catch(() => ''))
  if (response.ok && typeof answer.access_token === 'string' && answer.access_token !== '') {
    const seconds = Number(answer.expires_in)
    return { token: answer.access_token, seconds: Number.isFinite(seconds) && seconds > 0 ? seconds : 300 }
  }
  const words = [answer.error, answer.error_description].filter((word) => typeof word === 'string').join(': ')
  const later = response.status >= 500 || response.status === 429
  throw new SmtpFailure(later ? 'deferred' : 'token_refused', words || `HTTP ${response.status}`)
}

/** The body as text, as far as a token server needs one: an endless answer is cut. */
async function bodyOf(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk)
    size += chunk.length
    if (size > longest) break
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
