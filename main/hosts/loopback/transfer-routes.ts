import { createReadStream, createWriteStream, rm, rmSync } from 'node:fs'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { LoopbackContext } from './loopback-context.ts'

/** Takes and hands out files by ticket, streamed; an upload that breaks off leaves nothing behind. */
export const serveTransfers =
  ({ core }: LoopbackContext) =>
  async (app: FastifyInstance) => {
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', (_request, _payload, done) => done(null))

    app.put<{ Params: { ticket: string } }>('/transfers/:ticket', async (request, reply) => {
      const transfer = await core.ask({ kind: 'redeem', ticket: request.params.ticket })
      if (transfer?.direction !== 'in') return reply.code(404).send({ code: 'TICKET_UNKNOWN' })
      if (Number(request.headers['content-length'] ?? 0) > transfer.maxBytes) {
        return refuse(reply)
      }
      try {
        await pipeline(
          request.raw,
          cutAt(transfer.maxBytes),
          createWriteStream(transfer.path, { mode: 0o600, flush: true }),
        )
      } catch (error) {
        rmSync(transfer.path, { force: true })
        if (error instanceof TooLarge) return refuse(reply)
        if (cutOff.has((error as NodeJS.ErrnoException).code)) return reply.code(400).send({ code: 'CUT_OFF' })
        throw error
      }
      return reply.code(204).send()
    })

    app.get<{ Params: { ticket: string } }>('/transfers/:ticket', async (request, reply) => {
      const transfer = await core.ask({ kind: 'redeem', ticket: request.params.ticket })
      if (transfer?.direction !== 'out') return reply.code(404).send({ code: 'TICKET_UNKNOWN' })
      const bytes = createReadStream(transfer.path)
      bytes.once('close', () => rm(transfer.path, { force: true }, () => {}))
      return reply
        .headers({
          'content-type': 'application/octet-stream',
          'content-length': transfer.size,
          'content-disposition': `attachment; filename="${ascii(transfer.name)}"; filename*=UTF-8''${encodeURIComponent(transfer.name)}`,
          'cache-control': 'no-store',
        })
        .send(bytes)
    })
  }

const cutOff: ReadonlySet<string | undefined> = new Set(['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE'])

/** The rest of the bytes would be taken for the next request: the connection ends with the answer. */
const refuse = (reply: FastifyReply) => reply.code(413).header('connection', 'close').send({ code: 'FILE_TOO_LARGE' })

const ascii = (name: string) => name.replace(/[^\x20-\x7e]|["\\]/g, '_')

class TooLarge extends Error {}

function cutAt(maxBytes: number): Transform {
  let bytes = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      done(bytes > maxBytes ? new TooLarge() : null, chunk)
    },
  })
}
