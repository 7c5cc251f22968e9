import { failureOf } from './portal-failures.ts'
import { fontPath, portalFont } from './portal-font.ts'
import { LanguageFields } from './portal-forms.ts'
import { languageCookie } from './portal-pages.ts'
import { portalStyle, stylePath } from './portal-style.ts'
import type { PortalContext } from './portal-types.ts'

const year = 365 * 24 * 3_600
/** Its address changes with its bytes. */
const forGood = `public, max-age=${year}, immutable`

/** What belongs to every page: the shop's picture, the stylesheet, the letters, and the language. */
export function serveShop({ app, client, callOf, session }: PortalContext): void {
  app.get('/logo', async (request, reply) => {
    const { type, bytes } = await client.shop.logo(undefined, callOf(request))
    return reply.type(type).header('cache-control', 'no-cache').send(Buffer.from(bytes))
  })
  app.get(stylePath, async (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', forGood).send(portalStyle),
  )
  app.get(fontPath, async (_request, reply) =>
    reply.type('font/woff2').header('cache-control', forGood).send(portalFont),
  )

  app.post('/language', async (request, reply) => {
    const { language, path } = LanguageFields.parse(request.body)
    if (session.read(request) !== null) {
      try {
        await client.accounts.setLanguage({ language }, callOf(request))
      } catch (error) {
        if (!failureOf(error, 'SIGN_IN_REQUIRED')) throw error
      }
    }
    return reply
      .setCookie(languageCookie, language, { path: '/', maxAge: year, httpOnly: true, sameSite: 'lax' })
      .redirect(path, 303)
  })
}
