import { randomBytes } from 'node:crypto'
import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { platform } from 'node:process'

const keyLength = 32

/**
 * The key of the secrets from a file of its own, made at the first use with its owner's rights only. A file that
 * others may read is closed to them again. Throws for a file that holds no key.
 */
export function keyFromFile(path: string): Uint8Array {
  try {
    writeFileSync(path, randomBytes(keyLength), { flag: 'wx', mode: 0o600, flush: true })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  if (platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) chmodSync(path, 0o600)
  const key = readFileSync(path)
  if (key.length !== keyLength) throw new Error('The key file holds no key')
  return key
}
