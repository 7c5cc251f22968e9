import { openSqlite } from './open.ts'

/** Another Comptoir works on this data folder. */
export class FolderTaken extends Error {
  constructor(path: string) {
    super(`another Comptoir holds ${path}`)
    this.name = 'FolderTaken'
  }
}

/**
 * Takes the data folder for this process, by an exclusive lock that the system itself lets go when the process ends,
 * however it ends. Gives the function that releases it; throws FolderTaken.
 */
export function lockInstance(path: string): () => void {
  const lock = openSqlite(path, { exclusive: true })
  try {
    lock.exec('begin exclusive')
  } catch (error) {
    lock.close()
    if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY')) throw new FolderTaken(path)
    throw error
  }
  return () => lock.close()
}
