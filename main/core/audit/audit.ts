import type * as z from 'zod'
import type { AuditEntry, AuditFilter } from '../../../shared/contract/audit.ts'
import type { OperatorId } from '../../../shared/contract/values.ts'
import type { Changes } from '../changes/changes.ts'
import type { Database } from '../db/database.ts'
import type { Ports } from '../ports.ts'
import { createAuditStore } from './audit-store.ts'

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

export interface Audit {
  /** Call inside the transaction of the change; gives the entry's id. */
  record(record: AuditRecord): number
  /** Adds subjects to an entry that stands for many, batch by batch; call inside the transaction of each. */
  extend(entryId: number, subjects: { readonly kind: string; readonly ids: readonly number[] }): void
  /** Takes what tells of these subjects out of their entries: names, values before and after. */
  erase(kind: string, ids: readonly number[]): void
  list(filter: AuditQuery, cursor: number | undefined, limit: number): AuditEntry[]
  actions(): string[]
}

export function createAudit(on: {
  readonly db: Database
  readonly ports: Pick<Ports, 'clock'>
  readonly changes: Changes
}): Audit {
  const store = createAuditStore(on.db)
  return {
    record: (record) => store.insert(new Date(on.ports.clock.now()).toISOString(), record),
    extend: store.extend,
    erase: store.erase,
    list: store.list,
    actions: store.actions,
  }
}
