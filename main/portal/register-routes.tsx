import type { FastifyReply, FastifyRequest } from 'fastify'
import { Alert, Problems } from './pages/alerts.tsx'
import { Csrf } from './pages/csrf.tsx'
import { Field } from './pages/field.tsx'
import { page } from './pages/layout.tsx'
import { messagePage } from './pages/message-page.tsx'
import { failureOf, refusedFields } from './portal-failures.ts'
import { ForgottenFields, RegisterFields, typedIn, wrongFields } from './portal-forms.ts'
import { filled } from './portal-language.ts'
import { sendPage, settingOf } from './portal-pages.ts'
import { tight } from './portal-rates.ts'
import type { PageSetting, PortalContext } from './portal-types.ts'

type RegisterField = 'name' | 'email' | 'phone'

interface Shown {
  readonly values: Readonly<Record<RegisterField, string>>
  readonly wrong: readonly string[]
  readonly alert: string | null
}

const empty: Shown = { values: { name: '', email: '', phone: '' }, wrong: [], alert: null }

/** Asking for an account, and for a new password. The page that follows is the same whether an address is known or not. */
export function serveRegistration(on: PortalContext): void {
  const { app, client, callOf } = on

  const asked = (setting: PageSetting, reply: FastifyReply, text: string, email: string) => {
    const words = filled(text, { email, shop: setting.shop.name })
    return sendPage(reply, messagePage(setting, setting.words.register.doneTitle, words))
  }
  /** Why mail cannot be sent now, in words; null for any other error. */
  const hindrance = (setting: PageSetting, error: unknown) => {
    const failure = failureOf(error, 'SMTP_NOT_SET_UP', 'TOO_MANY_ATTEMPTS')
    if (!failure) return null
    const { noMail, often } = setting.words.register
    return failure.code === 'SMTP_NOT_SET_UP' ? filled(noMail, { shop: setting.shop.name }) : often
  }

  app.get('/register', async (request, reply) => {
    const setting = await settingOf(on, request, reply)
    if (!setting.shop.registration) return reply.callNotFound()
    return sendPage(reply, registerPage(setting, empty))
  })

  app.post('/register', tight, async (request, reply) => {
    const setting = await settingOf(on, request, reply)
    const values = typedIn(request.body, ['name', 'email', 'phone'])
    const again = (wrong: readonly string[], alert: string | null) =>
      sendPage(reply, registerPage(setting, { values, wrong, alert }), alert === null ? 422 : 429)
    const fields = RegisterFields.safeParse(values)
    if (!fields.success) return again(wrongFields(fields.error), null)
    try {
      await client.accounts.register({ ...fields.data, language: setting.language }, callOf(request))
    } catch (error) {
      const refused = refusedFields(error)
      if (refused.length > 0) return again(refused, null)
      const alert = hindrance(setting, error)
      if (alert === null) throw error
      return again([], alert)
    }
    return asked(setting, reply, setting.words.register.doneText, fields.data.email)
  })

  app.get('/forgotten', async (request, reply) =>
    sendPage(reply, forgottenPage(await settingOf(on, request, reply), '', null)),
  )

  app.post('/forgotten', tight, async (request: FastifyRequest, reply) => {
    const setting = await settingOf(on, request, reply)
    const { email } = typedIn(request.body, ['email'])
    const fields = ForgottenFields.safeParse({ email })
    if (!fields.success) return sendPage(reply, forgottenPage(setting, email, setting.words.register.wrong.email), 422)
    try {
      await client.accounts.askPassword(fields.data, callOf(request))
    } catch (error) {
      const alert = hindrance(setting, error)
      if (alert === null) throw error
      return sendPage(reply, forgottenPage(setting, email, alert), 429)
    }
    return asked(setting, reply, setting.words.forgotten.doneText, fields.data.email)
  })
}

function registerPage(setting: PageSetting, { values, wrong, alert }: Shown): string {
  const { words, shop, csrf } = setting
  const { register } = words
  const errors = Object.fromEntries(
    wrong.map((field) => [field, register.wrong[field as RegisterField] ?? words.errors.summary]),
  )
  return page(setting, {
    title: register.title,
    failed: wrong.length > 0 || alert !== null,
    children: (
      <>
        <p className="quiet">{register.text}</p>
        {alert !== null && <Alert>{alert}</Alert>}
        <form method="post">
          <Csrf value={csrf} />
          <Problems
            title={words.errors.summary}
            problems={Object.entries(errors).map(([field, text]) => ({ field, text }))}
          />
          <Field
            name="name"
            label={register.name}
            value={values.name}
            error={errors.name}
            autoComplete="name"
            required
            maxLength={200}
          />
          <Field
            name="email"
            label={register.email}
            value={values.email}
            error={errors.email}
            type="email"
            autoComplete="email"
            required
            maxLength={320}
          />
          <Field
            name="phone"
            label={register.phone}
            hint={register.phoneHint}
            value={values.phone}
            error={errors.phone}
            type="tel"
            autoComplete="tel"
            maxLength={40}
          />
          <button type="submit">{register.button}</button>
        </form>
        {shop.hasTerms && (
          <p className="quiet after">
            <a href="/terms">{register.terms}</a>
          </p>
        )}
      </>
    ),
  })
}

function forgottenPage(setting: PageSetting, email: string, error: string | null): string {
  const { words, csrf } = setting
  const { forgotten, register } = words
  return page(setting, {
    title: forgotten.title,
    failed: error !== null,
    children: (
      <>
        <p className="quiet">{forgotten.text}</p>
        <form method="post">
          <Csrf value={csrf} />
          <Problems title={words.errors.summary} problems={error === null ? [] : [{ field: 'email', text: error }]} />
          <Field
            name="email"
            label={register.email}
            value={email}
            error={error ?? undefined}
            type="email"
            autoComplete="username"
            required
            maxLength={320}
          />
          <button type="submit">{forgotten.button}</button>
        </form>
      </>
    ),
  })
}
