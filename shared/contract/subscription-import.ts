import * as z from 'zod'
import { fileRefusals, ImportInspection, ImportRun, ImportSource } from './contact-import.ts'
import { errors } from './errors.ts'
import { Download } from './files.ts'
import { administrator } from './procedure.ts'
import { ContactId, ImportId, line, Page } from './values.ts'

/** What a column of a file of subscriptions is taken for; each row is one cell of a contact's grid. */
export const SubscriptionField = z.enum(['email', 'universe', 'category', 'channel', 'value', 'ignore'])
export type SubscriptionField = z.infer<typeof SubscriptionField>
const Mapping = z.array(SubscriptionField)

/** Everything that decides what an import does. `mapping` has one field a column, in order. */
export const SubscriptionImportPlan = ImportSource.extend({ mapping: Mapping })
export type SubscriptionImportPlan = z.infer<typeof SubscriptionImportPlan>

/** `unchanged` is what a contact is subscribed to already, or not; following the default, it goes on to follow it. */
export const SubscriptionRowOutcome = z.enum(['changed', 'unchanged', 'duplicate', 'invalid', 'blank'])
export type SubscriptionRowOutcome = z.infer<typeof SubscriptionRowOutcome>

/** Why a row is refused; `column` counts from 0, null for the whole row. */
export const SubscriptionRowProblem = z.object({
  column: z.int().nullable(),
  code: z.enum([
    'email_missing',
    'email_invalid',
    'contact_unknown',
    'universe_missing',
    'universe_unknown',
    'category_missing',
    'category_unknown',
    'channel_missing',
    'channel_unknown',
    'value_missing',
    'value_unknown',
    'no_company',
    'company_not_in_universe',
    'category_not_in_universe',
    'no_interface_access',
    'field_too_long',
    'nul_byte',
    'too_many_cells',
    'duplicate_in_file',
  ]),
  severity: z.literal('error'),
  /** What the words need: the text of the cell, the line that came first, a number or a limit. */
  detail: z.string().optional(),
})
export type SubscriptionRowProblem = z.infer<typeof SubscriptionRowProblem>

/** Rows of a file by outcome; they add up: changed + unchanged + duplicate + invalid + blank = rows. */
export const SubscriptionImportCounts = z.object({
  rows: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  duplicate: z.int(),
  invalid: z.int(),
  blank: z.int(),
})
export type SubscriptionImportCounts = z.infer<typeof SubscriptionImportCounts>

const PreviewRow = z.object({
  /** Line of the file on which the record starts, from 1. */
  line: z.int(),
  cells: z.array(z.string()),
  outcome: SubscriptionRowOutcome,
  problems: z.array(SubscriptionRowProblem),
})

export const SubscriptionImport = ImportRun.extend({
  counts: SubscriptionImportCounts,
  /** Contacts whose subscriptions it changed. */
  contacts: z.int(),
})
export type SubscriptionImport = z.infer<typeof SubscriptionImport>

export const subscriptionImport = {
  /** Finds encoding, delimiter and header row, matches the columns, and shows the first rows. */
  inspect: administrator
    .errors(fileRefusals)
    .input(ImportSource)
    .output(ImportInspection.extend({ mapping: Mapping })),
  /** Reads the whole file and changes nothing; the result stays valid for `rows` until the plan changes. */
  dryRun: administrator
    .errors({ ...fileRefusals, ...errors('COLUMNS_MISSING', 'STOPPED') })
    .input(SubscriptionImportPlan)
    .output(
      z.object({
        dryRunId: z.string(),
        counts: SubscriptionImportCounts,
        /** Contacts whose subscriptions would change. */
        contacts: z.int(),
        withProblems: z.int(),
        seconds: z.number(),
      }),
    ),
  /** Rows of a dry run, all or only those with problems, in the order of the file. */
  rows: administrator
    .errors(errors('FILE_NOT_FOUND'))
    .input(z.object({ dryRunId: z.string(), onlyProblems: z.boolean().default(false) }).extend(Page.shape))
    .output(z.object({ rows: z.array(PreviewRow), total: z.int() })),
  /** Starts the import and answers at once; its progress is a task. */
  start: administrator
    .errors({ ...fileRefusals, ...errors('COLUMNS_MISSING', 'IMPORT_RUNNING') })
    .input(SubscriptionImportPlan)
    .output(SubscriptionImport),
  list: administrator.output(z.array(SubscriptionImport)),
  get: administrator
    .errors(errors('IMPORT_NOT_FOUND'))
    .input(z.object({ id: ImportId }))
    .output(SubscriptionImport),
  /** Goes on with an interrupted or cancelled import where its last whole batch ended. */
  resume: administrator
    .errors(errors('IMPORT_NOT_FOUND', 'IMPORT_NOT_POSSIBLE', 'IMPORT_RUNNING', 'FILE_NOT_FOUND'))
    .input(z.object({ id: ImportId }))
    .output(SubscriptionImport),
  /** The rejected rows in the original columns, delimiter and encoding, with line number and reason. */
  rejects: administrator
    .errors(errors('IMPORT_NOT_FOUND', 'FILE_NOT_FOUND'))
    .input(z.object({ id: ImportId }))
    .output(z.object({ rows: z.int(), download: Download })),
  /** Of how many contacts undoing would restore the subscriptions, and which it leaves, as they changed since. */
  previewUndo: administrator
    .errors(errors('IMPORT_NOT_FOUND', 'IMPORT_NOT_POSSIBLE'))
    .input(z.object({ id: ImportId }))
    .output(
      z.object({
        restores: z.int(),
        keeps: z.int(),
        /** The first 100 of those that stay. */
        kept: z.array(z.object({ contactId: ContactId, name: line(200) })),
      }),
    ),
  undo: administrator
    .errors(errors('IMPORT_NOT_FOUND', 'IMPORT_NOT_POSSIBLE', 'IMPORT_RUNNING', 'STOPPED'))
    .input(z.object({ id: ImportId }))
    .output(z.object({ restored: z.int(), kept: z.int() })),
  /** A file with the columns and an example of each kind of row, in the operator's language. */
  template: administrator.output(Download),
}
