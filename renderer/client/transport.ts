import type { ClientLink } from '@orpc/client'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import { electronHost } from './host.ts'
import { sessionToken, windowToken } from './tokens.ts'

/** One connection to the core, until it is lost. */
export interface Connection {
  readonly link: ClientLink<object>
  /** Settles when the connection is lost. */
  readonly lost: Promise<void>
}

/** This page was not opened by Comptoir, or by one that has ended. */
export class NotOpenedByComptoir extends Error {}

const headers = (): Record<string, string> => {
  const token = sessionToken.get()
  return token === null ? {} : { authorization: `Bearer ${token}` }
}

/** Connects to the core: by a port in Electron, by a WebSocket in a browser. Throws NotOpenedByComptoir. */
export const connectOnce = (): Promise<Connection> => (electronHost() ? connectPort() : connectSocket())

async function connectPort(): Promise<Connection> {
  const { promise, resolve } = Promise.withResolvers<MessagePort>()
  const onMessage = (event: MessageEvent) => {
    const [port] = event.ports
    if (event.source !== window || event.data !== 'rpc-port' || !port) return
    window.removeEventListener('message', onMessage)
    resolve(port)
  }
  window.addEventListener('message', onMessage)
  electronHost()?.connect()
  const port = await promise
  const lost = new Promise<void>((done) => port.addEventListener('close', () => done()))
  const link = new PortLink({ port, headers })
  port.start()
  return { link, lost }
}

async function connectSocket(): Promise<Connection> {
  await tradeLaunchCode()
  const token = windowToken.get()
  if (token === null) throw new NotOpenedByComptoir()
  const socket = new WebSocket(`ws://${location.host}/rpc`, ['comptoir.rpc', `window.${token}`])
  const lost = new Promise<void>((done) => socket.addEventListener('close', () => done()))
  const opened = await new Promise<boolean>((resolve) => {
    socket.addEventListener('open', () => resolve(true))
    socket.addEventListener('error', () => resolve(false))
    socket.addEventListener('close', () => resolve(false))
  })
  if (!opened) throw await refusal()
  return { link: new SocketLink({ websocket: socket, headers }), lost }
}

/** A browser hides why an upgrade failed: if the server answers at all, it was the window's token. */
async function refusal(): Promise<Error> {
  const alive = await fetch('/', { method: 'HEAD' }).then(
    (response) => response.ok,
    () => false,
  )
  if (!alive) return new Error('Comptoir does not answer')
  windowToken.clear()
  return new NotOpenedByComptoir()
}

async function tradeLaunchCode(): Promise<void> {
  const code = new URLSearchParams(location.hash.slice(1)).get('open')
  if (code === null) return
  history.replaceState(null, '', location.pathname)
  const response = await fetch('/launch/window', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  })
  if (response.ok) windowToken.set(((await response.json()) as { token: string }).token)
}
