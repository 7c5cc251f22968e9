import * as z from 'zod'
import { errors } from './errors.ts'
import { operator } from './procedure.ts'
import { FileId } from './values.ts'

/**
 * Files go past the procedures, by a ticket: 128 random bits, good for one transfer within five minutes.
 * Browser and scripts: `PUT /transfers/<ticket>` with the bytes, `GET /transfers/<ticket>` to download.
 */
export const files = {
  /** Announces an upload; `fileId` names the file once its bytes have arrived. */
  offer: operator
    .input(z.object({ name: z.string().min(1).max(255), size: z.int().min(0).optional() }))
    .output(z.object({ fileId: FileId, ticket: z.string() })),
  /** Lets go of an uploaded file that is no longer needed. */
  discard: operator
    .errors(errors('FILE_NOT_FOUND'))
    .input(z.object({ fileId: FileId }))
    .output(z.object({})),
}

/** A file that waits to be fetched with its ticket. */
export const Download = z.object({ ticket: z.string(), name: z.string(), size: z.int() })
export type Download = z.infer<typeof Download>
