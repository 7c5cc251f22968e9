import type { FileId } from '../../../shared/contract/values.ts'
import { failure } from '../failure.ts'
import type { Foundation } from '../foundation.ts'
import { orDiskFull } from './disk-full.ts'
import { newFileId } from './transfers.ts'

/**
 * Writes a file that nothing holds yet, noted before its first byte, and gives its number of bytes. Whatever breaks it
 * off leaves nothing behind. Throws DISK_FULL, and STOPPED when the signal was given.
 */
export async function writeLooseFile(
  { db, looseFiles, ports }: Pick<Foundation, 'db' | 'looseFiles' | 'ports'>,
  bytes: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): Promise<{ id: FileId; size: number }> {
  const id = newFileId()
  await db
    .write(() => looseFiles.note([id]))
    .catch((error: unknown) => {
      throw orDiskFull(error)
    })
  const writer = ports.files.create(id)
  try {
    for await (const chunk of bytes) {
      if (signal.aborted) throw failure('STOPPED')
      await writer.write(chunk)
    }
    return { id, size: await writer.finish() }
  } catch (error) {
    await writer.abandon()
    await looseFiles.remove([id])
    throw orDiskFull(error)
  }
}
