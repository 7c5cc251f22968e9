import { randomUUID } from 'node:crypto'
import { ORPCError } from '@orpc/client'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod'
import { messagePage } from './pages/message-page.tsx'
import { signInPage } from './pages/sign-in-page.tsx'
import { filled } from './portal-language.ts'
import { sendPage, settingOf } from './portal-pages.ts'
import type { PageSetting, PortalContext, ServerLog } from './portal-types.ts'

type Failure = FastifyError | ORPCError<string, unknown>
type Kind = 'sign_in' | 'terms' | 'link' | 'missing' | 'old' | 'often' | 'large' | 'refused' | 'bug'

/**
 * Every failure as a page in the reader's language. Links that are unknown, used, replaced or expired get the same page,
 * byte for byte but for the form's token; what needs a customer leads to signing in.
 */
export function servePortalErrors(on: PortalContext, log: ServerLog): void {
  const { app } = on

  const show = async (error: Failure, kind: Kind, request: FastifyRequest, reply: FastifyReply) => {
    const [path = '/'] = request.url.split('?')
    if (kind === 'terms') return reply.redirect('/terms', 303)
    if (kind === 'sign_in' && request.method !== 'POST') return reply.redirect(`/sign-in?next=${path}`, 303)
    const setting = await settingOf(on, request, reply)
    if (kind === 'sign_in') return sendPage(reply, signInPage(setting, { alert: setting.words.signIn.ended }), 401)
    const { title, text, status } = wordsOf(setting, kind, () => reported(error, log))
    return sendPage(reply, messagePage(setting, title, filled(text, { shop: setting.shop.name })), status)
  }

  app.setNotFoundHandler((request, reply) => show(new ORPCError('NOT_FOUND'), 'missing', request, reply))
  app.setErrorHandler(async (error: Failure, request, reply) => {
    try {
      return await show(error, kindOf(error), request, reply)
    } catch (second) {
      reported(second as Failure, log)
      return reply.code(500).type('text/plain').send('Comptoir')
    }
  })
}

function wordsOf(
  { words: { errors } }: PageSetting,
  kind: Exclude<Kind, 'sign_in' | 'terms'>,
  reference: () => string,
) {
  switch (kind) {
    case 'link':
      return { title: errors.linkTitle, text: errors.linkText, status: 410 }
    case 'missing':
      return { title: errors.missingTitle, text: errors.missingText, status: 404 }
    case 'old':
      return { title: errors.oldTitle, text: errors.oldText, status: 403 }
    case 'often':
      return { title: errors.oftenTitle, text: errors.oftenText, status: 429 }
    case 'large':
      return { title: errors.largeTitle, text: errors.largeText, status: 413 }
    case 'refused':
      return { title: errors.brokenTitle, text: filled(errors.brokenText, { reference: '400' }), status: 400 }
    case 'bug':
      return { title: errors.brokenTitle, text: filled(errors.brokenText, { reference: reference() }), status: 500 }
  }
}

/** The id under which a bug stands in the log; the core's own, where it has noted it already. */
function reported(error: Failure, log: ServerLog): string {
  const noted = error instanceof ORPCError ? (error.data as { readonly bugId?: unknown } | undefined)?.bugId : undefined
  if (typeof noted === 'string') return noted
  const bugId = randomUUID()
  log.error({ bugId, stack: error.stack ?? String(error) }, 'bug in the portal')
  return bugId
}

const kinds: Readonly<Record<string, Kind>> = {
  SIGN_IN_REQUIRED: 'sign_in',
  TERMS_NOT_ACCEPTED: 'terms',
  LINK_NOT_VALID: 'link',
  BAD_REQUEST: 'link',
  FILE_NOT_FOUND: 'missing',
  JOB_NOT_FOUND: 'missing',
  REGISTRATION_OFF: 'missing',
  CONTACT_FORM_OFF: 'missing',
  TOO_MANY_ATTEMPTS: 'often',
}

function kindOf(error: Failure): Kind {
  if (error instanceof z.ZodError) return 'refused'
  if (error instanceof ORPCError) return kinds[error.code] ?? 'bug'
  if (error.code?.startsWith('FST_CSRF')) return 'old'
  if (error.statusCode === 429) return 'often'
  if (error.statusCode === 413) return 'large'
  return error.statusCode !== undefined && error.statusCode < 500 ? 'refused' : 'bug'
}
