import * as z from 'zod'

/** UTC instant, ISO 8601 with milliseconds: `2026-11-21T22:30:00.000Z`. */
export const Instant = z.iso.datetime({ precision: 3 })

export const Language = z.enum(['fr', 'en', 'nb'])
export type Language = z.infer<typeof Language>

export const OperatorId = z.int().positive().brand<'OperatorId'>()
export type OperatorId = z.infer<typeof OperatorId>
export const ContactId = z.int().positive().brand<'ContactId'>()
export type ContactId = z.infer<typeof ContactId>
export const CompanyId = z.int().positive().brand<'CompanyId'>()
export type CompanyId = z.infer<typeof CompanyId>
export const JobId = z.int().positive().brand<'JobId'>()
export type JobId = z.infer<typeof JobId>
export const ImportId = z.int().positive().brand<'ImportId'>()
export type ImportId = z.infer<typeof ImportId>
export const TaskId = z.int().positive().brand<'TaskId'>()
export type TaskId = z.infer<typeof TaskId>
export const MessageId = z.int().positive().brand<'MessageId'>()
export type MessageId = z.infer<typeof MessageId>
export const RequestId = z.int().positive().brand<'RequestId'>()
export type RequestId = z.infer<typeof RequestId>
export const EventId = z.int().positive().brand<'EventId'>()
export type EventId = z.infer<typeof EventId>
/** Names a file in Comptoir's custody: 128 random bits, base64url. */
export const FileId = z
  .string()
  .regex(/^[\w-]{22}$/)
  .brand<'FileId'>()
export type FileId = z.infer<typeof FileId>

/** A window on a long list: at most 200 rows a call. */
export const Page = z.object({ offset: z.int().min(0).default(0), limit: z.int().min(1).max(200).default(100) })

/** One line of text, trimmed, without control characters. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^\P{Cc}*$/u, 'control characters')
