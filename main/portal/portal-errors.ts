import { randomUUID } from 'node:crypto'
import { ORPCError } from '@orpc/client'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod'
import { messagePage } from './pages/message-page.tsx'
import { filled } from './portal-language.ts'
import { sendPage, settingOf } from './portal-pages.ts'
import type { PortalContext, ServerLog } from './portal-types.ts'

/**
 * Every failure as a page in the reader's language. Links that are unknown, used, replaced or expired get the same page,
 * byte for byte but for the form's token.
 */
export function servePortalErrors(on: PortalContext, log: ServerLog): void {
  const { app } = on
  const missing = async (request: FastifyRequest, reply: FastifyReply) => {
    const setting = await settingOf(on, request, reply)
    const { missingTitle, missingText } = setting.words.errors
    return sendPage(reply, messagePage(setting, missingTitle, missingText), 404)
  }

  app.setNotFoundHandler(missing)
  app.setErrorHandler(async (error: FastifyError | ORPCError<string, unknown>, request, reply) => {
    const kind = kindOf(error)
    if (kind === 'missing') return missing(request, reply)
    const setting = await settingOf(on, request, reply)
    const words = setting.words.errors
    const say = (title: string, text: string, status: number) =>
      sendPage(reply, messagePage(setting, title, filled(text, { shop: setting.shop.name })), status)
    switch (kind) {
      case 'link':
        return say(words.linkTitle, words.linkText, 410)
      case 'old':
        return say(words.oldTitle, words.oldText, 403)
      case 'often':
        return say(words.oftenTitle, words.oftenText, 429)
      case 'refused':
        return say(words.brokenTitle, filled(words.brokenText, { reference: '400' }), 400)
      case 'bug': {
        const reference = randomUUID()
        log.error({ bugId: reference, stack: error.stack ?? String(error) }, 'bug in the portal')
        return say(words.brokenTitle, filled(words.brokenText, { reference }), 500)
      }
    }
  })
}

function kindOf(
  error: FastifyError | ORPCError<string, unknown>,
): 'link' | 'missing' | 'old' | 'often' | 'refused' | 'bug' {
  if (error instanceof z.ZodError) return 'refused'
  if (error instanceof ORPCError) {
    if (error.code === 'LINK_NOT_VALID') return 'link'
    if (error.code === 'FILE_NOT_FOUND') return 'missing'
    if (error.code === 'BAD_REQUEST') return 'link'
    return 'bug'
  }
  if (error.code?.startsWith('FST_CSRF')) return 'old'
  if (error.statusCode === 429) return 'often'
  return error.statusCode !== undefined && error.statusCode < 500 ? 'refused' : 'bug'
}
