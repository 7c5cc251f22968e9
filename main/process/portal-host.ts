import { createRouterClient } from '@orpc/server'
import type { PortalCall } from '../../shared/contract/portal.ts'
import type { PortalProblem } from '../../shared/contract/store.ts'
import { portalRouter } from '../core/core.ts'
import { type Log, type PortalListening, PortalNotListening, type PortalServer } from '../core/ports.ts'
import type { Services } from '../core/services.ts'
import type { PortalClient } from '../portal/portal-types.ts'
import { reportBugs } from './report-bugs.ts'

/** Starts the server of the customers' pages; rejects with Node's error where it cannot listen. */
export type StartPortalServer = (start: {
  readonly client: PortalClient
  readonly listening: PortalListening
  readonly log: Log
}) => Promise<{ close(): Promise<void> }>

/** Loaded when it is first needed: a shop whose portal is off saves its memory. */
const startPortal: StartPortalServer = async (start) => {
  const { startPortalServer } = await import('../portal/portal-server.ts')
  return startPortalServer(start)
}

/** The portal's server behind the portal contract alone; it is given the core once that is open. */
export interface PortalHost extends PortalServer {
  serve(services: Services): void
}

export function createPortalHost(log: Log, start: StartPortalServer = startPortal): PortalHost {
  const core = Promise.withResolvers<Services>()
  const client = core.promise.then(
    (services): PortalClient =>
      createRouterClient(portalRouter, {
        context: (call: PortalCall) => ({ services, ...call }),
        interceptors: [reportBugs(log)],
      }),
  )
  let server: { close(): Promise<void> } | null = null
  const close = async () => {
    const last = server
    server = null
    await last?.close()
  }
  return {
    serve: core.resolve,
    async listen(listening) {
      await close()
      try {
        server = await start({ client: await client, listening, log })
      } catch (error) {
        throw notListening(error)
      }
    },
    close,
  }
}

const problems: Readonly<Record<string, PortalProblem>> = {
  EADDRINUSE: 'port_taken',
  EACCES: 'port_forbidden',
  EADDRNOTAVAIL: 'address_not_here',
}

function notListening(error: unknown): PortalNotListening {
  const code = String((error as { readonly code?: unknown } | null)?.code ?? '')
  const problem = problems[code] ?? (/^ERR_(OSSL|SSL|TLS|CRYPTO)/.test(code) ? 'certificate' : 'unexpected')
  return new PortalNotListening(problem, error instanceof Error ? error.message : String(error))
}
