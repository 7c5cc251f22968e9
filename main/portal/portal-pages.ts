import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Customer } from '../../shared/contract/portal-values.ts'
import type { Language } from '../../shared/contract/values.ts'
import { portalCatalogues } from '../../shared/i18n/portal-catalogues.ts'
import { failureOf } from './portal-failures.ts'
import { languageOf } from './portal-language.ts'
import type { PageSetting, PortalContext } from './portal-types.ts'

export const languageCookie = 'language'

/** Makes what a page is made with, in the customer's language, the one that was chosen, or that of whom a link names. */
export async function settingOf(
  on: PortalContext,
  request: FastifyRequest,
  reply: FastifyReply,
  named: Language | null = null,
): Promise<PageSetting> {
  const [shop, customer] = await Promise.all([
    on.client.shop.get(undefined, on.callOf(request)),
    customerBehind(on, request),
  ])
  const chosen = customer?.language ?? request.cookies[languageCookie] ?? named ?? undefined
  const language = languageOf(chosen, request.headers['accept-language'], shop.language)
  const [path = '/'] = request.url.split('?')
  return { shop, language, words: portalCatalogues[language], customer, csrf: reply.generateCsrf(), path }
}

async function customerBehind(
  { client, callOf, session }: PortalContext,
  request: FastifyRequest,
): Promise<Customer | null> {
  if (session.read(request) === null) return null
  try {
    return await client.accounts.who(undefined, callOf(request))
  } catch (error) {
    if (failureOf(error, 'SIGN_IN_REQUIRED')) return null
    throw error
  }
}

/** Sends a page; nothing of it is kept on the way. */
export const sendPage = (reply: FastifyReply, html: string, status = 200) =>
  reply.code(status).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(html)
