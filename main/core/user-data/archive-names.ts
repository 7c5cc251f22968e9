import { safeFileName, safeFileNameWithEnding } from '../../../shared/rules/safe-file-name.ts'

/** Names within one folder, of which no two are the same to a system that looks at neither case nor composition. */
export interface FolderNames {
  folder(text: string): string
  file(text: string): string
}

// A path of three names and two separators leaves Windows room for where it is unpacked: 260 characters in all.
const folderLength = 40
const fileLength = 100

/** Gives names one after another; one that is taken gets a number: `Flyer (2).pdf`. */
export function createFolderNames(): FolderNames {
  /** By what systems compare: the last number given to it. */
  const numbers = new Map<string, number>()
  const free = (name: string) => {
    const key = compared(name)
    const before = numbers.get(key)
    if (before === undefined) {
      numbers.set(key, 1)
      return name
    }
    for (let number = before + 1; ; number++) {
      const numbered = name.replace(/(\.[a-z0-9]{1,10})?$/i, (ending) => ` (${number})${ending}`)
      if (numbers.has(compared(numbered))) continue
      numbers.set(key, number)
      numbers.set(compared(numbered), 1)
      return numbered
    }
  }
  return {
    folder: (text) => free(safeFileName(text, folderLength)),
    file: (text) => free(safeFileNameWithEnding(text, fileLength)),
  }
}

const compared = (name: string) => name.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC')
