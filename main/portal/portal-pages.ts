import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PortalShop } from '../../shared/contract/portal.ts'
import type { Language } from '../../shared/contract/values.ts'
import { portalCatalogues } from '../../shared/i18n/portal-catalogues.ts'
import { languageOf } from './portal-language.ts'
import type { PageSetting, PortalContext } from './portal-types.ts'

export const languageCookie = 'language'

/** Makes what a page is made with, in the reader's language, or in that of the person whom a link names. */
export async function settingOf(
  { client, callOf }: PortalContext,
  request: FastifyRequest,
  reply: FastifyReply,
  named: Language | null = null,
): Promise<PageSetting> {
  const shop: PortalShop = await client.shop.get(undefined, callOf(request))
  const chosen = request.cookies[languageCookie]
  const language = languageOf(chosen ?? named ?? undefined, request.headers['accept-language'], shop.language)
  const [path = '/'] = request.url.split('?')
  return { shop, language, words: portalCatalogues[language], csrf: reply.generateCsrf(), path }
}

/** Sends a page; nothing of it is kept on the way. */
export const sendPage = (reply: FastifyReply, html: string, status = 200) =>
  reply.code(status).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(html)
