import { failure } from '../failure.ts'

const codes: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', 'SQLITE_FULL'])

/** What to throw in the place of an error: DISK_FULL where the disk took no more. */
export const orDiskFull = (error: unknown): unknown =>
  error instanceof Error && 'code' in error && codes.has(error.code) ? failure('DISK_FULL') : error
