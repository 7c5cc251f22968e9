import { createRouterClient } from '@orpc/server'
import { portalRouter } from '../../main/core/core.ts'
import type { Services } from '../../main/core/services.ts'
import { startPortalServer } from '../../main/portal/portal-server.ts'
import type { PortalCall } from '../../shared/contract/portal.ts'
import { freePort } from './small-portal.ts'

/** The portal's real server on a real core, and a browser of the simplest kind: it keeps cookies and sends forms. */
export interface PortalPages extends AsyncDisposable {
  readonly origin: string
  readonly port: number
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>
  /** Loads a page, then sends its form with these fields and the page's own token, as a browser does. */
  send(path: string, fields: Readonly<Record<string, string>>, to?: string): Promise<Response>
  /** Asks for anything, with the cookies so far. */
  fetch(path: string, init: RequestInit): Promise<Response>
  /** Sends fields of which some may stand there several times. */
  postBody(path: string, body: URLSearchParams): Promise<Response>
  /** The cookies so far, as a header; one of them; and one that somebody else puts there. */
  cookies(): string
  cookie(name: string): string | undefined
  plant(name: string, value: string): void
  /** Sends a form with files. */
  sendFiles(path: string, form: FormData): Promise<Response>
  /** Sends fields as they are. */
  post(path: string, fields: Readonly<Record<string, string>>, headers?: Record<string, string>): Promise<Response>
}

export async function openPortalPages(
  services: Services,
  publicAddress = '',
  trustedProxies: readonly string[] = [],
): Promise<PortalPages> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const server = await startPortalServer({
    client: createRouterClient(portalRouter, { context: (call: PortalCall) => ({ services, ...call }) }),
    listening: {
      address: '127.0.0.1',
      port,
      publicAddress,
      trustedProxies,
      certificate: null,
      mark: 'the-mark-of-this-test',
    },
    log: {
      error(fields) {
        throw Object.assign(new Error('the portal logged an error'), fields)
      },
    },
  })
  const jar = new Map<string, string>()
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const request = async (path: string, init: RequestInit = {}) => {
    const cookie = cookies()
    const response = await fetch(`${origin}${path}`, {
      redirect: 'manual',
      ...init,
      headers: { 'accept-language': 'en', ...(cookie && { cookie }), ...init.headers },
    })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      jar.set(name, value)
    }
    return response
  }
  const post: PortalPages['post'] = (path, fields, headers = {}) =>
    request(path, { method: 'POST', body: new URLSearchParams(fields), headers })
  return {
    origin,
    port,
    post,
    fetch: request,
    postBody: (path, body) => request(path, { method: 'POST', body }),
    cookies,
    cookie: (name) => jar.get(name),
    plant: (name, value) => jar.set(name, value),
    sendFiles: (path, form) => request(path, { method: 'POST', body: form }),
    get: (path, headers = {}) => request(path, { headers }),
    async send(path, fields, to = path) {
      const html = await (await request(path)).text()
      const token = /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? ''
      return post(to, { _csrf: token, ...fields })
    },
    [Symbol.asyncDispose]: () => server.close(),
  }
}
