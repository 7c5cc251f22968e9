import type { SmtpAccess } from '../core/ports.ts'

/** Letters kept of a server's answer. */
const longest = 1_000
/** A shorter secret is no secret, and would tear words to pieces. */
const shortest = 4

/**
 * Cleans the words of a server before anyone keeps or sees them: a server may repeat the command it did not take, and
 * with it the password. Base64 text of sign-ins goes too, as do control characters and what is beyond 1,000 letters.
 */
export function createDiscretion(access: SmtpAccess) {
  const secrets = secretsOf(access.signIn)
    .flatMap((secret) => [secret, base64(secret)])
    .filter((secret) => secret.length >= shortest)
  const hide = (text: string) => {
    const plain = secrets.reduce((rest, secret) => rest.replaceAll(secret, '••••'), text)
    const masked = plain.replace(/\b(AUTH\s+\S+\s+)\S+/gi, '$1••••').replace(/[A-Za-z0-9+/]{24,}={1,2}/g, '••••')
    return masked.replace(/[^\P{Cc}\n]/gu, '').slice(0, longest)
  }
  return <T extends object>(result: T): T => {
    const { answer } = result as { readonly answer?: string | null }
    return typeof answer === 'string' ? { ...result, answer: hide(answer) } : result
  }
}

function secretsOf(signIn: SmtpAccess['signIn']): string[] {
  switch (signIn.kind) {
    case 'none':
      return []
    case 'password':
      return [signIn.password, `\0${signIn.user}\0${signIn.password}`]
    case 'access_token':
      return [signIn.accessToken]
    case 'refresh_token':
      return [signIn.refreshToken, signIn.clientSecret]
  }
}

const base64 = (text: string) => Buffer.from(text).toString('base64')
