import type { ImportCounts, RowOutcome } from '../../../shared/contract/contact-import.ts'
import type { Sqlite } from '../db/open.ts'
import { failure } from '../failure.ts'
import { createImportContactsStore } from './import-contacts-store.ts'
import { pause } from './import-counts.ts'
import { createKeyNumbers } from './import-keys.ts'
import type { CallControl, RunInput, RunResult } from './import-messages.ts'
import { changesTo, type KnownChanges } from './import-policy.ts'
import type { RowCheck, RowFields } from './import-row.ts'
import { rowsOf, type TableBlock } from './import-rows.ts'
import type { ImportTable } from './import-table.ts'
import { createImportWriteStore, dropContactIndexes } from './import-write-store.ts'

/** A row as it is decided without the shop: refused, blank, or to be looked up. */
interface ReadRow {
  readonly row: number
  readonly outcome: 'duplicate' | 'invalid' | 'blank' | null
  readonly fields: RowFields | null
  readonly firstLine: number | null
}

/** How an import divides its work. */
export interface Pace {
  /** Rows in one transaction with all indexes alive: about a second of writing, for which others wait. */
  readonly batchRows: number
  /** The part of the shop's contacts that a file has to have rows for, to be one batch. */
  readonly wholeFrom: number
}

const usualPace: Pace = { batchRows: 25_000, wholeFrom: 0.25 }
const searchStep = 50_000
const bytesOfRow = 60

/**
 * Imports a table. Two ways, both in whole batches only:
 *
 * - a file that is small beside the shop goes in batches of 25,000 rows, each with its search index, totals and
 *   counts in one transaction; stopped or killed, the batches that were committed stay, and a later run goes on
 *   behind them;
 * - a file of at least a quarter of the shop's size is one batch: the indexes are dropped and built again inside its
 *   transaction, which others do not see before it is committed; stopped or killed, nothing of it stays.
 *
 * Fails with STOPPED, or with what reading the file fails with.
 */
export async function runImport(
  sqlite: Sqlite,
  table: ImportTable,
  check: RowCheck,
  input: RunInput,
  control: CallControl,
  { batchRows, wholeFrom }: Pace = usualPace,
): Promise<RunResult> {
  const contacts = createImportContactsStore(sqlite)
  const store = createImportWriteStore(sqlite, input)
  const saved = store.load()
  const whole = saved.rowsDone === 0 && table.source.size / bytesOfRow > contacts.count() * wholeFrom
  const counts: { -readonly [K in keyof ImportCounts]: number } = { ...saved.counts }
  const seen = createKeyNumbers()
  const changes = changesTo(input.known, input.mapping)
  let findId = contacts.findId

  const readRow = (block: TableBlock, index: number): ReadRow => {
    const row = block.firstRow + index
    const verdict = check(block.rows[index] ?? [], block)
    if (verdict.kind !== 'sound') return { row, outcome: verdict.kind, fields: null, firstLine: null }
    const first = seen.add(verdict.fields.email.key, block.lines[index] ?? 0)
    if (first === -1) return { row, outcome: null, fields: verdict.fields, firstLine: null }
    return { row, outcome: 'duplicate', fields: null, firstLine: first }
  }

  let news = 0
  const writeRows = (rows: readonly ReadRow[]) => {
    const updates = new Map<number, { before: KnownChanges; after: KnownChanges }>()
    for (const { row, outcome, fields, firstLine } of rows) {
      let decided: RowOutcome = outcome ?? 'new'
      if (decided === 'duplicate' || decided === 'invalid') store.noteReject(row, firstLine)
      if (fields) {
        const id = findId(fields.email.key)
        const contact = id !== undefined && input.known !== 'skip' ? contacts.get(id) : undefined
        const after = contact ? changes(contact, fields) : null
        if (id === undefined) {
          store.insert(fields)
          news++
        } else decided = after ? 'known' : 'unchanged'
        if (id !== undefined && contact && after) {
          const before = Object.fromEntries(Object.keys(after).map((key) => [key, contact[key as keyof KnownChanges]]))
          updates.set(id, { before, after })
        }
      }
      counts[decided]++
      counts.rows++
    }
    store.update(updates)
  }

  const resumed = (block: TableBlock) => block.firstRow + block.rows.length <= saved.rowsDone

  if (!whole) {
    let waiting: ReadRow[] = []
    const writeBatch = async (rows: readonly ReadRow[]) => {
      const leave = await control.enterGate()
      try {
        sqlite
          .transaction(() => {
            news = 0
            writeRows(rows)
            const last = store.flush()
            if (news > 0) {
              store.noteRange(last - news + 1, last)
              store.enterRange(last - news + 1, last)
            }
            store.save({ rowsDone: counts.rows, counts })
          })
          .immediate()
      } finally {
        leave()
      }
    }
    for (const block of rowsOf(table)) {
      for (const index of block.rows.keys()) {
        const row = readRow(block, index)
        if (row.row >= saved.rowsDone) waiting.push(row)
      }
      if (!resumed(block)) {
        while (waiting.length >= batchRows) {
          await writeBatch(waiting.slice(0, batchRows))
          waiting = waiting.slice(batchRows)
          control.progress(counts.rows, Math.round((block.firstRow + block.rows.length) / block.read))
        }
      }
      await pause()
      if (control.signal.aborted) throw failure('STOPPED')
    }
    await writeBatch(waiting)
    return { counts }
  }

  const leave = await control.enterGate()
  try {
    sqlite.exec('begin immediate')
    if (contacts.count() > 0) {
      const ids = createKeyNumbers()
      for (const { key, id } of contacts.keys()) ids.add(key, id)
      findId = (key) => {
        const id = ids.find(key)
        return id === -1 ? undefined : id
      }
    } else findId = () => undefined
    const rebuild = dropContactIndexes(sqlite)
    let total = 0
    const advance = async (part: number) => {
      control.progress(Math.floor(part * total), total)
      await pause()
      if (control.signal.aborted) throw failure('STOPPED')
    }
    for (const block of rowsOf(table)) {
      writeRows([...block.rows.keys()].map((index) => readRow(block, index)))
      total = Math.round(counts.rows / block.read)
      await advance(shares.read * block.read)
    }
    for (const [index, build] of rebuild.entries()) {
      build()
      await advance(shares.read + (shares.index * (index + 1)) / rebuild.length)
    }
    const last = store.flush()
    if (news > 0) {
      const start = last - news + 1
      store.noteRange(start, last)
      for (let first = start; first <= last; first += searchStep) {
        const end = Math.min(last, first + searchStep - 1)
        store.enterRange(first, end)
        await advance(1 - (shares.search * (last - end)) / news)
      }
    }
    store.save({ rowsDone: counts.rows, counts })
    sqlite.exec('commit')
    return { counts }
  } finally {
    if (sqlite.inTransaction) sqlite.exec('rollback')
    leave()
  }
}

/** How the time of a whole import divides, for its progress. */
const shares = { read: 0.45, index: 0.2, search: 0.35 } as const
