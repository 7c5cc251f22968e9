import { randomBytes } from 'node:crypto'
import type { Download } from '../../../shared/contract/files.ts'
import type { FileId } from '../../../shared/contract/values.ts'
import type { Database } from '../db/database.ts'
import { failure } from '../failure.ts'
import type { Ports } from '../ports.ts'

/** What a host may do with a ticket: take bytes in, or hand them out under a name. */
export type Transfer =
  | { readonly direction: 'in'; readonly path: string; readonly maxBytes: number }
  | { readonly direction: 'out'; readonly path: string; readonly name: string; readonly size: number }

/**
 * Files on their way in and out, by ticket: 128 random bits, good for one transfer within five minutes.
 * Uploads and prepared downloads that nobody took up are removed after a day.
 */
export interface Transfers {
  offer(name: string): Promise<{ fileId: FileId; ticket: string }>
  download(fileId: FileId, name: string, size: number): Download
  /** Uses a ticket up; null for an unknown, used or expired one. */
  redeem(ticket: string): Transfer | null
  nameOf(fileId: FileId): string | null
  discard(fileId: FileId): Promise<void>
}

const ticketLifetime = 5 * 60_000
const maxUploadBytes = 2 * 1024 ** 3

export const newFileId = () => randomBytes(16).toString('base64url') as FileId

export function createTransfers({ db, ports }: { readonly db: Database; readonly ports: Ports }): Transfers {
  const tickets = new Map<string, { readonly transfer: Transfer; readonly expires: number }>()
  const issue = (transfer: Transfer) => {
    for (const [known, { expires }] of tickets) if (expires < ports.clock.now()) tickets.delete(known)
    const ticket = randomBytes(16).toString('base64url')
    tickets.set(ticket, { transfer, expires: ports.clock.now() + ticketLifetime })
    return ticket
  }
  return {
    async offer(name) {
      const fileId = newFileId()
      const created_at = new Date(ports.clock.now()).toISOString()
      await db.write(() => db.run(db.build.insertInto('files').values({ id: fileId, name, created_at })))
      return { fileId, ticket: issue({ direction: 'in', path: ports.files.pathOf(fileId), maxBytes: maxUploadBytes }) }
    },
    download: (fileId, name, size) => ({
      ticket: issue({ direction: 'out', path: ports.files.pathOf(fileId), name, size }),
      name,
      size,
    }),
    redeem(ticket) {
      const found = tickets.get(ticket)
      tickets.delete(ticket)
      return found && found.expires >= ports.clock.now() ? found.transfer : null
    },
    nameOf: (fileId) => db.get(db.build.selectFrom('files').select('name').where('id', '=', fileId))?.name ?? null,
    async discard(fileId) {
      const { changes } = await db.write(() => db.run(db.build.deleteFrom('files').where('id', '=', fileId)))
      if (changes === 0) throw failure('FILE_NOT_FOUND', { id: fileId })
      ports.files.remove(fileId)
    },
  }
}
