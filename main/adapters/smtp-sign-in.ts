import type SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { SMTPConnectionCustomAuthHandler } from 'nodemailer/lib/smtp-connection'
import type { SmtpAccess } from '../core/ports.ts'
import { SmtpFailure } from './smtp-failure.ts'
import type { AccessTokens } from './smtp-tokens.ts'

/** Not `XOAUTH2`: nodemailer would take the server's first method instead, which wants a password. */
const tokenMethod = 'TOKEN'

type SignIn = Exclude<SmtpAccess['signIn'], { kind: 'none' }>

/** Signs in by password, or by XOAUTH2 with a token that is renewed once where the server refuses it. */
export async function signIn(smtp: SMTPConnection, how: SignIn, tokens: AccessTokens | null): Promise<void> {
  if (!smtp.allowsAuth) throw new SmtpFailure('sign_in_not_offered', smtp.lastServerResponse || null)
  if (secretOf(how) === '') throw new SmtpFailure('secret_missing', null)
  if (how.kind === 'password') {
    return login(smtp, { credentials: { user: how.user, pass: how.password } })
  }
  smtp.customAuth.set(tokenMethod, byToken(how, tokens))
  return login(smtp, { user: how.user, method: tokenMethod })
}

function login(smtp: SMTPConnection, data: Parameters<SMTPConnection['login']>[0]): Promise<void> {
  return new Promise((resolve, reject) => smtp.login(data, (error) => (error ? reject(error) : resolve())))
}

/** https://developers.google.com/workspace/gmail/imap/xoauth2-protocol: an empty line asks for the refusal itself. */
const byToken =
  (how: Exclude<SignIn, { kind: 'password' }>, tokens: AccessTokens | null): SMTPConnectionCustomAuthHandler =>
  async ({ authMethods, sendCommand }) => {
    if (!authMethods.includes('XOAUTH2')) throw new SmtpFailure('sign_in_not_offered', null)
    const attempt = async (token: string) => {
      const text = `user=${how.user}\x01auth=Bearer ${token}\x01\x01`
      const first = await sendCommand(`AUTH XOAUTH2 ${Buffer.from(text).toString('base64')}`)
      return first.response.startsWith('334') ? sendCommand('') : first
    }
    const tokenOf = (renew: boolean) =>
      how.kind === 'access_token' || !tokens
        ? Promise.resolve(how.kind === 'access_token' ? how.accessToken : '')
        : tokens.get(renew)
    let answer = await attempt(await tokenOf(false))
    if (answer.response.startsWith('535') && tokens) answer = await attempt(await tokenOf(true))
    if (!answer.response.startsWith('235')) throw new Error('Invalid login')
  }

function secretOf(how: SignIn): string {
  if (how.kind === 'password') return how.password
  return how.kind === 'access_token' ? how.accessToken : how.refreshToken
}
