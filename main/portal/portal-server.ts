import cookie from '@fastify/cookie'
import csrf from '@fastify/csrf-protection'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart, { type FastifyMultipartOptions } from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import { serveAccount } from './account-routes.tsx'
import { serveAddressLinks } from './address-link-routes.tsx'
import { serveContactForm } from './contact-routes.tsx'
import { newJobRoute, serveJobs } from './jobs-routes.tsx'
import { serveNotifications } from './notifications-routes.tsx'
import { servePasswordLinks } from './password-link-routes.tsx'
import { servePortalErrors } from './portal-errors.ts'
import { isOwnForm, isOwnHost } from './portal-hosts.ts'
import { generous } from './portal-rates.ts'
import { createSessionCookie } from './portal-session.ts'
import type { PortalClient, PortalContext, ServerListening, ServerLog } from './portal-types.ts'
import { serveRegistration } from './register-routes.tsx'
import { sendRoute, serveSending } from './send-routes.tsx'
import { serveShop } from './shop-routes.ts'
import { serveSignIn } from './sign-in-routes.tsx'
import { serveSubscriptions } from './subscriptions-routes.tsx'
import { serveTerms } from './terms-routes.tsx'
import { isOneClick, serveUnsubscribing } from './unsubscribe-routes.tsx'

/** A form with a password or a choice is small. */
const largestForm = 64 * 1024
/** Of files over a slow line; a line on which nothing comes is given up long before. */
const slowest = 4 * 3_600_000
const silent = 60_000

/** Serves the customers' pages; rejects with Node's own error where it cannot listen. */
export async function startPortalServer(on: {
  readonly client: PortalClient
  readonly listening: ServerListening
  readonly log: ServerLog
}): Promise<{ close(): Promise<void> }> {
  const { client, listening, log } = on
  const { address, port, publicAddress, trustedProxies, certificate, mark } = listening
  const secure = certificate !== null || publicAddress.startsWith('https:')
  const app = Fastify({
    logger: false,
    forceCloseConnections: true,
    bodyLimit: largestForm,
    requestTimeout: slowest,
    connectionTimeout: silent,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    routerOptions: { maxParamLength: 300 },
    ...(certificate && { https: { cert: certificate.chain, key: certificate.key } }),
  }) as unknown as FastifyInstance
  const session = createSessionCookie(secure)
  const context: PortalContext = {
    app,
    client,
    session,
    callOf: (request: FastifyRequest) => ({ context: { session: session.read(request), from: request.ip } }),
  }

  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'style-src': ["'self'"],
        'img-src': ["'self'", 'data:'],
        'font-src': ["'self'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
        'base-uri': ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: secure ? { maxAge: 15_552_000, includeSubDomains: false } : false,
  })
  await app.register(rateLimit, generous)
  await app.register(cookie)
  await app.register(formbody, { bodyLimit: largestForm })
  // A file's name is UTF-8, as every page is; the plugin's types leave the option of its parser out.
  await app.register(multipart, { defParamCharset: 'utf8' } as FastifyMultipartOptions)
  await app.register(csrf, {
    cookieKey: secure ? '__Host-form' : 'form',
    cookieOpts: { path: '/', httpOnly: true, sameSite: 'strict', secure },
    getToken: (request) => {
      const token = (request.body as { readonly _csrf?: unknown } | null)?._csrf
      return typeof token === 'string' ? token : undefined
    },
  })

  app.addHook('onRequest', async (request, reply) => {
    if (!isOwnHost(request.headers.host, publicAddress, port)) {
      return reply.code(421).type('text/plain').send('This server does not answer to that name.')
    }
  })
  app.addHook('preHandler', (request, reply, done) => {
    if (request.method !== 'POST' || isOneClick(request)) return done()
    const { origin, host, 'sec-fetch-site': site } = request.headers
    if (!isOwnForm(origin, typeof site === 'string' ? site : undefined, host)) {
      return done(Object.assign(new Error('a form of another site'), { code: 'FST_CSRF_FOREIGN', statusCode: 403 }))
    }
    // A form with files proves itself by its first part, when that is read.
    if (request.routeOptions.url === sendRoute || request.routeOptions.url === newJobRoute) return done()
    app.csrfProtection(request, reply, done)
  })

  servePortalErrors(context, log)
  app.get('/.well-known/comptoir', async (_request, reply) => reply.type('text/plain').send(mark))
  serveShop(context)
  serveSignIn(context)
  serveRegistration(context)
  servePasswordLinks(context)
  serveAddressLinks(context)
  serveUnsubscribing(context)
  serveSending(context)
  serveJobs(context)
  serveNotifications(context)
  serveSubscriptions(context)
  serveTerms(context)
  serveContactForm(context)
  serveAccount(context)
  await app.listen({ host: address, port })
  return { close: () => app.close() }
}
