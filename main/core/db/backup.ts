import { join } from 'node:path'
import type { Clock } from '../ports.ts'
import { openSqlite, type Sqlite } from './open.ts'

/**
 * Copies the database into an existing folder while it is open, by SQLite's backup API, opens the copy to check it, and throws if it is not
 * whole. The name carries the UTC time and the reason.
 */
export async function backUp(sqlite: Sqlite, folder: string, reason: string, clock: Clock): Promise<void> {
  const stamp = new Date(clock.now()).toISOString().replace(/[:.]/g, '-')
  const path = join(folder, `comptoir-${stamp}-${reason}.sqlite`)
  await sqlite.backup(path)
  const copy = openSqlite(path)
  try {
    // One file that stands by itself, readable from a read-only disk too.
    copy.pragma('journal_mode = DELETE')
    const verdict = copy.pragma('quick_check', { simple: true })
    if (verdict !== 'ok') throw new Error(`the backup ${path} is damaged: ${String(verdict)}`)
  } finally {
    copy.close()
  }
}
