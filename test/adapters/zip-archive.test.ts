import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createFileVault } from '../../main/adapters/file-vault.ts'
import { writeZipArchive } from '../../main/adapters/zip-archive.ts'
import type { ArchiveEntry } from '../../main/core/ports.ts'
import type { FileId } from '../../shared/contract/values.ts'
import { unzip, zipDirectory } from '../support/zip-reader.ts'

const modifiedAt = new Date('2026-11-21T10:00:01Z')

const entry = (path: string, ...pieces: readonly (string | Uint8Array)[]): ArchiveEntry => ({
  path,
  modifiedAt,
  size: pieces.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0),
  async *read() {
    for (const piece of pieces) yield Buffer.from(piece)
  },
})

async function* listed<T>(...all: readonly T[]): AsyncGenerator<T> {
  yield* all
}

const bytesOf = async (archive: AsyncIterable<Uint8Array>) => Buffer.concat(await Array.fromAsync(archive))

test('an archive gives every file back, in its order, under its name in any script', async () => {
  const noise = Buffer.from(Array.from({ length: 70_000 }, (_, place) => (place * 7919) % 251))
  const archive = await bytesOf(
    writeZipArchive(listed(entry('é/Ærø 名 😀.pdf', noise, 'end'), entry('empty'), entry('b/c.json', '{}'))),
  )
  expect(unzip(archive)).toEqual([
    { path: 'é/Ærø 名 😀.pdf', bytes: Buffer.concat([noise, Buffer.from('end')]), modifiedAt },
    { path: 'empty', bytes: Buffer.alloc(0), modifiedAt },
    { path: 'b/c.json', bytes: Buffer.from('{}'), modifiedAt },
  ])
  expect(unzip(await bytesOf(writeZipArchive(listed())))).toEqual([])
})

test('more than 65,535 files are written as ZIP64', async () => {
  async function* many() {
    for (let number = 0; number < 66_000; number++) yield entry(`${number}`, 'x')
  }
  const files = unzip(await bytesOf(writeZipArchive(many())))
  expect(files).toHaveLength(66_000)
  expect(files.at(-1)).toMatchObject({ path: '65999', bytes: Buffer.from('x') })
})

test('a file over 4 GB, and what comes behind it, is found where the directory says', { timeout: 60_000 }, async () => {
  const chunk = Buffer.alloc(2 ** 20)
  const size = 4_100 * chunk.length
  const large: ArchiveEntry = {
    path: 'large',
    modifiedAt,
    size,
    async *read() {
      for (let count = 0; count < 4_100; count++) yield chunk
    },
  }
  const kept: { at: number; bytes: Uint8Array }[] = []
  let length = 0
  for await (const bytes of writeZipArchive(listed(large, entry('small', 'behind')))) {
    if (bytes !== chunk) kept.push({ at: length, bytes })
    length += bytes.length
  }
  const read = (position: number, wanted: number) => {
    const found = Buffer.alloc(wanted)
    for (const { at, bytes } of kept)
      if (at < position + wanted && at + bytes.length > position)
        found.set(bytes.subarray(Math.max(0, position - at), position + wanted - at), Math.max(0, at - position))
    return found
  }
  const [first, second] = zipDirectory(read, length)
  expect(first).toMatchObject({ path: 'large', size, start: 0 })
  expect(second).toMatchObject({ path: 'small', size: 6 })
  const start = second?.start ?? 0
  expect(start).toBeGreaterThan(2 ** 32)
  expect(read(start, 4).toString()).toBe('PK\x03\x04')
  expect(read(start + 30 + 5 + 9, 6).toString()).toBe('behind')
})

test('nothing is read before it is asked for, and one file at a time', async () => {
  const seen: string[] = []
  const watched = (name: string): ArchiveEntry => ({
    path: name,
    modifiedAt,
    size: 2,
    async *read() {
      seen.push(`open ${name}`)
      try {
        yield Buffer.from('1')
        yield Buffer.from('2')
      } finally {
        seen.push(`close ${name}`)
      }
    },
  })
  const archive = writeZipArchive(listed(watched('a'), watched('b')))[Symbol.asyncIterator]()
  await archive.next()
  expect(seen).toEqual([])
  await archive.next()
  expect(seen).toEqual(['open a'])
  while (!(await archive.next()).done);
  expect(seen).toEqual(['open a', 'close a', 'open b', 'close b'])
})

test('whoever stops reading closes the file that is open, and no further one is opened', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'comptoir-zip-'))
  try {
    const vault = createFileVault(folder)
    const id = 'a'.repeat(22) as FileId
    writeFileSync(vault.pathOf(id), Buffer.alloc(2 ** 20))
    let closed = false
    let further = false
    const open: ArchiveEntry = {
      path: 'a',
      modifiedAt,
      size: 2 ** 20,
      async *read() {
        try {
          yield* vault.read(id)
        } finally {
          closed = true
        }
      },
    }
    const next: ArchiveEntry = {
      ...open,
      path: 'b',
      read() {
        further = true
        return open.read()
      },
    }
    let pieces = 0
    for await (const _piece of writeZipArchive(listed(open, next))) if (++pieces === 2) break
    expect({ closed, further }).toEqual({ closed: true, further: false })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('a source that fails fails the archive, as does one that is longer or shorter than it said', async () => {
  const broken: ArchiveEntry = {
    ...entry('a', 'abc'),
    // biome-ignore lint/correctness/useYield: it fails before its first byte.
    async *read() {
      throw new Error('the disk is gone')
    },
  }
  await expect(bytesOf(writeZipArchive(listed(broken)))).rejects.toThrow('the disk is gone')
  for (const size of [2, 4]) {
    await expect(bytesOf(writeZipArchive(listed({ ...entry('a', 'abc'), size })))).rejects.toThrow('another size')
  }
})
