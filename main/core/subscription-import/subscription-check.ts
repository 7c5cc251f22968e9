import type { SubscriptionRowOutcome, SubscriptionRowProblem } from '../../../shared/contract/subscription-import.ts'
import type { DryRunRules } from '../contact-import/import-dry-run.ts'
import type { Sqlite } from '../db/open.ts'
import { createJudge } from './subscription-judge.ts'
import { duplicateProblem, problemOf } from './subscription-problems.ts'
import type { FieldColumns, RowFault, RowReader } from './subscription-row.ts'

const outcomes: readonly SubscriptionRowOutcome[] = ['changed', 'unchanged', 'duplicate', 'invalid', 'blank']

/** The rules of a dry run, which tell how many contacts would change too. */
export interface SubscriptionRules extends DryRunRules<SubscriptionRowOutcome, SubscriptionRowProblem> {
  contacts(): number
}

/**
 * Decides rows for a dry run. Why a row is refused hangs on the shop as it was, so it is kept, two bytes a row: many
 * rows have the same faults.
 */
export function subscriptionRules(sqlite: Sqlite, reader: RowReader, columns: FieldColumns): SubscriptionRules {
  const judge = createJudge(sqlite, columns)
  const changed = new Set<number>()
  const faultLists: (readonly RowFault[])[] = [[]]
  const places = new Map<string, number>()
  let kept = new Uint16Array(1 << 16)

  const keep = (row: number, faults: readonly RowFault[]) => {
    const name = JSON.stringify(faults)
    const place = places.get(name) ?? faultLists.push(faults) - 1
    places.set(name, place)
    if (row >= kept.length) {
      const grown = new Uint16Array(Math.max(kept.length * 2, row + 1))
      grown.set(kept)
      kept = grown
    }
    kept[row] = place
  }

  return {
    outcomes,
    judge(cells, block, row, line) {
      const verdict = judge.judge(reader(cells, block), line)
      const { outcome } = verdict
      if (outcome === 'duplicate') return { outcome, troubled: true, firstLine: verdict.firstLine }
      if (outcome === 'invalid') keep(row, verdict.faults)
      if (outcome === 'changed') changed.add(verdict.sound.subscriber.id)
      return { outcome, troubled: outcome === 'invalid', firstLine: -1 }
    },
    problems(cells, _block, row, firstLine) {
      if (firstLine !== undefined) return [duplicateProblem(firstLine, columns.email)]
      return (faultLists[kept[row] ?? 0] ?? []).map((fault) => problemOf(fault, cells))
    },
    contacts: () => changed.size,
  }
}
