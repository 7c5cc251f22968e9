import { randomBytes } from 'node:crypto'
import { chmodSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { platform } from 'node:process'

const keyLength = 32

/**
 * The key of the secrets from a file of its own, made at the first use with its owner's rights only. A file that
 * others may read is closed to them again. One that holds no key is replaced: what it sealed is lost already.
 */
export function keyFromFile(path: string): Uint8Array {
  create(path)
  if (platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) chmodSync(path, 0o600)
  const key = readFileSync(path)
  if (key.length === keyLength) return key
  renameSync(path, `${path}.damaged`)
  create(path)
  return readFileSync(path)
}

function create(path: string) {
  try {
    writeFileSync(path, randomBytes(keyLength), { flag: 'wx', mode: 0o600, flush: true })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
