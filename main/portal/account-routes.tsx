import type { FastifyReply, FastifyRequest } from 'fastify'
import { Notice, Problems } from './pages/alerts.tsx'
import { Csrf } from './pages/csrf.tsx'
import { Field } from './pages/field.tsx'
import { page } from './pages/layout.tsx'
import { NewPassword } from './pages/password-form.tsx'
import { failureOf } from './portal-failures.ts'
import { sendFile } from './portal-files.ts'
import { ChangeFields } from './portal-forms.ts'
import { filled } from './portal-language.ts'
import { sendPage, settingOf } from './portal-pages.ts'
import { tight } from './portal-rates.ts'
import type { PageSetting, PortalContext } from './portal-types.ts'
import { waitWords } from './sign-in-routes.tsx'

type AccountRequest = FastifyRequest<{ Querystring: { changed?: string } }>

interface PasswordProblem {
  readonly field: 'current' | 'password'
  readonly text: string
  readonly status: number
}

/** A customer's own account: who they are here, their password, and a copy of all that belongs to them. */
export function serveAccount(on: PortalContext): void {
  const { app, client, callOf } = on

  const show = async (request: AccountRequest, reply: FastifyReply, problem: PasswordProblem | null) => {
    const setting = await settingOf(on, request, reply)
    if (!setting.customer) return reply.redirect('/sign-in?next=/account', 303)
    return sendPage(
      reply,
      accountPage(setting, problem, request.query.changed !== undefined),
      problem === null ? 200 : problem.status,
    )
  }

  app.get('/account', (request: AccountRequest, reply) => show(request, reply, null))

  app.post('/account', tight, async (request: FastifyRequest, reply) => {
    const asked = request as AccountRequest
    const { current, password, again } = ChangeFields.parse(request.body)
    const setting = await settingOf(on, request, reply)
    if (password !== again) {
      return show(asked, reply, { field: 'password', text: setting.words.password.differ, status: 422 })
    }
    try {
      await client.accounts.changePassword({ current, next: password }, callOf(request))
    } catch (error) {
      const problem = problemOf(setting, error)
      if (!problem) throw error
      return show(asked, reply, problem)
    }
    return reply.redirect('/account?changed', 303)
  })

  app.get('/account/data', async (request, reply) =>
    sendFile(reply, await client.userData.backUp(undefined, callOf(request))),
  )
}

function problemOf(setting: PageSetting, error: unknown): PasswordProblem | null {
  const { words } = setting
  const failure = failureOf(error, 'CREDENTIALS_WRONG', 'PASSWORD_REFUSED', 'TOO_MANY_ATTEMPTS')
  if (!failure) return null
  switch (failure.code) {
    case 'CREDENTIALS_WRONG':
      return { field: 'current', text: words.account.wrong, status: 422 }
    case 'PASSWORD_REFUSED':
      return { field: 'password', text: words.password.refused[failure.data.reason], status: 422 }
    case 'TOO_MANY_ATTEMPTS':
      return { field: 'current', text: waitWords(setting, failure.data.retryAfterSeconds), status: 429 }
  }
}

function accountPage(setting: PageSetting, problem: PasswordProblem | null, changed: boolean): string {
  const { words, shop, csrf, customer, language } = setting
  const { account } = words
  const errorAt = (field: PasswordProblem['field']) => (problem?.field === field ? problem.text : null)
  const facts = [
    { name: account.name, value: customer?.name },
    { name: account.email, value: customer?.email },
    { name: account.language, value: new Intl.DisplayNames(language, { type: 'language' }).of(language) },
  ]
  return page(setting, {
    title: account.title,
    failed: problem !== null,
    children: (
      <>
        {changed && <Notice>{account.saved}</Notice>}
        <dl className="facts">
          {facts.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p className="quiet">{filled(account.change, { shop: shop.name })}</p>
        <h2>{account.data}</h2>
        <p>{account.dataText}</p>
        <p>
          <a className="button plain" href="/account/data" download>
            {account.download}
          </a>
        </p>
        <h2>{account.password}</h2>
        <form method="post" className="narrow">
          <Csrf value={csrf} />
          <Problems title={words.errors.summary} problems={problem ? [problem] : []} />
          <input type="text" name="username" value={customer?.email ?? ''} autoComplete="username" readOnly hidden />
          <Field
            name="current"
            label={account.current}
            error={errorAt('current') ?? undefined}
            type="password"
            autoComplete="current-password"
            required
            maxLength={1_000}
          />
          <NewPassword words={words.password} label={account.next} error={errorAt('password')} />
          <button type="submit">{account.button}</button>
        </form>
      </>
    ),
  })
}
