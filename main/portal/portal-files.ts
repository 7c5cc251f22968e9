import { Readable } from 'node:stream'
import { create as contentDisposition } from 'content-disposition'
import type { FastifyReply } from 'fastify'

interface SentFile {
  readonly name: string
  /** Bytes, where they are known before. */
  readonly size?: number
  readonly bytes: AsyncIterable<Uint8Array>
}

/** Hands a file over to be saved: whatever it holds, a browser neither shows it nor runs it. */
export function sendFile(reply: FastifyReply, { name, size, bytes }: SentFile) {
  return reply
    .headers({
      'content-type': 'application/octet-stream',
      'content-disposition': contentDisposition(name),
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
      ...(size !== undefined && { 'content-length': size }),
    })
    .send(Readable.from(bytes))
}
