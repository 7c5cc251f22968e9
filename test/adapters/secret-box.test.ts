import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keyFromFile } from '../../main/adapters/key-file.ts'
import { createSecretBox } from '../../main/adapters/secret-box.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'comptoir-secret-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const box = (key = Buffer.alloc(32, 1)) => createSecretBox(async () => key)
const secret = 'hunter2 – pâté 🎉'

test('what is sealed opens again, is not readable, and never looks the same', async () => {
  const sealed = await box().seal(secret)
  expect(await box().open(sealed)).toBe(secret)
  expect(Buffer.from(sealed).includes('hunter2')).toBe(false)
  expect(await box().seal(secret)).not.toEqual(sealed)
})

test('another key opens nothing', async () => {
  await expect(box(Buffer.alloc(32, 2)).open(await box().seal(secret))).rejects.toThrow()
})

test('not a byte can be changed or left out', async () => {
  const sealed = Buffer.from(await box().seal(secret))
  for (let index = 0; index < sealed.length; index += 1) {
    const changed = Buffer.from(sealed)
    changed[index] = (changed[index] ?? 0) ^ 1
    await expect(box().open(changed)).rejects.toThrow()
    await expect(box().open(sealed.subarray(0, index))).rejects.toThrow()
  }
})

test('the key file is made once, for its owner only', () => {
  const path = join(folder, 'secret.key')
  const key = keyFromFile(path)
  expect(key).toHaveLength(32)
  expect(keyFromFile(path)).toEqual(key)
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
})

test.skipIf(process.platform === 'win32')('a key file that others may read is closed to them again', () => {
  const path = join(folder, 'secret.key')
  const key = keyFromFile(path)
  chmodSync(path, 0o644)
  expect(keyFromFile(path)).toEqual(key)
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

test('a file that holds no key gives way to a new one, and is kept aside', () => {
  const path = join(folder, 'secret.key')
  writeFileSync(path, 'half a key')
  const key = keyFromFile(path)
  expect(key).toHaveLength(32)
  expect(keyFromFile(path)).toEqual(key)
  expect(readFileSync(`${path}.damaged`, 'utf8')).toBe('half a key')
  expect(existsSync(path)).toBe(true)
})
