import type { SmtpSettings } from '../../../shared/contract/mail.ts'
import type { SmtpAccess } from '../ports.ts'
import type { SecretName } from './mail-store.ts'

/** Puts the secrets to the settings; one that lacks stays empty, which signing in then tells. */
export async function accessWith(
  smtp: SmtpSettings,
  secret: (name: SecretName) => Promise<string>,
): Promise<SmtpAccess> {
  const { host, port, security, allowUnencrypted, connections } = smtp
  return { host, port, security, allowUnencrypted, connections, signIn: await signInWith(smtp, secret) }
}

async function signInWith(
  { signIn, user, tokenAddress, clientId }: SmtpSettings,
  secret: (name: SecretName) => Promise<string>,
): Promise<SmtpAccess['signIn']> {
  if (signIn === 'none') return { kind: 'none' }
  if (signIn === 'password') return { kind: 'password', user, password: await secret('password') }
  if (tokenAddress === '') return { kind: 'access_token', user, accessToken: await secret('accessToken') }
  const [refreshToken, clientSecret] = [await secret('refreshToken'), await secret('clientSecret')]
  return { kind: 'refresh_token', user, refreshToken, clientSecret, clientId, tokenAddress }
}
