import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { bearerOf } from './launch-guard.ts'
import type { LoopbackContext } from './loopback-context.ts'

const forwarded = ['authorization', 'content-type', 'accept', 'last-event-id']

/** Passes the local API on to the core, bytes as they are; the launch token becomes a mark and never reaches it. */
export const serveLocalApi =
  ({ core, guard }: LoopbackContext) =>
  async (app: FastifyInstance) => {
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    app.all('/api/*', async (request, reply) => {
      const launched = guard.isLaunchToken(bearerOf(request.headers))
      const headers: Record<string, string> = {}
      for (const name of forwarded) {
        const value = request.headers[name]
        if (typeof value === 'string' && !(launched && name === 'authorization')) headers[name] = value
      }
      const body = Buffer.isBuffer(request.body) ? new Uint8Array(request.body) : null
      const answer = await core.ask({
        kind: 'local-api',
        request: { method: request.method, url: request.url, headers, body, launched },
      })
      reply.code(answer.status).headers(answer.headers)
      return answer.body ? reply.send(Readable.fromWeb(answer.body as never)) : reply.send()
    })
  }
