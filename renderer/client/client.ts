import { type ClientLink, createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { Contract } from '../../shared/contract/contract.ts'
import { errorCode } from './error-words.ts'
import { type Connection, connectOnce, NotOpenedByComptoir } from './transport.ts'

export type Client = ContractRouterClient<Contract>
export type ConnectionStatus = 'connecting' | 'connected' | 'lost' | 'refused'

let status: ConnectionStatus = 'connecting'
let connected = Promise.withResolvers<Connection>()
const listeners = new Set<() => void>()

const setStatus = (next: ConnectionStatus) => {
  status = next
  for (const listener of listeners) listener()
}

/** The connection for `useSyncExternalStore`. */
export const connection = {
  status: () => status,
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

/** Keeps a connection to the core for as long as the page lives; calls wait while there is none. */
export async function keepConnected(): Promise<void> {
  for (let pause = 250; ; pause = Math.min(pause * 2, 4_000)) {
    try {
      const current = await connectOnce()
      connected.resolve(current)
      setStatus('connected')
      pause = 250
      await current.lost
      connected = Promise.withResolvers()
      setStatus('lost')
    } catch (error) {
      if (error instanceof NotOpenedByComptoir) return setStatus('refused')
      setStatus('lost')
    }
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}

const refusedListeners = new Set<() => void>()

/** Tells when any call is refused because nobody is signed in (any more) or the session is locked. */
export function onAccessRefused(listener: () => void): () => void {
  refusedListeners.add(listener)
  return () => refusedListeners.delete(listener)
}

const link: ClientLink<object> = {
  async call(path, input, options) {
    try {
      return await (await connected.promise).link.call(path, input, options)
    } catch (error) {
      const code = errorCode(error)
      if (code === 'SIGN_IN_REQUIRED' || code === 'SESSION_LOCKED') for (const listener of refusedListeners) listener()
      throw error
    }
  },
}

/** The contract, as if the core were here. */
export const client: Client = createORPCClient(link)

/** Query and mutation options for TanStack Query. */
export const orpc = createTanstackQueryUtils(client)
