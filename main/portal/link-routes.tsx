import { ORPCError } from '@orpc/client'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Alert, Csrf, page } from './pages/layout.tsx'
import { messagePage } from './pages/message-page.tsx'
import { PasswordForm } from './pages/password-form.tsx'
import { PasswordFields } from './portal-forms.ts'
import { filled } from './portal-language.ts'
import { sendPage, settingOf } from './portal-pages.ts'
import type { PageSetting, PortalContext } from './portal-types.ts'

type LinkRequest = FastifyRequest<{ Params: { token: string } }>
type Followed = Awaited<ReturnType<PortalContext['client']['links']['look']>>

/**
 * Activation links and links that confirm an address. Looking changes nothing, since mail scanners follow links too; the
 * form on the page does. A link of the other purpose is unknown here, as any that is used or expired.
 */
export function serveLinks(on: PortalContext): void {
  const { app, client, callOf } = on

  const look = async (request: LinkRequest, purpose: Followed['purpose']) => {
    const link = await client.links.look({ token: request.params.token }, callOf(request))
    if (link.purpose !== purpose) throw new ORPCError('LINK_NOT_VALID')
    return link
  }
  const valuesOf = ({ shop }: PageSetting, { name, email }: Followed) => ({ name, email, shop: shop.name })

  const activation = (setting: PageSetting, link: Followed, error: string | null) => {
    const { title, text, button } = setting.words.activate
    return page(setting, {
      title,
      failed: error !== null,
      children: (
        <>
          <p>{filled(text, valuesOf(setting, link))}</p>
          <PasswordForm setting={setting} button={button} email={link.email} error={error} />
        </>
      ),
    })
  }

  app.get('/activate/:token', async (request: LinkRequest, reply) => {
    const link = await look(request, 'activation')
    return sendPage(reply, activation(await settingOf(on, request, reply, link.language), link, null))
  })

  app.post('/activate/:token', async (request: LinkRequest, reply) => {
    const link = await look(request, 'activation')
    const setting = await settingOf(on, request, reply, link.language)
    const { password, again } = PasswordFields.parse(request.body)
    if (password !== again) return sendPage(reply, activation(setting, link, setting.words.password.differ), 422)
    try {
      await client.links.acceptInvitation({ token: request.params.token, password }, callOf(request))
    } catch (error) {
      if (!(error instanceof ORPCError) || error.code !== 'PASSWORD_REFUSED') throw error
      const { reason } = error.data as { reason: keyof PageSetting['words']['password']['refused'] }
      return sendPage(reply, activation(setting, link, setting.words.password.refused[reason]), 422)
    }
    const { doneTitle, doneText } = setting.words.activate
    return sendPage(reply, messagePage(setting, doneTitle, filled(doneText, valuesOf(setting, link))))
  })

  const confirmation = (setting: PageSetting, link: Followed, error: string | null) => {
    const { title, text, button } = setting.words.confirm
    return page(setting, {
      title,
      failed: error !== null,
      children: (
        <>
          {error !== null && <Alert>{error}</Alert>}
          <p>{filled(text, valuesOf(setting, link))}</p>
          <form method="post">
            <Csrf value={setting.csrf} />
            <button type="submit">{button}</button>
          </form>
        </>
      ),
    })
  }

  app.get('/confirm/:token', async (request: LinkRequest, reply: FastifyReply) => {
    const link = await look(request, 'address')
    return sendPage(reply, confirmation(await settingOf(on, request, reply, link.language), link, null))
  })

  app.post('/confirm/:token', async (request: LinkRequest, reply) => {
    const link = await look(request, 'address')
    const setting = await settingOf(on, request, reply, link.language)
    try {
      await client.links.confirmAddress({ token: request.params.token }, callOf(request))
    } catch (error) {
      if (!(error instanceof ORPCError) || error.code !== 'ADDRESS_TAKEN') throw error
      return sendPage(
        reply,
        confirmation(setting, link, filled(setting.words.confirm.taken, { shop: setting.shop.name })),
        409,
      )
    }
    const { doneTitle, doneText } = setting.words.confirm
    return sendPage(reply, messagePage(setting, doneTitle, filled(doneText, valuesOf(setting, link))))
  })
}
