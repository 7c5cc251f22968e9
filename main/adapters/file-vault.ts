import { once } from 'node:events'
import { createReadStream, createWriteStream, mkdirSync, rmSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import type { FileVault } from '../core/ports.ts'

/** Keeps files by id in one folder, readable by their owner only. */
export function createFileVault(folder: string): FileVault {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const pathOf: FileVault['pathOf'] = (id) => join(folder, id)
  return {
    pathOf,
    sizeOf: (id) => statSync(pathOf(id), { throwIfNoEntry: false })?.size ?? null,
    remove: (id) => rmSync(pathOf(id), { force: true }),
    async *read(id) {
      yield* createReadStream(pathOf(id), { highWaterMark: 256 * 1024 })
    },
    async readPart(id, position, length) {
      const handle = await open(pathOf(id), 'r')
      try {
        const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, position)
        return buffer.subarray(0, bytesRead)
      } finally {
        await handle.close()
      }
    },
    create(id) {
      const stream = createWriteStream(pathOf(id), { mode: 0o600 })
      const done = finished(stream)
      done.catch(() => {})
      return {
        async write(chunk) {
          if (stream.errored) throw stream.errored
          if (!stream.write(chunk)) {
            await Promise.race([once(stream, 'drain'), done])
          }
        },
        async finish() {
          stream.end()
          await done
          const handle = await open(pathOf(id), 'r+')
          try {
            await handle.sync()
            const { size } = await handle.stat()
            await syncFolder(folder)
            return size
          } finally {
            await handle.close()
          }
        },
        async abandon() {
          stream.destroy()
          await done.catch(() => {})
          rmSync(pathOf(id), { force: true })
        },
      }
    },
  }
}

/** Makes a new file's name last too, where the system does not do so with its bytes. Windows opens no folders. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
