import { crc32 } from 'node:zlib'
import type { ArchiveEntry, WriteArchive } from '../core/ports.ts'

/**
 * Writes entries one after another as they are, undeflated: PDFs are deflated already. Reads nothing before it is asked
 * for bytes, and closes the file that it reads when whoever asks stops. Of an entry that is written only its line of the
 * directory is kept. (JSZip writes no ZIP64: past 4 GB its archives are broken. yazl looks through all entries at each
 * one: it took 19 s for 60,000 small files, and 210 s would be due for 200,000.)
 */
export const writeZipArchive: WriteArchive = async function* (entries) {
  const directory: Buffer[] = []
  let pending: Buffer[] = []
  let [offset, count] = [0, 0]
  for await (const entry of entries) {
    const start = offset
    const header = localHeader(entry)
    yield header
    let [crc, size] = [0, 0]
    for await (const bytes of entry.read()) {
      crc = crc32(bytes, crc)
      size += bytes.length
      if (size > entry.size) break
      yield bytes
    }
    if (size !== entry.size) throw new Error(`an entry of ${entry.size} bytes has another size`)
    const descriptor = dataDescriptor(crc, size)
    yield descriptor
    offset += header.length + size + descriptor.length
    count++
    pending.push(directoryRecord(entry, crc, start))
    if (pending.length < 1_000) continue
    directory.push(Buffer.concat(pending))
    pending = []
  }
  directory.push(...pending)
  yield* directory
  yield endOfArchive(
    count,
    directory.reduce((sum, { length }) => sum + length, 0),
    offset,
  )
}

// Names and numbers of the fields: APPNOTE.TXT 6.3.10, sections 4.3 to 4.5.
const most32 = 0xffff_ffff
const most16 = 0xffff
const plainVersion = 20
const zip64Version = 45
/** Unix, 6.3: the higher half of the attributes are a file's rights. */
const madeBy = (3 << 8) | 63
/** The checksum and size follow the bytes; the name is UTF-8. */
const flags = 0x0808
const ordinaryFile = 0o100644

const isLarge = (size: number) => size >= most32
const versionFor = (large: boolean) => (large ? zip64Version : plainVersion)

function localHeader({ path, size, modifiedAt }: ArchiveEntry): Buffer {
  const name = Buffer.from(path)
  // Announces that the sizes behind the bytes take eight bytes each.
  const extra = Buffer.concat([...(isLarge(size) ? [zip64Extra(0, 0)] : []), timeExtra(modifiedAt)])
  const fixed = Buffer.alloc(30)
  fixed.writeUInt32LE(0x0403_4b50, 0)
  fixed.writeUInt16LE(versionFor(isLarge(size)), 4)
  fixed.writeUInt16LE(flags, 6)
  fixed.writeUInt32LE(dosTime(modifiedAt), 10)
  if (isLarge(size)) {
    fixed.writeUInt32LE(most32, 18)
    fixed.writeUInt32LE(most32, 22)
  }
  fixed.writeUInt16LE(name.length, 26)
  fixed.writeUInt16LE(extra.length, 28)
  return Buffer.concat([fixed, name, extra])
}

function dataDescriptor(crc: number, size: number): Buffer {
  const descriptor = Buffer.alloc(isLarge(size) ? 24 : 16)
  descriptor.writeUInt32LE(0x0807_4b50, 0)
  descriptor.writeUInt32LE(crc, 4)
  if (isLarge(size)) {
    descriptor.writeBigUInt64LE(BigInt(size), 8)
    descriptor.writeBigUInt64LE(BigInt(size), 16)
  } else {
    descriptor.writeUInt32LE(size, 8)
    descriptor.writeUInt32LE(size, 12)
  }
  return descriptor
}

function directoryRecord({ path, size, modifiedAt }: ArchiveEntry, crc: number, start: number): Buffer {
  const name = Buffer.from(path)
  const wide = [...(isLarge(size) ? [size, size] : []), ...(start >= most32 ? [start] : [])]
  const extra = Buffer.concat([...(wide.length > 0 ? [zip64Extra(...wide)] : []), timeExtra(modifiedAt)])
  const fixed = Buffer.alloc(46)
  fixed.writeUInt32LE(0x0201_4b50, 0)
  fixed.writeUInt16LE(madeBy, 4)
  fixed.writeUInt16LE(versionFor(wide.length > 0), 6)
  fixed.writeUInt16LE(flags, 8)
  fixed.writeUInt32LE(dosTime(modifiedAt), 12)
  fixed.writeUInt32LE(crc, 16)
  fixed.writeUInt32LE(Math.min(size, most32), 20)
  fixed.writeUInt32LE(Math.min(size, most32), 24)
  fixed.writeUInt16LE(name.length, 28)
  fixed.writeUInt16LE(extra.length, 30)
  fixed.writeUInt32LE((ordinaryFile << 16) >>> 0, 38)
  fixed.writeUInt32LE(Math.min(start, most32), 42)
  return Buffer.concat([fixed, name, extra])
}

function endOfArchive(count: number, size: number, start: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x0605_4b50, 0)
  end.writeUInt16LE(Math.min(count, most16), 8)
  end.writeUInt16LE(Math.min(count, most16), 10)
  end.writeUInt32LE(Math.min(size, most32), 12)
  end.writeUInt32LE(Math.min(start, most32), 16)
  if (count < most16 && size < most32 && start < most32) return end
  const wide = Buffer.alloc(56 + 20)
  wide.writeUInt32LE(0x0606_4b50, 0)
  wide.writeBigUInt64LE(44n, 4)
  wide.writeUInt16LE(madeBy, 12)
  wide.writeUInt16LE(zip64Version, 14)
  wide.writeBigUInt64LE(BigInt(count), 24)
  wide.writeBigUInt64LE(BigInt(count), 32)
  wide.writeBigUInt64LE(BigInt(size), 40)
  wide.writeBigUInt64LE(BigInt(start), 48)
  wide.writeUInt32LE(0x0706_4b50, 56)
  wide.writeBigUInt64LE(BigInt(start + size), 64)
  wide.writeUInt32LE(1, 72)
  return Buffer.concat([wide, end])
}

function zip64Extra(...values: readonly number[]): Buffer {
  const extra = Buffer.alloc(4 + 8 * values.length)
  extra.writeUInt16LE(0x0001, 0)
  extra.writeUInt16LE(8 * values.length, 2)
  values.forEach((value, place) => void extra.writeBigUInt64LE(BigInt(value), 4 + 8 * place))
  return extra
}

/** The instant in UTC: the field that every archive has knows local time only. */
function timeExtra(at: Date): Buffer {
  const extra = Buffer.alloc(9)
  extra.writeUInt16LE(0x5455, 0)
  extra.writeUInt16LE(5, 2)
  extra.writeUInt8(1, 4)
  extra.writeInt32LE(Math.min(Math.floor(at.getTime() / 1_000), 0x7fff_ffff), 5)
  return extra
}

/** Local time since 1980 in steps of two seconds, the day in the upper half. */
function dosTime(at: Date): number {
  const year = Math.min(Math.max(at.getFullYear() - 1980, 0), 127)
  const day = (year << 9) | ((at.getMonth() + 1) << 5) | at.getDate()
  const time = (at.getHours() << 11) | (at.getMinutes() << 5) | (at.getSeconds() >> 1)
  return ((day << 16) | time) >>> 0
}
