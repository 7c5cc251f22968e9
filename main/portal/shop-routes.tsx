import { Readable } from 'node:stream'
import { create as contentDisposition } from 'content-disposition'
import { page } from './pages/layout.tsx'
import { messagePage } from './pages/message-page.tsx'
import { LanguageFields } from './portal-forms.ts'
import { filled } from './portal-language.ts'
import { languageCookie, sendPage, settingOf } from './portal-pages.ts'
import { portalStyle } from './portal-style.ts'
import type { PortalContext } from './portal-types.ts'

const year = 365 * 24 * 3_600

/** What everybody may see: the welcome, the terms in force, the shop's picture, the stylesheet, and the language. */
export function serveShop(on: PortalContext): void {
  const { app, client, callOf } = on

  app.get('/', async (request, reply) => {
    const setting = await settingOf(on, request, reply)
    const { home } = setting.words
    return sendPage(
      reply,
      page(setting, {
        title: home.title,
        children: (
          <>
            <p>{filled(home.text, { shop: setting.shop.name })}</p>
            {setting.shop.hasTerms && (
              <p>
                <a href="/terms">{home.terms}</a>
              </p>
            )}
          </>
        ),
      }),
    )
  })

  app.get('/terms', async (request, reply) => {
    const setting = await settingOf(on, request, reply)
    const { terms: words } = setting.words
    const { terms } = await client.terms.current(undefined, callOf(request))
    if (!terms)
      return sendPage(reply, messagePage(setting, words.title, filled(words.none, { shop: setting.shop.name })))
    const format = new Intl.DateTimeFormat(setting.language, { dateStyle: 'long', timeZone: setting.shop.timeZone })
    return sendPage(
      reply,
      page(setting, {
        title: words.title,
        children: (
          <>
            <p className="quiet">{filled(words.inForce, { date: format.format(new Date(terms.publishedAt)) })}</p>
            {terms.text !== null && <div className="document">{terms.text}</div>}
            <p>
              <a href="/terms/document">{filled(words.download, { name: terms.name })}</a>
            </p>
          </>
        ),
      }),
    )
  })

  app.get('/terms/document', async (request, reply) => {
    const { name, size, bytes } = await client.terms.document(undefined, callOf(request))
    return reply
      .headers({
        'content-type': 'application/octet-stream',
        'content-length': size,
        'content-disposition': contentDisposition(name),
        'cache-control': 'no-store',
      })
      .send(Readable.from(bytes))
  })

  app.get('/logo', async (request, reply) => {
    const { type, bytes } = await client.shop.logo(undefined, callOf(request))
    return reply.type(type).header('cache-control', 'no-cache').send(Buffer.from(bytes))
  })

  app.get('/assets/portal.css', async (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'no-cache').send(portalStyle),
  )

  app.post('/language', async (request, reply) => {
    const { language, path } = LanguageFields.parse(request.body)
    return reply
      .setCookie(languageCookie, language, { path: '/', maxAge: year, httpOnly: true, sameSite: 'lax' })
      .redirect(path, 303)
  })
}
