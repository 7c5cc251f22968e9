import { ORPCError } from '@orpc/client'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Alert } from './pages/alerts.tsx'
import { Csrf } from './pages/csrf.tsx'
import { page } from './pages/layout.tsx'
import { messagePage } from './pages/message-page.tsx'
import { failureOf } from './portal-failures.ts'
import { filled } from './portal-language.ts'
import { sendPage, settingOf } from './portal-pages.ts'
import type { PageSetting, PortalContext } from './portal-types.ts'

type LinkRequest = FastifyRequest<{ Params: { token: string } }>
type Followed = Awaited<ReturnType<PortalContext['client']['links']['look']>>

/**
 * Links that confirm a new address. Looking changes nothing, since mail scanners follow links too; the form on the page
 * does. A link of another purpose is unknown here, as any that is used or expired.
 */
export function serveAddressLinks(on: PortalContext): void {
  const { app, client, callOf } = on

  const look = async (request: LinkRequest) => {
    const link = await client.links.look({ token: request.params.token }, callOf(request))
    if (link.purpose !== 'address') throw new ORPCError('LINK_NOT_VALID')
    return link
  }
  const confirmation = (setting: PageSetting, { name, email }: Followed, error: string | null) => {
    const { title, text, button } = setting.words.confirm
    return page(setting, {
      title,
      failed: error !== null,
      children: (
        <>
          {error !== null && <Alert>{error}</Alert>}
          <p>{filled(text, { name, email, shop: setting.shop.name })}</p>
          <form method="post">
            <Csrf value={setting.csrf} />
            <button type="submit">{button}</button>
          </form>
        </>
      ),
    })
  }

  app.get('/confirm/:token', async (request: LinkRequest, reply: FastifyReply) => {
    const link = await look(request)
    return sendPage(reply, confirmation(await settingOf(on, request, reply, link.language), link, null))
  })

  app.post('/confirm/:token', async (request: LinkRequest, reply) => {
    const link = await look(request)
    const setting = await settingOf(on, request, reply, link.language)
    const { confirm } = setting.words
    try {
      await client.links.confirmAddress({ token: request.params.token }, callOf(request))
    } catch (error) {
      if (!failureOf(error, 'ADDRESS_TAKEN')) throw error
      return sendPage(reply, confirmation(setting, link, filled(confirm.taken, { shop: setting.shop.name })), 409)
    }
    const text = filled(confirm.doneText, { email: link.email, shop: setting.shop.name })
    return sendPage(reply, messagePage(setting, confirm.doneTitle, text))
  })
}
