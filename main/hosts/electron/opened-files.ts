import { constants, copyFile, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Milliseconds for which an opened copy is kept: it holds what is secret, and its program has read it by then. */
const keptFor = 24 * 3_600_000

/**
 * Copies a file into a folder under a name that is free there, and gives its path. The ending decides what opens it, so
 * it is never the one that came with the name.
 */
export async function copyAs(source: string, folder: string, name: string, ending: '.eml' | '.pdf'): Promise<string> {
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? `${name}${ending}` : `${name} (${number})${ending}`)
    try {
      await copyFile(source, path, constants.COPYFILE_EXCL)
      return path
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

/** Removes copies that were opened a day ago or longer. */
export async function removeOldCopies(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names) {
    const path = join(folder, name)
    const age = await stat(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    )
    // A file that is in use on Windows stays until the next start.
    if (age > keptFor) await rm(path, { force: true }).catch(() => {})
  }
}
