import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect } from 'vitest'
import { createFileVault } from '../../main/adapters/file-vault.ts'
import type { FileId } from '../../shared/contract/values.ts'

const id = 'a'.repeat(22) as FileId

const test = base.extend<{ folder: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads a fixture's needs from this pattern.
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'comptoir-vault-'))
    await use(join(folder, 'files'))
    rmSync(folder, { recursive: true, force: true })
  },
})

test('a file comes back as it was written, whole and in part', async ({ folder }) => {
  const vault = createFileVault(folder)
  const writer = vault.create(id)
  const bytes = Buffer.from(Array.from({ length: 600_000 }, (_, place) => place % 251))
  await writer.write(bytes.subarray(0, 100))
  await writer.write(bytes.subarray(100))
  expect(await writer.finish()).toBe(bytes.length)
  expect(vault.sizeOf(id)).toBe(bytes.length)
  expect(Buffer.concat(await Array.fromAsync(vault.read(id))).equals(bytes)).toBe(true)
  expect(Buffer.from(await vault.readPart(id, 300, 4))).toEqual(bytes.subarray(300, 304))
  expect(await vault.readPart(id, bytes.length - 2, 10)).toHaveLength(2)
  expect(await vault.readPart(id, bytes.length + 5, 10)).toHaveLength(0)
  if (process.platform !== 'win32') expect(statSync(vault.pathOf(id)).mode & 0o077).toBe(0)
})

test('a file that was given up leaves nothing', async ({ folder }) => {
  const vault = createFileVault(folder)
  const writer = vault.create(id)
  await writer.write('half')
  await writer.abandon()
  expect(readdirSync(folder)).toEqual([])
  expect(vault.sizeOf(id)).toBeNull()
})

test('a file that is not there cannot be read, and removing it does no harm', async ({ folder }) => {
  const vault = createFileVault(folder)
  await expect(Array.fromAsync(vault.read(id))).rejects.toMatchObject({ code: 'ENOENT' })
  await expect(vault.readPart(id, 0, 1)).rejects.toMatchObject({ code: 'ENOENT' })
  vault.remove(id)
  expect(vault.sizeOf(id)).toBeNull()
})
