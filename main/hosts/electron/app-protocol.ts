import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol } from 'electron'
import { appOrigin, appScheme } from '../../../shared/host-channels.ts'
import { contentSecurityPolicyHeader } from '../content-security-policy.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.map': 'application/json',
}

/** Gives the renderer's protocol the standing of https; has to run before the application is ready. */
export function declareAppProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the renderer's folder at `app://comptoir/`, and nothing outside it. */
export function serveAppProtocol(folder: string): void {
  protocol.handle(appScheme, async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405 })
    const path = pathIn(folder, request.url)
    const body = path && (await readFile(path).catch(() => null))
    if (!path || !body) return new Response(null, { status: 404 })
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(body), {
      headers: {
        'content-type': types[extname(path)] ?? 'application/octet-stream',
        'content-security-policy': contentSecurityPolicyHeader,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-cache',
      },
    })
  })
}

function pathIn(folder: string, address: string): string | null {
  if (!address.startsWith(`${appOrigin}/`)) return null
  try {
    const asked = decodeURIComponent(new URL(address).pathname)
    const path = normalize(join(folder, asked === '/' ? 'index.html' : asked))
    return path.startsWith(folder + sep) && !path.includes('\0') ? path : null
  } catch {
    return null
  }
}
