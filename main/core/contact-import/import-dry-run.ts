import { failure } from '../failure.ts'
import { pause } from './import-counts.ts'
import { rowsOf, type TableBlock } from './import-rows.ts'
import { type ImportTable, shortened } from './import-table.ts'

/** A row of a dry run as it is shown. */
interface ShownRow<Outcome, Problem> {
  readonly line: number
  readonly cells: string[]
  readonly outcome: Outcome
  readonly problems: Problem[]
}

/** The result of a dry run, from which any part of the file can be shown without reading the rest again. */
export interface DryRun<Outcome extends string, Problem> {
  readonly counts: { readonly [K in Outcome | 'rows']: number }
  readonly withProblems: number
  rows(offset: number, limit: number, onlyProblems: boolean): { rows: ShownRow<Outcome, Problem>[]; total: number }
}

/** What becomes of a row. */
interface Judged<Outcome> {
  readonly outcome: Outcome
  readonly troubled: boolean
  /** Of a duplicate, the line that came first; otherwise -1. */
  readonly firstLine: number
}

/** How a kind of import decides rows; `judge` sees each of them once, in their order. */
export interface DryRunRules<Outcome extends string, Problem> {
  /** All outcomes, which a dry run keeps by their numbers. */
  readonly outcomes: readonly Outcome[]
  judge(cells: readonly string[], block: TableBlock, row: number, line: number): Judged<Outcome>
  /** The problems of a row that was judged, to show it. */
  problems(cells: readonly string[], block: TableBlock, row: number, firstLine: number | undefined): Problem[]
}

const pauseEvery = 16

/**
 * Reads the whole table and decides for each row what an import would do, keeping a byte for each and the place of
 * each block. Fails with QUOTE_NOT_CLOSED, FILE_NOT_READABLE or, when stopped, STOPPED.
 */
export async function runDry<Outcome extends string, Problem>(
  table: ImportTable,
  { outcomes, judge, problems }: DryRunRules<Outcome, Problem>,
  control: { readonly signal: AbortSignal; progress(read: number): void },
): Promise<DryRun<Outcome, Problem>> {
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
      const { outcome, troubled: hasProblem, firstLine } = judge(cells, block, row, block.lines[index] ?? 0)
      if (firstLine !== -1) firstLines.set(row, firstLine)
      const number = outcomes.indexOf(outcome)
      decided[row] = number
      tally[number] = (tally[number] ?? 0) + 1
      if (hasProblem) troubled.push(row)
    }
    total += block.rows.length
    if (places.length % pauseEvery === 0) {
      control.progress(block.read)
      await pause()
      if (control.signal.aborted) throw failure('STOPPED')
    }
  }

  const counted = outcomes.map((outcome, index) => [outcome, tally[index] ?? 0] as const)
  const counts = Object.fromEntries([['rows', total], ...counted]) as DryRun<Outcome, Problem>['counts']

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

  return {
    counts,
    withProblems: troubled.length,
    rows(offset, limit, onlyProblems) {
      const all = onlyProblems ? troubled.length : total
      const wanted: number[] = []
      for (let index = offset; index < Math.min(all, offset + limit); index++) {
        wanted.push(onlyProblems ? (troubled[index] ?? 0) : index)
      }
      const rows: ShownRow<Outcome, Problem>[] = []
      while (rows.length < wanted.length) {
        const place = placeOf(wanted[rows.length] ?? 0)
        const [block] = place ? rowsOf(table, place, place.row) : []
        if (!block) break
        for (let row = wanted[rows.length]; row !== undefined; row = wanted[rows.length]) {
          const index = row - block.firstRow
          const cells = block.rows[index]
          if (!cells) break
          rows.push({
            line: block.lines[index] ?? 0,
            cells: cells.map(shortened),
            outcome: outcomes[decided[row] ?? 0] as Outcome,
            problems: problems(cells, block, row, firstLines.get(row)),
          })
        }
      }
      return { rows, total: all }
    },
  }
}
