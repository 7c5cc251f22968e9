import type { MessagePort } from 'node:worker_threads'
import type { FastifyInstance } from 'fastify'
import type { WebSocket } from 'ws'
import type { LoopbackContext } from './loopback-context.ts'

const windowToken = (protocols: string | undefined) => protocols?.match(/(?:^|,)\s*window\.([\w-]+)/)?.[1]

/**
 * Carries the contract between a window's WebSocket and the core. A page of another site can open a socket to
 * 127.0.0.1, so the upgrade wants our own Origin and the token of a window that we opened.
 */
export const serveRpc =
  ({ core, guard }: LoopbackContext) =>
  async (app: FastifyInstance) => {
    app.get(
      '/rpc',
      {
        websocket: true,
        preValidation: async (request, reply) => {
          const token = windowToken(request.headers['sec-websocket-protocol'])
          if (request.headers.origin === undefined || !guard.isWindowToken(token)) {
            return reply.code(401).send({ code: 'WINDOW_UNKNOWN' })
          }
        },
      },
      (socket) => bridge(socket, core.connect()),
    )
  }

function bridge(socket: WebSocket, port: MessagePort): void {
  socket.on('message', (data: Buffer, isBinary) => port.postMessage(isBinary ? new Uint8Array(data) : data.toString()))
  socket.on('close', () => port.close())
  socket.on('error', () => port.close())
  port.on('message', (message: string | Uint8Array) => {
    if (socket.readyState === socket.OPEN) socket.send(message)
  })
  port.on('close', () => socket.close())
}
