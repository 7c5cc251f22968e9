import type { SubscriptionRowOutcome, SubscriptionRowProblem } from '../../../shared/contract/subscription-import.ts'
import type { DeskSurroundings } from '../contact-import/import-desk.ts'
import { createDryRuns } from '../contact-import/import-dry-runs.ts'
import type { Handlers } from '../contact-import/import-messages.ts'
import { writeRejects } from '../contact-import/import-rejects.ts'
import { columnsOfTable, createTableOpener, fitMapping, foundReading } from '../contact-import/import-table.ts'
import type { Sqlite } from '../db/open.ts'
import { subscriptionRules } from './subscription-check.ts'
import { previewSubscriptionUndo, undoSubscriptionImport } from './subscription-import-undo.ts'
import { matchSubscriptionColumns } from './subscription-matching.ts'
import type { SubscriptionCalls } from './subscription-messages.ts'
import { subscriptionRejects } from './subscription-rejects.ts'
import { columnsOf, createRowReader } from './subscription-row.ts'
import { runSubscriptionImport } from './subscription-run.ts'

/** Does the work of an import worker for subscriptions; it runs in a thread of its own and may take its time. */
export function createSubscriptionDesk(on: DeskSurroundings): Handlers<SubscriptionCalls> {
  const openTable = createTableOpener(on.open)
  const dryRuns = createDryRuns<SubscriptionRowOutcome, SubscriptionRowProblem>(on.sqlite)

  return {
    async inspect({ path, reading }) {
      const table = await openTable(path, reading)
      const { columns, shown } = columnsOfTable(table)
      return { ...foundReading(table), ...shown, mapping: matchSubscriptionColumns(columns) }
    },

    async dryRun(input, control) {
      const table = await openTable(input.path, input.reading)
      const mapping = fitMapping(input.mapping, table)
      const rulesOn = (sqlite: Sqlite) => subscriptionRules(sqlite, createRowReader(mapping), columnsOf(mapping))
      const { dryRun, rules } = await dryRuns.run(input.dryRunId, table, rulesOn, control)
      return { counts: dryRun.counts, withProblems: dryRun.withProblems, contacts: rules.contacts() }
    },

    rows: ({ dryRunId, offset, limit, onlyProblems }) =>
      dryRuns.find(dryRunId)?.rows(offset, limit, onlyProblems) ?? null,

    async run(input, control) {
      const table = await openTable(input.path, input.reading)
      return runSubscriptionImport(on.sqlite(), table, { ...input, mapping: fitMapping(input.mapping, table) }, control)
    },

    previewUndo: (input) => previewSubscriptionUndo(on.sqlite(), input),

    undo: (input, control) => undoSubscriptionImport(on.sqlite(), input, control),

    async rejects(input) {
      const table = await openTable(input.path, input.reading)
      return writeRejects(table, subscriptionRejects(on.sqlite(), input), (chunks) => on.write(input.target, chunks))
    },
  }
}
