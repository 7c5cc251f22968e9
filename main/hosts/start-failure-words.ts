import type { StartFailure } from '../process/host-protocol.ts'

/** Says in the terminal why Comptoir did not start, and what to do. */
export function startFailureWords(reason: StartFailure, dataFolder: string, detail: string): string {
  switch (reason) {
    case 'folder_taken':
      return `Comptoir is running already on ${dataFolder}. Use its window, or start with another folder: --data DIR`
    case 'schema_too_new':
      return `${dataFolder} was written by a newer Comptoir. Install that one again; nothing was changed. (${detail})`
    case 'database_damaged':
      return `The database in ${dataFolder} is damaged. Nothing was changed; its backups stand in ${dataFolder}/backups. (${detail})`
    case 'folder_not_writable':
      return `Comptoir cannot write in ${dataFolder}. Check the folder's rights and the free space. (${detail})`
    case 'unexpected':
      return `Comptoir could not start: ${detail}`
  }
}
