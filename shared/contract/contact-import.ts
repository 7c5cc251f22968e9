import * as z from 'zod'
import { errors } from './errors.ts'
import { Download } from './files.ts'
import { operator } from './procedure.ts'
import { ContactId, FileId, ImportId, Instant, line, Page, TaskId } from './values.ts'

export const Encoding = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'])
export type Encoding = z.infer<typeof Encoding>
export const Delimiter = z.enum([',', ';', '\t', '|'])
export type Delimiter = z.infer<typeof Delimiter>

/** What a column of the file is taken for. `given`/`family` are joined into the name; a second `email` is noted. */
export const ImportField = z.enum([
  'name',
  'givenName',
  'familyName',
  'email',
  'company',
  'phone',
  'language',
  'roles',
  'companyAdministrator',
  'interfaceAccess',
  'notes',
  'ignore',
])
export type ImportField = z.infer<typeof ImportField>

/** How the file is read: found by `inspect`, and whatever of it the operator overruled. */
export const ReadingOptions = z.object({
  encoding: Encoding.optional(),
  delimiter: Delimiter.optional(),
  header: z.boolean().optional(),
  /** Sheet of a workbook, by name. */
  sheet: z.string().optional(),
})
export type ReadingOptions = z.infer<typeof ReadingOptions>
const Mapping = z.array(ImportField)
export const KnownPolicy = z.enum(['skip', 'fill', 'overwrite'])
export type KnownPolicy = z.infer<typeof KnownPolicy>

/** A file in custody and how it is read. */
export const ImportSource = z.object({ fileId: FileId, reading: ReadingOptions.default({}) })
/** Everything that decides what an import does. `mapping` has one field a column, in order. */
export const ImportPlan = ImportSource.extend({ mapping: Mapping, known: KnownPolicy.default('skip') })
export type ImportPlan = z.infer<typeof ImportPlan>

export const RowOutcome = z.enum(['new', 'known', 'unchanged', 'duplicate', 'invalid', 'blank'])
export type RowOutcome = z.infer<typeof RowOutcome>

/** Why a row or a cell is refused or noted; `column` counts from 0, null for the whole row. */
export const RowProblem = z.object({
  column: z.int().nullable(),
  code: z.enum([
    'email_missing',
    'email_invalid',
    'name_too_long',
    'phone_invalid',
    'language_unknown',
    'role_unknown',
    'yes_no_unknown',
    'company_too_long',
    'notes_too_long',
    'field_too_long',
    'nul_byte',
    'too_many_cells',
    'too_few_cells',
    'duplicate_in_file',
    'further_address_noted',
    'address_unsubscribed',
  ]),
  /** `error` refuses the row, `warning` leaves the cell out, `note` only tells. */
  severity: z.enum(['error', 'warning', 'note']),
  /** What the words need, for example the line of the first duplicate. */
  detail: z.string().optional(),
})
export type RowProblem = z.infer<typeof RowProblem>

/** Counts of a dry run or an import. They add up: new + known + unchanged + duplicate + invalid + blank = rows. */
export const ImportCounts = z.object({
  rows: z.int(),
  new: z.int(),
  /** Known addresses that the policy changes (fill, overwrite) … */
  known: z.int(),
  /** … and those it leaves as they are. */
  unchanged: z.int(),
  duplicate: z.int(),
  invalid: z.int(),
  blank: z.int(),
})
export type ImportCounts = z.infer<typeof ImportCounts>

const PreviewRow = z.object({
  /** Line of the file on which the record starts, from 1. */
  line: z.int(),
  cells: z.array(z.string()),
  outcome: RowOutcome,
  problems: z.array(RowProblem),
})
export type PreviewRow = z.infer<typeof PreviewRow>

export const ImportState = z.enum(['running', 'done', 'cancelled', 'interrupted', 'failed', 'undoing', 'undone'])
export type ImportState = z.infer<typeof ImportState>

/** An import of any kind, as the list and the report tell it. */
export const ImportRun = z.object({
  id: ImportId,
  fileName: z.string(),
  state: ImportState,
  startedAt: Instant,
  finishedAt: Instant.nullable(),
  operatorName: z.string(),
  /** Rows done so far of those in the file; null while unknown. */
  rowsDone: z.int(),
  rowsTotal: z.int().nullable(),
  taskId: TaskId.nullable(),
  /** Whether it stopped in the middle and its file is still there to go on from. */
  resumable: z.boolean(),
  /** Whether it put anything in that can be taken back. */
  undoable: z.boolean(),
  /** Why a failed import ended; `line` is a line of the file. */
  failure: z
    .object({
      code: z.enum(['FILE_NOT_FOUND', 'FILE_EMPTY', 'FILE_NOT_READABLE', 'QUOTE_NOT_CLOSED', 'INTERNAL']),
      line: z.int().nullable(),
    })
    .nullable(),
})
export type ImportRun = z.infer<typeof ImportRun>

export const ContactImport = ImportRun.extend({ known: KnownPolicy, counts: ImportCounts })
export type ContactImport = z.infer<typeof ContactImport>

/** Why a file cannot be read. */
export const fileRefusals = errors('FILE_NOT_FOUND', 'FILE_EMPTY', 'FILE_NOT_READABLE', 'QUOTE_NOT_CLOSED')

/** How a file is read, as far as it was found out, and what stands in it. */
export const ImportInspection = z.object({
  fileName: z.string(),
  size: z.int(),
  format: z.enum(['csv', 'xlsx']),
  reading: z.object({
    encoding: Encoding.nullable(),
    delimiter: Delimiter.nullable(),
    header: z.boolean(),
    sheet: z.string().nullable(),
  }),
  sheets: z.array(z.string()),
  columns: z.array(z.object({ header: z.string(), examples: z.array(z.string()) })),
  /** The first rows as they are read, cell by cell. */
  firstRows: z.array(z.array(z.string())).default([]),
})
export type ImportInspection = z.infer<typeof ImportInspection>

export const contactImport = {
  /** Finds encoding, delimiter and header row, matches the columns, and shows the first rows. */
  inspect: operator
    .errors(fileRefusals)
    .input(ImportSource)
    .output(
      ImportInspection.extend({
        /** Who wrote the file, when its columns give it away. */
        origin: z.enum(['outlook', 'google', 'thunderbird', 'comptoir', 'template']).nullable(),
        mapping: Mapping,
      }),
    ),
  /** Reads the whole file and changes nothing; the result stays valid for `rows` until the plan changes. */
  dryRun: operator
    .errors({ ...fileRefusals, ...errors('EMAIL_COLUMN_MISSING', 'STOPPED') })
    .input(ImportPlan)
    .output(z.object({ dryRunId: z.string(), counts: ImportCounts, withProblems: z.int(), seconds: z.number() })),
  /** Rows of a dry run, all or only those with problems, in the order of the file. */
  rows: operator
    .errors(errors('FILE_NOT_FOUND'))
    .input(z.object({ dryRunId: z.string(), onlyProblems: z.boolean().default(false) }).extend(Page.shape))
    .output(z.object({ rows: z.array(PreviewRow), total: z.int() })),
  /** Starts the import and answers at once; its progress is a task. */
  start: operator
    .errors({ ...fileRefusals, ...errors('EMAIL_COLUMN_MISSING', 'IMPORT_RUNNING') })
    .input(ImportPlan)
    .output(ContactImport),
  list: operator.output(z.array(ContactImport)),
  get: operator
    .errors(errors('IMPORT_NOT_FOUND'))
    .input(z.object({ id: ImportId }))
    .output(ContactImport),
  /** Goes on with an interrupted or cancelled import where its last whole batch ended. */
  resume: operator
    .errors(errors('IMPORT_NOT_FOUND', 'IMPORT_NOT_POSSIBLE', 'IMPORT_RUNNING', 'FILE_NOT_FOUND'))
    .input(z.object({ id: ImportId }))
    .output(ContactImport),
  /** The rejected rows in the original columns, delimiter and encoding, with line number and reason. */
  rejects: operator
    .errors(errors('IMPORT_NOT_FOUND', 'FILE_NOT_FOUND'))
    .input(z.object({ id: ImportId }))
    .output(z.object({ rows: z.int(), download: Download })),
  /** What undoing would remove and restore, and which contacts it leaves because they were used since. */
  previewUndo: operator
    .errors(errors('IMPORT_NOT_FOUND', 'IMPORT_NOT_POSSIBLE'))
    .input(z.object({ id: ImportId }))
    .output(
      z.object({
        removes: z.int(),
        restores: z.int(),
        keeps: z.int(),
        /** The first 100 of those that stay. */
        kept: z.array(z.object({ contactId: ContactId, name: line(200), reason: z.enum(['changed', 'has_jobs']) })),
      }),
    ),
  undo: operator
    .errors(errors('IMPORT_NOT_FOUND', 'IMPORT_NOT_POSSIBLE', 'IMPORT_RUNNING', 'STOPPED'))
    .input(z.object({ id: ImportId }))
    .output(z.object({ removed: z.int(), restored: z.int(), kept: z.int() })),
}
