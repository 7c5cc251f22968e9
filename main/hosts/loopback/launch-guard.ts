import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'

/** Decides who may talk to the loopback host. All secrets hold 256 random bits and live as long as the process. */
export interface LaunchGuard {
  /** For scripts: the Bearer of the first calls, and for new addresses. */
  readonly launchToken: string
  isLaunchToken(token: string | undefined): boolean
  /** A code for an address that opens one window, once, within ten minutes. */
  newCode(): string
  /** Trades a code for the token of a window; null for an unknown, used or expired code. */
  redeemCode(code: string): string | null
  isWindowToken(token: string | undefined): boolean
}

const secret = () => randomBytes(32).toString('base64url')
const digest = (text: string) => createHash('sha256').update(text).digest()
const codeLifetime = 10 * 60_000

/** `now` counts milliseconds and never goes back, whatever happens to the system's clock. */
export function createLaunchGuard(now: () => number = () => performance.now()): LaunchGuard {
  const launchToken = secret()
  const codes = new Map<string, number>()
  const windows = new Set<string>()
  return {
    launchToken,
    isLaunchToken: (token) => token !== undefined && timingSafeEqual(digest(token), digest(launchToken)),
    newCode() {
      for (const [known, expires] of codes) if (expires < now()) codes.delete(known)
      const code = secret()
      codes.set(code, now() + codeLifetime)
      return code
    },
    redeemCode(code) {
      const expires = codes.get(code)
      codes.delete(code)
      if (expires === undefined || expires < now()) return null
      const token = secret()
      windows.add(digest(token).toString('base64url'))
      return token
    },
    isWindowToken: (token) => token !== undefined && windows.has(digest(token).toString('base64url')),
  }
}

/**
 * Whether a request was meant for this host by a page of its own: the Host header names this very address (else a
 * foreign name was pointed at 127.0.0.1, DNS rebinding), and an Origin, where there is one, is the same. A browser also
 * tells where a request without Origin comes from; other sites, and other ports of this machine, may only lead here.
 */
export function isOwnRequest(request: Pick<IncomingMessage, 'headers' | 'method' | 'url'>, port: number): boolean {
  const { host, origin } = request.headers
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) return false
  if (origin !== undefined && origin !== `http://${host}`) return false
  const site = request.headers['sec-fetch-site']
  if (site === undefined || site === 'same-origin' || site === 'none') return true
  const isLink = request.headers['sec-fetch-mode'] === 'navigate' && request.headers['sec-fetch-dest'] === 'document'
  return isLink && request.method === 'GET' && request.url === '/'
}

/** The token of `Authorization: Bearer …`. */
export const bearerOf = (headers: IncomingHttpHeaders): string | undefined =>
  headers.authorization?.match(/^Bearer ([\w-]+)$/)?.[1]
