import * as z from 'zod'
import { errors } from './errors.ts'
import { Download } from './files.ts'
import { administrator, operator } from './procedure.ts'
import { ContactId, FileId, Instant, TaskId } from './values.ts'

/** Names a version of the terms of service. */
export const TermsId = z.int().positive().brand<'TermsId'>()
export type TermsId = z.infer<typeof TermsId>

/** A PDF, or plain text in UTF-8, which the portal shows within its page. */
export const TermsFormat = z.enum(['pdf', 'text'])
export type TermsFormat = z.infer<typeof TermsFormat>

export const TermsVersion = z.object({
  id: TermsId,
  name: z.string(),
  format: TermsFormat,
  /** Bytes. */
  size: z.int(),
  publishedAt: Instant,
  /** Name of the operator; null once they are gone. */
  publishedBy: z.string().nullable(),
  /** How many contacts accepted this version, of those that there still are. */
  accepted: z.int(),
})
export type TermsVersion = z.infer<typeof TermsVersion>

export const terms = {
  /** All versions, newest first; the first is in force. `waiting` counts Active contacts who have not accepted it. */
  list: operator.output(z.object({ versions: z.array(TermsVersion), waiting: z.int() })),
  /** When a contact accepted which version, newest first. */
  ofContact: operator
    .errors(errors('CONTACT_NOT_FOUND'))
    .input(z.object({ contactId: ContactId }))
    .output(z.array(z.object({ id: TermsId, name: z.string(), acceptedAt: Instant }))),
  /** What publishing an uploaded document would do; nothing is changed. */
  preview: administrator
    .errors(errors('FILE_NOT_FOUND', 'TERMS_NOT_READABLE'))
    .input(z.object({ fileId: FileId }))
    .output(
      z.object({
        format: TermsFormat,
        /** Contacts whose acceptance is reset. */
        reset: z.int(),
        /** Active contacts whom C-04 would tell, and whether mail can leave. */
        tellable: z.int(),
        mailReady: z.boolean(),
      }),
    ),
  /**
   * Puts a new document in force and resets every acceptance; `tell` sends C-04 to Active contacts. `reset` is what the
   * preview said: fails with SELECTION_CHANGED where it is not so any more.
   */
  publish: administrator
    .errors(
      errors(
        'FILE_NOT_FOUND',
        'TERMS_NOT_READABLE',
        'SELECTION_CHANGED',
        'SMTP_NOT_SET_UP',
        'SENDER_MISSING',
        'PUBLIC_ADDRESS_MISSING',
      ),
    )
    .input(z.object({ fileId: FileId, reset: z.int(), tell: z.boolean().default(false) }))
    .output(z.object({ version: TermsVersion, reset: z.int(), taskId: TaskId.nullable() })),
  download: operator
    .errors(errors('FILE_NOT_FOUND'))
    .input(z.object({ id: TermsId }))
    .output(Download),
}
