import type { ImportCounts, PreviewRow, RowProblem } from '../../../shared/contract/contact-import.ts'
import { failure } from '../failure.ts'
import { duplicateOf, noCounts, outcomes, pause } from './import-counts.ts'
import { createKeyNumbers } from './import-keys.ts'
import type { KnownContacts } from './import-known.ts'
import type { RowCheck } from './import-row.ts'
import { rowsOf } from './import-rows.ts'
import { type ImportTable, shortened } from './import-table.ts'

/** The result of a dry run, from which any part of the file can be shown without reading the rest again. */
export interface DryRun {
  readonly counts: ImportCounts
  readonly withProblems: number
  rows(offset: number, limit: number, onlyProblems: boolean): { rows: PreviewRow[]; total: number }
}

const pauseEvery = 16

/**
 * Reads the whole table and decides for each row what an import would do, keeping a byte for each and the place of
 * each block. Fails with QUOTE_NOT_CLOSED, FILE_NOT_READABLE or, when stopped, STOPPED.
 */
export async function runDry(
  table: ImportTable,
  check: RowCheck,
  known: KnownContacts,
  emailColumn: number,
  control: { readonly signal: AbortSignal; progress(read: number): void },
): Promise<DryRun> {
  const seen = createKeyNumbers()
  const places: { readonly position: number; readonly line: number; readonly row: number }[] = []
  const troubled: number[] = []
  const firstLines = new Map<number, number>()
  const tally = new Uint32Array(outcomes.length)
  let decided = new Uint8Array(1 << 16)
  let total = 0

  for (const block of rowsOf(table)) {
    places.push({ position: block.start.position, line: block.start.line, row: block.firstRow })
    if (total + block.rows.length > decided.length) {
      const next = new Uint8Array(Math.max(decided.length * 2, total + block.rows.length))
      next.set(decided)
      decided = next
    }
    for (const [index, cells] of block.rows.entries()) {
      const row = block.firstRow + index
      const verdict = check(cells, block)
      let outcome = 5
      if (verdict.kind === 'invalid') outcome = 4
      else if (verdict.kind === 'sound') {
        const line = block.lines[index] ?? 0
        const first = seen.add(verdict.fields.email.key, line)
        if (first !== -1) {
          outcome = 3
          firstLines.set(row, first)
        } else outcome = known.outcome(verdict.fields)
      }
      decided[row] = outcome
      tally[outcome] = (tally[outcome] ?? 0) + 1
      if (outcome === 3 || (verdict.kind !== 'blank' && verdict.problems.length > 0)) troubled.push(row)
    }
    total += block.rows.length
    if (places.length % pauseEvery === 0) {
      control.progress(block.read)
      await pause()
      if (control.signal.aborted) throw failure('STOPPED')
    }
  }

  const counts = { ...noCounts, rows: total }
  for (const [index, outcome] of outcomes.entries()) counts[outcome] = tally[index] ?? 0

  const placeOf = (row: number) => {
    let low = 0
    let high = places.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((places[middle]?.row ?? 0) <= row) low = middle
      else high = middle - 1
    }
    return places[low]
  }

  const show = (cells: readonly string[], row: number, line: number, problems: readonly RowProblem[]): PreviewRow => {
    const first = firstLines.get(row)
    return {
      line,
      cells: cells.map(shortened),
      outcome: outcomes[decided[row] ?? 5] ?? 'blank',
      problems: first === undefined ? [...problems] : [...problems, duplicateOf(first, emailColumn)],
    }
  }

  return {
    counts,
    withProblems: troubled.length,
    rows(offset, limit, onlyProblems) {
      const all = onlyProblems ? troubled.length : total
      const wanted: number[] = []
      for (let index = offset; index < Math.min(all, offset + limit); index++) {
        wanted.push(onlyProblems ? (troubled[index] ?? 0) : index)
      }
      const rows: PreviewRow[] = []
      while (rows.length < wanted.length) {
        const place = placeOf(wanted[rows.length] ?? 0)
        const [block] = place ? rowsOf(table, place, place.row) : []
        if (!block) break
        for (let row = wanted[rows.length]; row !== undefined; row = wanted[rows.length]) {
          const index = row - block.firstRow
          const cells = block.rows[index]
          if (!cells) break
          const verdict = check(cells, block)
          const problems = verdict.kind === 'blank' ? [] : verdict.problems
          rows.push(show(cells, row, block.lines[index] ?? 0, problems))
        }
      }
      return { rows, total: all }
    },
  }
}
