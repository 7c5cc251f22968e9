import { Alert, Problems } from './pages/alerts.tsx'
import { Csrf } from './pages/csrf.tsx'
import { Field } from './pages/field.tsx'
import { page } from './pages/layout.tsx'
import { messagePage } from './pages/message-page.tsx'
import { failureOf } from './portal-failures.ts'
import { ContactFields, typedIn, wrongFields } from './portal-forms.ts'
import { filled } from './portal-language.ts'
import { sendPage, settingOf } from './portal-pages.ts'
import { tight } from './portal-rates.ts'
import type { PageSetting, PortalContext } from './portal-types.ts'

const names = ['name', 'email', 'subject', 'message'] as const
type ContactField = (typeof names)[number]

interface Shown {
  readonly values: Readonly<Record<ContactField, string>>
  readonly wrong: readonly ContactField[]
  readonly alert: string | null
}

/** The contact form: what somebody writes goes to the address of the settings. */
export function serveContactForm(on: PortalContext): void {
  const { app, client, callOf } = on

  app.get('/contact', async (request, reply) => {
    const setting = await settingOf(on, request, reply)
    if (!setting.shop.contactForm) return reply.callNotFound()
    const { name = '', email = '' } = setting.customer ?? {}
    const values = { name, email, subject: '', message: '' }
    return sendPage(reply, contactPage(setting, { values, wrong: [], alert: null }))
  })

  app.post('/contact', tight, async (request, reply) => {
    const setting = await settingOf(on, request, reply)
    const { words, shop, language } = setting
    const values = typedIn(request.body, names)
    const fields = ContactFields.safeParse(request.body)
    if (!fields.success) {
      const wrong = wrongFields<ContactField>(fields.error)
      return sendPage(reply, contactPage(setting, { values, wrong, alert: null }), 422)
    }
    const { website, ...written } = fields.data
    try {
      // A machine is told the same, and does not try another way.
      if (website === '') await client.contactForm.send({ ...written, language }, callOf(request))
    } catch (error) {
      const failure = failureOf(error, 'SMTP_NOT_SET_UP', 'TOO_MANY_ATTEMPTS')
      if (!failure) throw error
      const alert =
        failure.code === 'SMTP_NOT_SET_UP' ? filled(words.register.noMail, { shop: shop.name }) : words.contact.often
      return sendPage(reply, contactPage(setting, { values, wrong: [], alert }), 429)
    }
    const text = filled(words.contact.doneText, { shop: shop.name, email: written.email })
    return sendPage(reply, messagePage(setting, words.contact.doneTitle, text))
  })
}

function contactPage(setting: PageSetting, { values, wrong, alert }: Shown): string {
  const { words, shop, csrf } = setting
  const { contact } = words
  const shared = (name: ContactField, maxLength: number) => ({
    name,
    label: contact[name],
    value: values[name],
    error: wrong.includes(name) ? contact.wrong[name] : undefined,
    required: true,
    maxLength,
  })
  return page(setting, {
    title: contact.title,
    failed: wrong.length > 0 || alert !== null,
    children: (
      <>
        <p className="quiet">{filled(contact.text, { shop: shop.name })}</p>
        {alert !== null && <Alert>{alert}</Alert>}
        <form method="post">
          <Csrf value={csrf} />
          <Problems
            title={words.errors.summary}
            problems={wrong.map((field) => ({ field, text: contact.wrong[field] }))}
          />
          <Field {...shared('name', 200)} autoComplete="name" />
          <Field {...shared('email', 320)} type="email" autoComplete="email" />
          <Field {...shared('subject', 200)} autoComplete="off" />
          <Field {...shared('message', 10_000)} long />
          <div className="trap" aria-hidden="true">
            <label htmlFor="website">{contact.trap}</label>
            <input id="website" name="website" tabIndex={-1} autoComplete="off" />
          </div>
          <button type="submit">{contact.button}</button>
        </form>
      </>
    ),
  })
}
