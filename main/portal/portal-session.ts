import type { SessionCookie } from './portal-types.ts'

/** Keeps a customer's session in a cookie that no script and no other site gets; by https only, where there is https. */
export function createSessionCookie(secure: boolean): SessionCookie {
  const name = secure ? '__Host-session' : 'session'
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const
  return {
    read: (request) => request.cookies[name] ?? null,
    keep: (reply, session, maxAge) => reply.setCookie(name, session, { ...options, maxAge }),
    forget: (reply) => reply.clearCookie(name, options),
  }
}
