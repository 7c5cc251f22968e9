import { ORPCError } from '@orpc/client'
import type { FastifyRequest } from 'fastify'
import type { Language } from '../../shared/contract/values.ts'
import { page } from './pages/layout.tsx'
import { PasswordForm } from './pages/password-form.tsx'
import { signInPage } from './pages/sign-in-page.tsx'
import { failureOf } from './portal-failures.ts'
import { PasswordFields } from './portal-forms.ts'
import { filled } from './portal-language.ts'
import { sendPage, settingOf } from './portal-pages.ts'
import { tight } from './portal-rates.ts'
import type { PageSetting, PortalContext } from './portal-types.ts'

type LinkRequest = FastifyRequest<{ Params: { token: string } }>

interface Followed {
  readonly name: string
  readonly email: string
  readonly language: Language
}

interface LinkWords {
  readonly title: string
  readonly text: string
  readonly button: string
  /** Title of the page that follows; signing in has its own otherwise. */
  readonly doneTitle?: string
  readonly done: string
}

interface PasswordLink {
  readonly route: '/activate/:token' | '/validate/:token' | '/password/:token'
  words(setting: PageSetting): LinkWords
  /** Changes nothing. Throws LINK_NOT_VALID for a link of another purpose too. */
  look(request: LinkRequest): Promise<Followed>
  follow(request: LinkRequest, password: string): Promise<unknown>
}

/**
 * Links that end in a password of one's own: an invitation, an account that was asked for, a password that was
 * forgotten. Looking changes nothing, since mail scanners follow links too; the form on the page does.
 */
export function servePasswordLinks(on: PortalContext): void {
  const { client, callOf } = on
  const tokenOf = (request: LinkRequest) => ({ token: request.params.token })

  servePasswordLink(on, {
    route: '/activate/:token',
    words: ({ words: { activate } }) => ({ ...activate, done: activate.doneText }),
    async look(request) {
      return ofPurpose(await client.links.look(tokenOf(request), callOf(request)), 'activation')
    },
    follow: (request, password) => client.links.acceptInvitation({ ...tokenOf(request), password }, callOf(request)),
  })
  for (const { purpose, route, words } of [
    { purpose: 'validation', route: '/validate/:token', words: ({ words }: PageSetting) => words.validate },
    { purpose: 'password', route: '/password/:token', words: ({ words }: PageSetting) => words.reset },
  ] as const) {
    servePasswordLink(on, {
      route,
      words,
      async look(request) {
        return ofPurpose(await client.accounts.lookLink(tokenOf(request), callOf(request)), purpose)
      },
      follow: (request, password) =>
        client.accounts.followLink({ ...tokenOf(request), purpose, password }, callOf(request)),
    })
  }
}

function servePasswordLink(on: PortalContext, { route, words, look, follow }: PasswordLink): void {
  const { app, session } = on
  const form = (setting: PageSetting, link: Followed, error: string | null) => {
    const { title, text, button } = words(setting)
    return page(setting, {
      title,
      failed: error !== null,
      children: (
        <>
          <p>{filled(text, { name: link.name, email: link.email, shop: setting.shop.name })}</p>
          <PasswordForm setting={setting} button={button} email={link.email} error={error} />
        </>
      ),
    })
  }

  app.get(route, async (request: LinkRequest, reply) => {
    const link = await look(request)
    return sendPage(reply, form(await settingOf(on, request, reply, link.language), link, null))
  })

  app.post(route, tight, async (request: FastifyRequest, reply) => {
    const linked = request as LinkRequest
    const link = await look(linked)
    const setting = await settingOf(on, request, reply, link.language)
    const { password, again } = PasswordFields.parse(request.body)
    if (password !== again) return sendPage(reply, form(setting, link, setting.words.password.differ), 422)
    try {
      await follow(linked, password)
    } catch (error) {
      const refused = failureOf(error, 'PASSWORD_REFUSED')
      if (!refused) throw error
      return sendPage(reply, form(setting, link, setting.words.password.refused[refused.data.reason]), 422)
    }
    // Whoever was signed in here before may be somebody else.
    session.forget(reply)
    const { doneTitle, done } = words(setting)
    const notice = filled(done, { name: link.name, email: link.email, shop: setting.shop.name })
    const shown = { email: link.email, notice, ...(doneTitle !== undefined && { title: doneTitle }) }
    return sendPage(reply, signInPage({ ...setting, customer: null }, shown))
  })
}

function ofPurpose<Link extends { readonly purpose: string }>(link: Link, purpose: string): Link {
  if (link.purpose !== purpose) throw new ORPCError('LINK_NOT_VALID')
  return link
}
