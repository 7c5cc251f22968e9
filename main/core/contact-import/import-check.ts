import type { RowOutcome, RowProblem } from '../../../shared/contract/contact-import.ts'
import { duplicateOf, outcomes } from './import-counts.ts'
import type { DryRunRules } from './import-dry-run.ts'
import { createKeyNumbers } from './import-keys.ts'
import type { KnownContacts } from './import-known.ts'
import type { RowCheck } from './import-row.ts'

/** Decides rows of contacts for a dry run: by themselves, then against those before them, then against the shop. */
export function contactRules(
  check: RowCheck,
  known: KnownContacts,
  emailColumn: number,
): DryRunRules<RowOutcome, RowProblem> {
  const seen = createKeyNumbers()
  return {
    outcomes,
    judge(cells, block, _row, line) {
      const verdict = check(cells, block)
      if (verdict.kind === 'blank') return { outcome: 'blank', troubled: false, firstLine: -1 }
      if (verdict.kind === 'invalid') return { outcome: 'invalid', troubled: true, firstLine: -1 }
      const firstLine = seen.add(verdict.fields.email.key, line)
      if (firstLine !== -1) return { outcome: 'duplicate', troubled: true, firstLine }
      return { outcome: known.outcome(verdict.fields), troubled: verdict.problems.length > 0, firstLine: -1 }
    },
    problems(cells, block, _row, firstLine) {
      const verdict = check(cells, block)
      const problems = verdict.kind === 'blank' ? [] : verdict.problems
      return firstLine === undefined ? [...problems] : [...problems, duplicateOf(firstLine, emailColumn)]
    },
  }
}
