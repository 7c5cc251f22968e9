import type { JobFileKind } from '../../../shared/contract/jobs.ts'
import { failure, invalidInput } from '../failure.ts'
import { orDiskFull } from '../files/disk-full.ts'
import { newFileId } from '../files/transfers.ts'
import type { Foundation } from '../foundation.ts'
import { requirePdf } from '../jobs/pdf-check.ts'
import { arriving } from './arriving-bytes.ts'
import type { Hold, Holds } from './submission-holds.ts'
import type { SubmissionLimits } from './submission-limits.ts'

/** A file as it arrives; the name is data and never becomes a path. */
export interface ArrivingFile {
  readonly kind: JobFileKind
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
}

/**
 * Takes a file in and gives its size. It is noted as loose before its first byte, so that whenever this ends, by an
 * error or by the power, nothing is left of it.
 */
export function createSubmissionReceiving(on: Foundation, holds: Holds, limits: SubmissionLimits) {
  const write = async (hold: Hold, { kind, name, bytes }: ArrivingFile): Promise<number> => {
    const id = newFileId()
    let taken = 0
    await on.db.write(() => on.looseFiles.note([id]))
    const writer = on.ports.files.create(id)
    try {
      for await (const chunk of arriving(bytes, hold.over.signal)) {
        hold.lastSign = on.ports.clock.now()
        limits.take(hold, chunk.length)
        taken += chunk.length
        await writer.write(chunk)
      }
      const size = await writer.finish()
      if (kind === 'input') await requirePdf(on.ports.files, id)
      // Given up meanwhile: nobody would remove it.
      if (holds.find(hold.id) !== hold) throw failure('SUBMISSION_NOT_FOUND')
      hold.lastSign = on.ports.clock.now()
      hold.files.push({ id, kind, name: name.toWellFormed(), size })
      return size
    } catch (error) {
      hold.bytes -= taken
      await writer.abandon()
      await on.looseFiles.remove([id])
      throw error
    }
  }

  /**
   * Throws SUBMISSION_NOT_FOUND, SUBMISSION_TOO_LARGE, SUBMISSION_LIMIT, SUBMISSION_CUT_OFF, FILE_NOT_PDF, DISK_FULL,
   * LINK_NOT_VALID, and BAD_REQUEST with `file_twice` for a second file of a kind.
   */
  return async (submission: string, file: ArrivingFile): Promise<number> => {
    const hold = holds.get(submission)
    if (hold.kinds.has(file.kind)) throw invalidInput([{ path: ['kind'], message: 'file_twice' }])
    hold.kinds.add(file.kind)
    hold.lastSign = on.ports.clock.now()
    try {
      return await write(hold, file)
    } catch (error) {
      hold.kinds.delete(file.kind)
      throw orDiskFull(error)
    }
  }
}
