import type { FastifyReply, FastifyRequest } from 'fastify'
import { Alert, Notice } from './pages/alerts.tsx'
import { Csrf } from './pages/csrf.tsx'
import { page } from './pages/layout.tsx'
import { messagePage } from './pages/message-page.tsx'
import { dayWords } from './portal-dates.ts'
import { failureOf } from './portal-failures.ts'
import { sendFile } from './portal-files.ts'
import { AcceptFields } from './portal-forms.ts'
import { filled } from './portal-language.ts'
import { sendPage, settingOf } from './portal-pages.ts'
import type { PageSetting, PortalContext } from './portal-types.ts'

type Terms = NonNullable<Awaited<ReturnType<PortalContext['client']['terms']['current']>>['terms']>

/** The terms of service in force: for everybody to read, for a customer to accept by the version that they saw. */
export function serveTerms(on: PortalContext): void {
  const { app, client, callOf } = on

  const show = async (request: FastifyRequest, reply: FastifyReply, alert: string | null) => {
    const setting = await settingOf(on, request, reply)
    const { terms: words } = setting.words
    const { terms } = await client.terms.current(undefined, callOf(request))
    if (!terms)
      return sendPage(reply, messagePage(setting, words.title, filled(words.none, { shop: setting.shop.name })))
    const { acceptedAt } = setting.customer
      ? await client.terms.acceptance(undefined, callOf(request))
      : { acceptedAt: null }
    return sendPage(reply, termsPage(setting, terms, { acceptedAt, alert }), alert === null ? 200 : 409)
  }

  app.get('/terms', (request, reply) => show(request, reply, null))

  app.post('/terms', async (request, reply) => {
    const { id } = AcceptFields.parse(request.body)
    try {
      await client.terms.accept({ id }, callOf(request))
    } catch (error) {
      if (!failureOf(error, 'TERMS_CHANGED')) throw error
      const { words } = await settingOf(on, request, reply)
      return show(request, reply, words.terms.changed)
    }
    return reply.redirect('/jobs/new', 303)
  })

  app.get('/terms/document', async (request, reply) =>
    sendFile(reply, await client.terms.document(undefined, callOf(request))),
  )
}

function termsPage(
  setting: PageSetting,
  terms: Terms,
  { acceptedAt, alert }: { readonly acceptedAt: string | null; readonly alert: string | null },
): string {
  const { words, customer, csrf } = setting
  const { terms: said } = words
  const due = customer !== null && acceptedAt === null
  return page(setting, {
    title: said.title,
    failed: alert !== null,
    children: (
      <>
        {alert !== null && <Alert>{alert}</Alert>}
        {due && alert === null && <Notice>{said.ask}</Notice>}
        <p className="quiet">
          {filled(said.inForce, { date: dayWords(setting, terms.publishedAt) })}
          {acceptedAt !== null && ` ${filled(said.accepted, { date: dayWords(setting, acceptedAt) })}`}
        </p>
        {terms.text !== null && <div className="document">{terms.text}</div>}
        <p>
          <a href="/terms/document">{filled(said.download, { name: terms.name })}</a>
        </p>
        {due && (
          <form method="post">
            <Csrf value={csrf} />
            <input type="hidden" name="id" value={terms.id} />
            <button type="submit">{said.accept}</button>
          </form>
        )}
      </>
    ),
  })
}
