import type { RPCHandler } from '@orpc/server/ws'

/** What carries the contract to one window, under any host. */
export interface WindowPort {
  send(data: string | Uint8Array): void
  onMessage(listener: (data: unknown) => void): void
  onClose(listener: () => void): void
}

type Socket = Parameters<RPCHandler<never>['upgrade']>[0]

/**
 * Shows a port as the socket that oRPC's `ws` handler serves. Its handler for message ports lets what it cannot read
 * become an unhandled rejection, which would end the core for everyone.
 */
export function asSocket(port: WindowPort): Socket {
  const socket = {
    send: (data: string | Uint8Array) => port.send(data),
    addEventListener(type: string, listener: (event: { readonly data?: unknown }) => void) {
      if (type === 'message') port.onMessage((data) => listener({ data }))
      if (type === 'close') port.onClose(() => listener({}))
    },
  }
  // The type names every event and option of `ws`; the handler uses these two.
  return socket as unknown as Socket
}
