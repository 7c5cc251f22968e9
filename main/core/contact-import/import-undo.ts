import type { ImportId } from '../../../shared/contract/values.ts'
import { fold } from '../../../shared/rules/fold.ts'
import type { Pattern } from '../../../shared/rules/subscription-pattern.ts'
import type { Sqlite } from '../db/open.ts'
import { failure } from '../failure.ts'
import { pause } from './import-counts.ts'
import type { CallControl, ImportCalls, UndoResult } from './import-messages.ts'
import type { KnownChanges } from './import-policy.ts'
import { createImportUndoStore } from './import-undo-store.ts'

const batch = 10_000

/** What an import noted of a contact that it changed: its values, and its subscriptions where they followed. */
interface UpdatedContact extends KnownChanges {
  readonly subscriptions?: { readonly before: Pattern; readonly after: Pattern }
}

/** What undoing an import would do now. */
export function previewUndo(sqlite: Sqlite, importId: ImportId): ImportCalls['previewUndo']['output'] {
  const store = createImportUndoStore(sqlite)
  const added = store.counted(importId)
  const updated = store.updates(importId)
  return {
    removes: added.removes,
    restores: updated.restores,
    keeps: added.keeps + updated.keeps,
    kept: store.kept(importId),
  }
}

/**
 * Takes an import back in whole batches: first what it changed, then what it added. Contacts that were used since
 * stay as they are. Undoing again, after a stop or a crash, takes back the rest.
 */
export async function undoImport(
  sqlite: Sqlite,
  importId: ImportId,
  at: string,
  control: CallControl,
): Promise<UndoResult> {
  const store = createImportUndoStore(sqlite)
  const { removes, restores, keeps } = previewUndo(sqlite, importId)
  const total = removes + restores + keeps
  const done = { removed: 0, restored: 0, kept: 0 }
  const inBatch = async (work: () => number): Promise<number> => {
    const leave = await control.enterGate()
    let rows: number
    try {
      rows = sqlite.transaction(work).immediate()
    } finally {
      leave()
    }
    control.progress(done.removed + done.restored + done.kept, total)
    await pause()
    if (control.signal.aborted) throw failure('STOPPED')
    return rows
  }

  const restoreBatch = () => {
    const rows = store.nextUpdated(importId, batch)
    const free = rows.filter((row) => row.free === 1)
    const ids = JSON.stringify(free.map(({ id }) => id))
    store.withdraw(ids)
    for (const { id, before } of free) {
      const { subscriptions, ...columns } = JSON.parse(before) as UpdatedContact
      store.restore(id, columnsOf(columns, store.companyId), at)
      if (subscriptions) store.restorePattern(id, subscriptions.before, subscriptions.after)
    }
    store.enter(ids)
    store.forget(
      importId,
      rows.map(({ id }) => id),
    )
    done.restored += free.length
    done.kept += rows.length - free.length
    return rows.length
  }
  while ((await inBatch(restoreBatch)) > 0) {}

  let after = 0
  const removeBatch = () => {
    const rows = store.nextAdded(importId, after, batch)
    const free = rows.filter((row) => row.free === 1)
    store.remove(free.map(({ id }) => id))
    after = rows.at(-1)?.id ?? after
    done.removed += free.length
    done.kept += rows.length - free.length
    return rows.length
  }
  while ((await inBatch(removeBatch)) > 0) {}
  // Contacts have no index on the id of their company: checking the key of each would read all contacts every time.
  // The statement itself looks by the company's name, which has one.
  sqlite.pragma('foreign_keys = OFF')
  await inBatch(() => {
    store.freeCompanies(importId)
    return 0
  }).finally(() => sqlite.pragma('foreign_keys = ON'))
  return done
}

/**
 * The columns that hold these values. A company goes by its name, which is its identity; one that is gone since, or has
 * another name, leaves the contact without.
 */
function columnsOf(before: KnownChanges, companyId: (key: string) => number | null) {
  const { company_name: company, ...columns } = before
  const key = fold(company ?? '')
  const id = key === '' ? null : companyId(key)
  return {
    ...columns,
    ...(columns.name !== undefined && { name_key: fold(columns.name) }),
    ...(company !== undefined && { company_id: id, company_key: id === null ? '' : key }),
  }
}
