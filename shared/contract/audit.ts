import * as z from 'zod'
import { Download } from './files.ts'
import { operator } from './procedure.ts'
import { Instant, OperatorId, Page } from './values.ts'

export const AuditEntry = z.object({
  id: z.int(),
  at: Instant,
  operator: z.object({ id: OperatorId, name: z.string() }).nullable(),
  /** `<feature>.<verb>`, for example `contacts.edited`. */
  action: z.string(),
  /** What it was done to: kind (`contact`, `operator`, `shop` …), id, and a name to show. */
  subject: z.object({ kind: z.string(), id: z.int().nullable(), label: z.string() }).nullable(),
  /** How many subjects the entry stands for: 1, or the size of a bulk action. */
  count: z.int(),
  before: z.json().nullable(),
  after: z.json().nullable(),
})
export type AuditEntry = z.infer<typeof AuditEntry>

export const AuditFilter = z.object({
  action: z.string().max(80).optional(),
  operatorId: OperatorId.optional(),
  subject: z.object({ kind: z.string().max(40), id: z.int() }).optional(),
  from: Instant.optional(),
  to: Instant.optional(),
})

export const audit = {
  /** Newest first. `cursor` is the id of the last entry of the page before. */
  list: operator
    .input(z.object({ filter: AuditFilter.default({}), cursor: z.int().optional(), limit: Page.shape.limit }))
    .output(z.object({ entries: z.array(AuditEntry), nextCursor: z.int().nullable() })),
  /** Actions that stand in the log, for the filter. */
  actions: operator.output(z.array(z.string())),
  /** Writes the filtered log as CSV and gives a file to download. */
  export: operator
    .input(z.object({ filter: AuditFilter.default({}) }))
    .output(z.object({ entries: z.int(), download: Download })),
}
