import type * as z from 'zod'
import type { AuditFilter } from '../../../shared/contract/audit.ts'
import type { OperatorId } from '../../../shared/contract/values.ts'

/** What a reader of the log asks for. */
export type AuditQuery = z.infer<typeof AuditFilter>

/** A change as it goes into the log. `before` and `after` hold what changed only. */
export interface AuditRecord {
  readonly operatorId: OperatorId | null
  readonly action: string
  readonly subject?: { readonly kind: string; readonly id: number | null; readonly label: string }
  /** For an entry that stands for many: their ids, so that each one's history shows it. */
  readonly subjects?: { readonly kind: string; readonly ids: readonly number[] }
  readonly before?: unknown
  readonly after?: unknown
}
