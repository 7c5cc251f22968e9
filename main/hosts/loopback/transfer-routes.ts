import { createReadStream, createWriteStream, rm, rmSync } from 'node:fs'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { isPdf } from '../pdf-file.ts'
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

    app.get<Asking>('/transfers/:ticket', async (request, reply) => {
      const transfer = await core.ask({ kind: 'redeem', ticket: request.params.ticket })
      if (transfer?.direction !== 'out') return reply.code(404).send({ code: 'TICKET_UNKNOWN' })
      const view = request.query.view === 'pdf'
      if (view && !(await isPdf(transfer))) {
        if (!transfer.keep) rmSync(transfer.path, { force: true })
        return reply.code(415).send({ code: 'NOT_A_PDF' })
      }
      const bytes = createReadStream(transfer.path)
      if (!transfer.keep) bytes.once('close', () => rm(transfer.path, { force: true }, () => {}))
      if (view) reply.header('content-security-policy', viewingPolicy)
      return reply
        .headers({
          'content-type': view ? 'application/pdf' : 'application/octet-stream',
          'content-length': transfer.size,
          'content-disposition': `${view ? 'inline' : 'attachment'}; filename="${ascii(transfer.name)}"; filename*=UTF-8''${encodeURIComponent(transfer.name)}`,
          'cache-control': 'no-store',
        })
        .send(bytes)
    })
  }

interface Asking {
  readonly Params: { readonly ticket: string }
  /** `pdf`: to be read in the browser instead of saved. */
  readonly Querystring: { readonly view?: string }
}

/** For a file that a customer sent: nothing of it may run, load or be framed, whatever a browser takes it for. */
const viewingPolicy = "default-src 'none';style-src 'unsafe-inline';frame-ancestors 'none';sandbox"

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
