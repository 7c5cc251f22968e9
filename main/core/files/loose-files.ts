import { setImmediate as nextTurn } from 'node:timers/promises'
import type { FileId } from '../../../shared/contract/values.ts'
import type { Database } from '../db/database.ts'
import type { Ports } from '../ports.ts'

/**
 * Files that nothing holds. A file is noted before its first byte is written and claimed in the transaction that gives
 * it an owner; it is noted again in the transaction that takes its last owner away. Whenever the process ends between,
 * the next start removes it. Only what stands here is ever removed, so that no file is lost with a lost database.
 */
export interface LooseFiles {
  /** Notes files; call inside a transaction. */
  note(ids: readonly FileId[]): void
  /** Gives files an owner; call inside the transaction that writes it. Gives those that were not loose. */
  claim(ids: readonly FileId[]): FileId[]
  /** Removes noted files from the disk, then their notes; call after the transaction. */
  remove(ids: readonly FileId[]): Promise<void>
  /** Removes all that were left behind; call once at start, before anything is served. */
  sweep(): void
}

/** Removing one takes the disk so long that other calls have to come in between. */
const atOnce = 500

export function createLooseFiles({ db, ports }: { readonly db: Database; readonly ports: Ports }): LooseFiles {
  const { sqlite } = db
  const note = sqlite.prepare<[string, string]>('insert or ignore into loose_files (id, since) values (?, ?)')
  const forget = sqlite.prepare<[FileId]>('delete from loose_files where id = ?')
  const isLoose = sqlite.prepare<[FileId], number>('select 1 from loose_files where id = ?').pluck()
  const all = sqlite.prepare<[], FileId>('select id from loose_files').pluck()

  const forgetAll = (ids: readonly FileId[]) => {
    for (const id of ids) forget.run(id)
  }

  /** A file that a program holds open (Windows) stays noted, and goes at the next start. */
  const removed = (id: FileId): boolean => {
    try {
      ports.files.remove(id)
      return true
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : null
      ports.log.warn({ code }, 'a file could not be removed yet')
      return false
    }
  }

  return {
    note(ids) {
      const since = new Date(ports.clock.now()).toISOString()
      for (const id of ids) note.run(id, since)
    },
    claim: (ids) => ids.filter((id) => forget.run(id).changes === 0),
    async remove(ids) {
      for (let from = 0; from < ids.length; from += atOnce) {
        const gone = ids.slice(from, from + atOnce).filter((id) => isLoose.get(id) !== undefined && removed(id))
        if (gone.length > 0) await db.write(() => forgetAll(gone))
        await nextTurn()
      }
    },
    sweep() {
      const gone = all.all().filter(removed)
      if (gone.length === 0) return
      sqlite.transaction(() => forgetAll(gone)).immediate()
    },
  }
}
