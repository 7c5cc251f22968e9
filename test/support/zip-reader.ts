import { crc32 } from 'node:zlib'

/** A file within a ZIP, as its directory describes it. */
export interface ZipEntry {
  readonly path: string
  readonly bytes: Buffer
  readonly modifiedAt: Date
}

interface Place {
  readonly path: string
  readonly crc: number
  readonly size: number
  readonly start: number
  readonly modifiedAt: Date
}

/** Reads part of an archive that may be larger than memory. */
export type ReadPart = (position: number, length: number) => Buffer

/** All files of a ZIP whose entries are stored, by its directory; throws where a checksum or a header is wrong. */
export function unzip(archive: Buffer): ZipEntry[] {
  const read: ReadPart = (position, length) => archive.subarray(position, position + length)
  return zipDirectory(read, archive.length).map(({ path, crc, size, start, modifiedAt }) => {
    const header = read(start, 30)
    if (header.readUInt32LE(0) !== 0x04034b50) throw new Error(`no header of ${path}`)
    const nameLength = header.readUInt16LE(26)
    if (read(start + 30, nameLength).toString() !== path) throw new Error(`the header of ${path} has another name`)
    const bytes = read(start + 30 + nameLength + header.readUInt16LE(28), size)
    if (crc32(bytes) !== crc) throw new Error(`the checksum of ${path} is wrong`)
    return { path, bytes, modifiedAt }
  })
}

/** The directory of a ZIP of any size. */
export function zipDirectory(read: ReadPart, length: number): Place[] {
  const end = read(length - 22, 22)
  if (end.readUInt32LE(0) !== 0x06054b50) throw new Error('no end of the directory')
  let [count, size, start] = [end.readUInt16LE(10), end.readUInt32LE(12), end.readUInt32LE(16)]
  if (count === 0xffff || size === 0xffffffff || start === 0xffffffff) {
    const locator = read(length - 42, 20)
    if (locator.readUInt32LE(0) !== 0x07064b50) throw new Error('no locator of ZIP64')
    const wide = read(Number(locator.readBigUInt64LE(8)), 56)
    if (wide.readUInt32LE(0) !== 0x06064b50) throw new Error('no end of the directory in ZIP64')
    count = Number(wide.readBigUInt64LE(32))
    size = Number(wide.readBigUInt64LE(40))
    start = Number(wide.readBigUInt64LE(48))
  }
  const directory = read(start, size)
  const places: Place[] = []
  for (let at = 0; at < size; ) {
    const record = directory.subarray(at)
    if (record.readUInt32LE(0) !== 0x02014b50) throw new Error('no record of the directory')
    if (record.readUInt16LE(10) !== 0) throw new Error('an entry is not stored as it is')
    const [nameLength, extraLength] = [record.readUInt16LE(28), record.readUInt16LE(30)]
    const extras = extrasOf(record.subarray(46 + nameLength, 46 + nameLength + extraLength))
    const wide = [record.readUInt32LE(24), record.readUInt32LE(20), record.readUInt32LE(42)]
    const values = extras.get(1)
    let next = 0
    const [whole = 0, , offset = 0] = wide.map((value) =>
      value === 0xffffffff && values ? Number(values.readBigUInt64LE(8 * next++)) : value,
    )
    places.push({
      path: record.subarray(46, 46 + nameLength).toString(),
      crc: record.readUInt32LE(16),
      size: whole,
      start: offset,
      modifiedAt: new Date((extras.get(0x5455)?.readInt32LE(1) ?? 0) * 1_000),
    })
    at += 46 + nameLength + extraLength + record.readUInt16LE(32)
  }
  if (places.length !== count) throw new Error(`${places.length} records, ${count} announced`)
  return places
}

function extrasOf(bytes: Buffer): Map<number, Buffer> {
  const extras = new Map<number, Buffer>()
  for (let at = 0; at < bytes.length; at += 4 + bytes.readUInt16LE(at + 2)) {
    extras.set(bytes.readUInt16LE(at), bytes.subarray(at + 4, at + 4 + bytes.readUInt16LE(at + 2)))
  }
  return extras
}
