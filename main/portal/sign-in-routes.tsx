import type { FastifyReply, FastifyRequest } from 'fastify'
import { signInPage } from './pages/sign-in-page.tsx'
import { failureOf } from './portal-failures.ts'
import { OwnPath, SignInFields } from './portal-forms.ts'
import { filled } from './portal-language.ts'
import { sendPage, settingOf } from './portal-pages.ts'
import { tight } from './portal-rates.ts'
import type { PageSetting, PortalContext } from './portal-types.ts'

type SignInRequest = FastifyRequest<{ Querystring: { next?: string; out?: string } }>

/** Signing in and out. The session that a customer came with ends, whoever gave it to them. */
export function serveSignIn(on: PortalContext): void {
  const { app, client, callOf, session } = on

  const show = async (request: SignInRequest, reply: FastifyReply) => {
    const setting = await settingOf(on, request, reply)
    if (setting.customer) return reply.redirect('/jobs', 303)
    const { next, out } = request.query
    const notice = out === undefined ? {} : { notice: setting.words.signIn.out }
    return sendPage(reply, signInPage(setting, { next: nextOf(next), ...notice }))
  }
  app.get('/', show)
  app.get('/sign-in', show)

  app.post('/sign-in', tight, async (request, reply) => {
    const { email, password, next } = SignInFields.parse(request.body)
    try {
      const begun = await client.accounts.signIn({ email, password }, callOf(request))
      session.keep(reply, begun.session, begun.maxAge)
      return reply.redirect(nextOf(next), 303)
    } catch (error) {
      const failure = failureOf(error, 'CREDENTIALS_WRONG', 'TOO_MANY_ATTEMPTS')
      if (!failure) throw error
      const setting = await settingOf(on, request, reply)
      const alert =
        failure.code === 'CREDENTIALS_WRONG'
          ? filled(setting.words.signIn.wrong, { shop: setting.shop.name })
          : waitWords(setting, failure.data.retryAfterSeconds)
      const status = failure.code === 'CREDENTIALS_WRONG' ? 401 : 429
      return sendPage(reply, signInPage(setting, { next, email, alert }), status)
    }
  })

  app.post('/sign-out', async (request, reply) => {
    await client.accounts.signOut(undefined, callOf(request))
    session.forget(reply)
    return reply.redirect('/sign-in?out', 303)
  })
}

/** How long to wait, in whole minutes. */
export const waitWords = ({ words }: PageSetting, seconds: number): string =>
  filled(words.signIn.wait, { minutes: String(Math.ceil(seconds / 60)) })

/** Where signing in leads: to the page that asked for it, else to the jobs. */
function nextOf(wanted: string | undefined): string {
  const path = OwnPath.parse(wanted ?? '/')
  return path === '/' ? '/jobs' : path
}
