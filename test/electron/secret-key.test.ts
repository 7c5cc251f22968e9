import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openSecretKey, systemProtectsKeys } from '../../main/hosts/electron/secret-key.ts'
import { seen } from '../fakes/electron.ts'

vi.mock('electron', () => import('../fakes/electron.ts'))

let folder = ''
const path = (name: string) => join(folder, name)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'comptoir-key-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

test('the key is the same at every start, and is never on the disk as it is', () => {
  const key = openSecretKey(folder)
  expect(key).toHaveLength(32)
  expect(openSecretKey(folder)).toEqual(key)
  const sealed = readFileSync(path('secret.sealed'))
  expect(sealed.includes(Buffer.from(key))).toBe(false)
  expect(sealed.includes(Buffer.from(key).toString('base64'))).toBe(false)
  expect(existsSync(path('secret.key'))).toBe(false)
})

test('a key from a file is taken over, and its file is gone', () => {
  const old = Buffer.alloc(32, 7)
  writeFileSync(path('secret.key'), old)
  expect(Buffer.from(openSecretKey(folder))).toEqual(old)
  expect(existsSync(path('secret.key'))).toBe(false)
  expect(Buffer.from(openSecretKey(folder))).toEqual(old)
})

test('a key that cannot be opened gives way to a new one', () => {
  const old = openSecretKey(folder)
  writeFileSync(path('secret.sealed'), 'sealed on another machine')
  const fresh = openSecretKey(folder)
  expect(fresh).not.toEqual(old)
  expect(openSecretKey(folder)).toEqual(fresh)
})

test.runIf(process.platform === 'linux')('Linux without a wallet protects nothing', () => {
  expect(systemProtectsKeys()).toBe(true)
  seen.storageBackend = 'basic_text'
  expect(systemProtectsKeys()).toBe(false)
  seen.storageBackend = 'gnome_libsecret'
})
