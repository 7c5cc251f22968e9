import type { ContactId } from '../../../shared/contract/values.ts'
import { decide, type Pattern } from '../../../shared/rules/subscription-pattern.ts'
import { pause } from '../contact-import/import-counts.ts'
import type { CallControl } from '../contact-import/import-messages.ts'
import { rowsOf } from '../contact-import/import-rows.ts'
import type { ImportTable } from '../contact-import/import-table.ts'
import type { Sqlite } from '../db/open.ts'
import { failure } from '../failure.ts'
import type { PatternChange } from '../subscriptions/pattern-change.ts'
import { createJudge, type SoundRow } from './subscription-judge.ts'
import type { SubscriptionCalls, SubscriptionRun } from './subscription-messages.ts'
import { columnsOf, createRowReader, type ReadRow } from './subscription-row.ts'
import { createSubscriptionRunStore } from './subscription-run-store.ts'

interface WaitingRow {
  readonly row: number
  readonly line: number
  readonly read: ReadRow | null
}

/** Rows in one transaction: well under a second of writing, for which others wait. */
const usualBatch = 25_000

/**
 * Imports a table of subscriptions in batches, each with what its undo needs, its names in the audit log and its counts
 * in one transaction. Stopped or killed, the batches that were committed stay, and a later run goes on behind them.
 * Fails with STOPPED, or with what reading the file fails with.
 */
export async function runSubscriptionImport(
  sqlite: Sqlite,
  table: ImportTable,
  { importId, entryId, mapping }: SubscriptionRun,
  control: CallControl,
  batchRows = usualBatch,
): Promise<SubscriptionCalls['run']['output']> {
  if (entryId === null) throw new Error(`import ${importId} has no audit entry`)
  const store = createSubscriptionRunStore(sqlite, importId, entryId)
  const saved = store.load()
  const counts = { ...saved.counts }
  const reader = createRowReader(mapping)
  const judge = createJudge(sqlite, columnsOf(mapping))
  const refusedBefore = saved.rowsDone > 0 ? store.rejected() : new Set()

  const writeRows = (rows: readonly WaitingRow[]) => {
    judge.refresh()
    const changes = new Map<ContactId, PatternChange>()
    for (const { row, line, read } of rows) {
      const verdict = judge.judge(read, line)
      if (verdict.outcome === 'invalid') store.noteInvalid(row, verdict.faults)
      else if (verdict.outcome === 'duplicate') store.noteDuplicate(row, verdict.firstLine)
      else if (verdict.outcome === 'changed') apply(changes, verdict.sound)
      counts[verdict.outcome]++
      counts.rows++
    }
    store.change([...changes.values()])
    store.save({ rowsDone: counts.rows, counts })
  }
  const writeBatch = async (rows: readonly WaitingRow[]) => {
    const leave = await control.enterGate()
    try {
      sqlite.transaction(() => writeRows(rows)).immediate()
    } finally {
      leave()
    }
  }

  let waiting: WaitingRow[] = []
  for (const block of rowsOf(table)) {
    for (const [index, cells] of block.rows.entries()) {
      const row = block.firstRow + index
      const line = block.lines[index] ?? 0
      const read = reader(cells, block)
      if (row >= saved.rowsDone) waiting.push({ row, line, read })
      // What an earlier run took from these lines is not taken from later ones again.
      else if (!refusedBefore.has(row)) judge.judge(read, line)
    }
    while (waiting.length >= batchRows) {
      await writeBatch(waiting.slice(0, batchRows))
      waiting = waiting.slice(batchRows)
      control.progress(counts.rows, Math.round((block.firstRow + block.rows.length) / block.read))
    }
    await pause()
    if (control.signal.aborted) throw failure('STOPPED')
  }
  await writeBatch(waiting)
  return { counts }
}

/** Decides only what differs: whoever follows the default, and is subscribed as the row says, goes on to follow it. */
function apply(changes: Map<ContactId, PatternChange>, { subscriber, differs, bit, on }: SoundRow): void {
  const { id, pattern } = subscriber
  const known = changes.get(id)
  const after: { -readonly [K in keyof Pattern]: Pattern[K] } = { ...(known?.after ?? pattern) }
  for (const universe of differs) after[universe] = decide(after[universe], on ? bit : 0, on ? 0 : bit)
  changes.set(id, { id, before: known?.before ?? pattern, after })
}
