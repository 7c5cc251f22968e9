import * as z from 'zod'
import { CompanyName } from './companies.ts'
import { errors } from './errors.ts'
import { Download } from './files.ts'
import { operator } from './procedure.ts'
import { CompanyId, ContactId, FileId, Instant, JobId, line, Page } from './values.ts'

/** In the order of the print shop (catalogue, "Job states"). */
export const JobState = z.enum([
  'new',
  'incoming',
  'accepted',
  'approval_pending',
  'approved',
  'prepress',
  'postpress',
  'production',
  'completed',
])
export type JobState = z.infer<typeof JobState>

/** How a job came: entered at the desk, sent by a customer with an account, or by the generic link. */
export const JobOrigin = z.enum(['desk', 'portal', 'generic_link'])
export type JobOrigin = z.infer<typeof JobOrigin>

/** `input`: the PDF to be printed; `support`: whatever came with it. */
export const JobFileKind = z.enum(['input', 'support'])
export type JobFileKind = z.infer<typeof JobFileKind>

export const JobFile = z.object({
  id: FileId,
  kind: JobFileKind,
  /** As its sender called it: data, never a path. */
  name: z.string(),
  /** Bytes. */
  size: z.int(),
})
export type JobFile = z.infer<typeof JobFile>

/** What its sender enters about a job. */
export const JobFields = z.object({
  title: line(200).min(1),
  copies: z.int().min(1).max(1_000_000).default(1),
  remark: z.string().max(5_000).default(''),
})
export type JobFields = z.infer<typeof JobFields>

const ContactName = z.object({ id: ContactId, name: z.string() })

/** What the list shows of a job. */
export const JobRow = z.object({
  id: JobId,
  title: z.string(),
  state: JobState,
  origin: JobOrigin,
  /** Null for a job by the generic link that was not assigned to a contact. */
  contact: ContactName.nullable(),
  company: CompanyName.nullable(),
  /** Whoever sent it by the generic link, by their own word only. */
  sender: z.object({ name: z.string(), email: z.string() }).nullable(),
  copies: z.int(),
  /** How many files it has, and their bytes. */
  fileCount: z.int(),
  fileBytes: z.int(),
  createdAt: Instant,
  updatedAt: Instant,
})
export type JobRow = z.infer<typeof JobRow>

export const Job = JobRow.extend({
  remark: z.string(),
  files: z.array(JobFile),
  /** The PDL model that the job editor saved, as JSON; null while nothing was saved. */
  pdl: z.object({ text: z.string(), savedAt: Instant }).nullable(),
  /** The contact with the sender's address, to whom an unassigned job may be assigned. */
  senderContact: ContactName.nullable(),
  /** Grows by one with each change; an edit names the version it was made from. */
  version: z.int(),
})
export type Job = z.infer<typeof Job>

export const JobFilter = z.object({
  /** Found anywhere in title, contact, company and sender, without regard to case and accents; or the number. */
  search: z.string().max(200).optional(),
  states: z.array(JobState).optional(),
  origin: JobOrigin.optional(),
  companyId: CompanyId.optional(),
  contactId: ContactId.optional(),
})
export type JobFilter = z.infer<typeof JobFilter>

export const JobSort = z.object({
  by: z.enum(['id', 'title', 'state', 'contact', 'company', 'copies', 'created', 'updated']),
  direction: z.enum(['ascending', 'descending']),
})
export type JobSort = z.infer<typeof JobSort>

const newestFirst: JobSort = { by: 'id', direction: 'descending' }
const Query = z.object({ filter: JobFilter.default({}), sort: JobSort.default(newestFirst) })

/** An uploaded file (`files.offer`) that becomes a job's. */
const UploadedFile = z.object({ fileId: FileId, kind: JobFileKind })

/** The longest PDL model, in characters. */
export const longestPdl = 2_000_000

export const jobs = {
  list: operator.input(Query.extend(Page.shape)).output(z.object({ rows: z.array(JobRow) })),
  count: operator.input(z.object({ filter: JobFilter.default({}) })).output(z.object({ count: z.int() })),
  /** Counts of the whole shop, for the filters. */
  totals: operator.output(z.object({ all: z.int(), states: z.record(JobState, z.int()) })),
  /** Ids of the rows from one position to another (both included) of a list: a Shift range over rows not loaded. */
  idsBetween: operator
    .input(Query.extend({ from: z.int().min(0), to: z.int().min(0) }))
    .output(z.object({ ids: z.array(JobId) })),
  /** Where a job stands in a list, from 0; null if the filter leaves it out. */
  position: operator.input(Query.extend({ id: JobId })).output(z.object({ position: z.int().nullable() })),
  get: operator
    .errors(errors('JOB_NOT_FOUND'))
    .input(z.object({ id: JobId }))
    .output(Job),
  /** The jobs of a contact, newest first. */
  ofContact: operator
    .errors(errors('CONTACT_NOT_FOUND'))
    .input(z.object({ contactId: ContactId }))
    .output(z.array(JobRow)),
  create: operator
    .errors(errors('CONTACT_NOT_FOUND', 'FILE_NOT_FOUND', 'FILE_NOT_PDF'))
    .input(
      JobFields.extend({
        contactId: ContactId,
        state: JobState.default('new'),
        files: z.array(UploadedFile).max(2).default([]),
      }),
    )
    .output(Job),
  edit: operator
    .errors(errors('JOB_NOT_FOUND', 'JOB_CHANGED'))
    .input(z.object({ id: JobId, version: z.int(), fields: JobFields }))
    .output(Job),
  /** Moves a job to another state of the chain. */
  move: operator
    .errors(errors('JOB_NOT_FOUND'))
    .input(z.object({ id: JobId, state: JobState }))
    .output(Job),
  /** Moves many; `before` tells where those that moved stood, for an undo by `restore`. */
  moveMany: operator
    .input(z.object({ ids: z.array(JobId).min(1).max(10_000), state: JobState }))
    .output(z.object({ moved: z.int(), before: z.array(z.object({ id: JobId, state: JobState })) })),
  /** Takes a move back for those jobs that still stand in `from`. */
  restore: operator
    .input(
      z.object({
        from: JobState,
        before: z
          .array(z.object({ id: JobId, state: JobState }))
          .min(1)
          .max(10_000),
      }),
    )
    .output(z.object({ restored: z.int() })),
  /** Gives a job by the generic link to a contact. */
  assign: operator
    .errors(errors('JOB_NOT_FOUND', 'CONTACT_NOT_FOUND', 'JOB_ASSIGNED'))
    .input(z.object({ id: JobId, contactId: ContactId }))
    .output(Job),
  /** Keeps the PDL model of the job editor; an empty text forgets it. */
  savePdl: operator
    .errors(errors('JOB_NOT_FOUND', 'JOB_CHANGED', 'JSON_REFUSED'))
    .input(z.object({ id: JobId, version: z.int(), text: z.string().max(longestPdl) }))
    .output(Job),
  /** A ticket for one of its files, which stays. */
  download: operator
    .errors(errors('JOB_NOT_FOUND', 'FILE_NOT_FOUND'))
    .input(z.object({ id: JobId, fileId: FileId }))
    .output(Download),
  /** What deleting would do: jobs in processing stay. */
  previewDeletion: operator.input(z.object({ ids: z.array(JobId).min(1).max(10_000) })).output(
    z.object({
      jobs: z.int(),
      files: z.int(),
      bytes: z.int(),
      refusals: z.array(z.object({ id: JobId, title: z.string(), state: JobState })),
    }),
  ),
  /** Deletes New, Incoming and Completed jobs with their files; others stay. */
  delete: operator
    .input(z.object({ ids: z.array(JobId).min(1).max(10_000) }))
    .output(z.object({ deleted: z.int(), refused: z.int() })),
}
