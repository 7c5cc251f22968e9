import type { FastifyRequest } from 'fastify'
import { Alert } from './pages/alerts.tsx'
import { Csrf } from './pages/csrf.tsx'
import { page } from './pages/layout.tsx'
import { messagePage } from './pages/message-page.tsx'
import { failureOf } from './portal-failures.ts'
import { UnsubscribeFields } from './portal-forms.ts'
import { filled } from './portal-language.ts'
import { sendPage, settingOf } from './portal-pages.ts'
import type { PageSetting, PortalContext } from './portal-types.ts'

type UnsubscribeRequest = FastifyRequest<{ Params: { token: string } }>
type Offer = Awaited<ReturnType<PortalContext['client']['unsubscribing']['look']>>

/** Whether a mail program unsubscribes its reader by itself (RFC 8058): it holds no cookie, the token alone counts. */
export const isOneClick = (request: FastifyRequest): boolean =>
  request.method === 'POST' &&
  /^\/unsubscribe\/[^/]+$/.test(request.url) &&
  (request.body as { readonly 'List-Unsubscribe'?: unknown } | null)?.['List-Unsubscribe'] === 'One-Click'

/** The page where the reader of a mail unsubscribes, and the one click of mail programs. */
export function serveUnsubscribing(on: PortalContext): void {
  const { app, client, callOf } = on

  const offered = (setting: PageSetting, { email, category }: Offer, error: string | null) => {
    const { unsubscribe: words, categories } = setting.words
    const values = { email, category: categories[category], shop: setting.shop.name }
    return page(setting, {
      title: words.title,
      failed: error !== null,
      children: (
        <>
          {error !== null && <Alert>{error}</Alert>}
          <p>{filled(email === '' ? words.textEnded : words.text, values)}</p>
          {email !== '' && (
            <form method="post">
              <Csrf value={setting.csrf} />
              <div className="buttons">
                <button type="submit" name="scope" value="category">
                  {filled(words.category, values)}
                </button>
                <button type="submit" name="scope" value="all" className="plain">
                  {words.all}
                </button>
              </div>
            </form>
          )}
          <p className="quiet">{words.note}</p>
        </>
      ),
    })
  }

  app.get('/unsubscribe/:token', async (request: UnsubscribeRequest, reply) => {
    const offer = await client.unsubscribing.look({ token: request.params.token }, callOf(request))
    return sendPage(reply, offered(await settingOf(on, request, reply, offer.language), offer, null))
  })

  app.post('/unsubscribe/:token', async (request: UnsubscribeRequest, reply) => {
    const { token } = request.params
    if (isOneClick(request)) {
      await client.unsubscribing.unsubscribe({ token, scope: 'category' }, callOf(request))
      return reply.code(200).type('text/plain').send('')
    }
    const { scope } = UnsubscribeFields.parse(request.body)
    const offer = await client.unsubscribing.look({ token }, callOf(request))
    const setting = await settingOf(on, request, reply, offer.language)
    const { unsubscribe: words, categories } = setting.words
    try {
      await client.unsubscribing.unsubscribe({ token, scope }, callOf(request))
    } catch (error) {
      if (!failureOf(error, 'SUPPRESSIONS_LOCKED')) throw error
      return sendPage(reply, offered(setting, offer, filled(words.locked, { shop: setting.shop.name })), 503)
    }
    const done = scope === 'all' ? words.doneAll : words.doneCategory
    const text = filled(done, { category: categories[offer.category], shop: setting.shop.name })
    return sendPage(reply, messagePage(setting, words.doneTitle, text))
  })
}
