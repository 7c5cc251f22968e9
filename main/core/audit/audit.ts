import type { AuditEntry } from '../../../shared/contract/audit.ts'
import type { Changes } from '../changes/changes.ts'
import type { Database } from '../db/database.ts'
import type { Ports } from '../ports.ts'
import type { AuditQuery, AuditRecord } from './audit-record.ts'
import { createAuditStore } from './audit-store.ts'

/** The log of every change: who, when, what, before and after. */
export interface Audit {
  /** Call inside the transaction of the change; gives the entry's id. */
  record(record: AuditRecord): number
  /** Adds subjects to an entry that stands for many, batch by batch; call inside the transaction of each. */
  extend(entryId: number, subjects: { readonly kind: string; readonly ids: readonly number[] }): void
  /** Says at its end what long work came to, of which an entry tells from its start on. */
  conclude(entryId: number, after: unknown): void
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
    conclude: store.conclude,
    erase: store.erase,
    list: store.list,
    actions: store.actions,
  }
}
