import { randomBytes } from 'node:crypto'
import type { Download } from '../../../shared/contract/files.ts'
import type { FileId } from '../../../shared/contract/values.ts'
import type { Database } from '../db/database.ts'
import { failure } from '../failure.ts'
import type { Ports } from '../ports.ts'

/** What a host may do with a ticket: take bytes in, or hand them out under a name. */
export type Transfer =
  | { readonly direction: 'in'; readonly path: string; readonly maxBytes: number }
  | {
      readonly direction: 'out'
      readonly path: string
      readonly name: string
      readonly size: number
      /** The file stays when it was handed out: it is somebody's. */
      readonly keep: boolean
    }

/**
 * Files on their way in and out, by ticket: 128 random bits, good for one transfer within five minutes.
 * A download is a file made for it, unless it is to be kept: the host removes it once it was handed out, and one whose
 * ticket expired goes with the next ticket.
 */
export interface Transfers {
  offer(name: string): Promise<{ fileId: FileId; ticket: string }>
  /** `keep` is for a file that has an owner and stays. */
  download(fileId: FileId, name: string, size: number, keep?: 'keep'): Download
  /** Uses a ticket up; null for an unknown, used or expired one. */
  redeem(ticket: string): Transfer | null
  /** Of an upload that nobody took over. */
  nameOf(fileId: FileId): string | null
  /**
   * Takes an upload over and gives its name; call inside the transaction that gives it an owner. Null where there is no
   * such upload, or another owner was faster.
   */
  claim(fileId: FileId): string | null
  discard(fileId: FileId): Promise<void>
}

const ticketLifetime = 5 * 60_000
const maxUploadBytes = 2 * 1024 ** 3

export const newFileId = () => randomBytes(16).toString('base64url') as FileId

export function createTransfers({ db, ports }: { readonly db: Database; readonly ports: Ports }): Transfers {
  const tickets = new Map<
    string,
    { readonly transfer: Transfer; readonly expires: number; readonly fileId: FileId | null }
  >()
  /** `fileId` is what goes with the ticket when nobody takes it up. */
  const issue = (transfer: Transfer, fileId: FileId | null) => {
    for (const [known, { expires, fileId }] of tickets) {
      if (expires >= ports.clock.now()) continue
      tickets.delete(known)
      if (fileId !== null) ports.files.remove(fileId)
    }
    const ticket = randomBytes(16).toString('base64url')
    tickets.set(ticket, { transfer, expires: ports.clock.now() + ticketLifetime, fileId })
    return ticket
  }
  return {
    async offer(name) {
      const fileId = newFileId()
      const created_at = new Date(ports.clock.now()).toISOString()
      await db.write(() => db.run(db.build.insertInto('files').values({ id: fileId, name, created_at })))
      const transfer = { direction: 'in', path: ports.files.pathOf(fileId), maxBytes: maxUploadBytes } as const
      return { fileId, ticket: issue(transfer, null) }
    },
    download: (fileId, name, size, keep) => ({
      ticket: issue(
        { direction: 'out', path: ports.files.pathOf(fileId), name, size, keep: keep !== undefined },
        keep === undefined ? fileId : null,
      ),
      name,
      size,
    }),
    redeem(ticket) {
      const found = tickets.get(ticket)
      tickets.delete(ticket)
      return found && found.expires >= ports.clock.now() ? found.transfer : null
    },
    nameOf: (fileId) => db.get(db.build.selectFrom('files').select('name').where('id', '=', fileId))?.name ?? null,
    claim(fileId) {
      const upload = db.get(db.build.deleteFrom('files').where('id', '=', fileId).returning('name'))
      return upload?.name ?? null
    },
    async discard(fileId) {
      const { changes } = await db.write(() => db.run(db.build.deleteFrom('files').where('id', '=', fileId)))
      if (changes === 0) throw failure('FILE_NOT_FOUND', { id: fileId })
      ports.files.remove(fileId)
    },
  }
}
