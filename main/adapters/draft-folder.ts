import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { safeFileName } from '../../shared/rules/safe-file-name.ts'
import type { DraftFolder } from '../core/ports.ts'

/** Drafts in `<folder>/<date and time>/<number> <title>.eml`, readable by their owner only. */
export function createDraftFolder(root: string): DraftFolder {
  const counts = new Map<string, number>()
  const within = (path: string) => {
    const parts = path.split('/')
    if (parts.length > 2 || parts.some((part) => !part || safeFileName(part, 120) !== part)) {
      throw new Error('A path that leads out of the drafts')
    }
    return join(root, ...parts)
  }

  return {
    create(at) {
      mkdirSync(root, { recursive: true, mode: 0o700 })
      const base = localName(at)
      for (let number = 1; ; number += 1) {
        const name = number === 1 ? base : `${base} (${number})`
        const path = join(root, name)
        if (made(path)) return { name, path }
      }
    },

    async write(folder, title, content) {
      const directory = within(folder)
      const number = (counts.get(folder) ?? readdirSync(directory).length) + 1
      counts.set(folder, number)
      const name = `${String(number).padStart(3, '0')} ${safeFileName(title)}.eml`
      writeFileSync(join(directory, name), content, { flag: 'wx', mode: 0o600 })
      return `${folder}/${name}`
    },

    remove(path) {
      const file = within(path)
      rmSync(file, { force: true })
      const folder = dirname(file)
      if (folder !== root && existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder)
    },
  }
}

/** The instant as the clock of this machine shows it, without what a file name does not take. */
function localName(at: Date): string {
  const [year, month, day, hours, minutes, seconds] = [
    at.getFullYear(),
    at.getMonth() + 1,
    at.getDate(),
    at.getHours(),
    at.getMinutes(),
    at.getSeconds(),
  ].map((part) => String(part).padStart(2, '0'))
  return `${year}-${month}-${day} ${hours}.${minutes}.${seconds}`
}

function made(path: string): boolean {
  try {
    mkdirSync(path, { mode: 0o700 })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}
