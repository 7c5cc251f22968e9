import type { RowOutcome, RowProblem } from '../../../shared/contract/contact-import.ts'
import type { Sqlite } from '../db/open.ts'
import { createSuppressionLookup } from '../suppressions/suppression-lookup.ts'
import { contactRules } from './import-check.ts'
import { createDryRuns } from './import-dry-runs.ts'
import { createKnownContacts } from './import-known.ts'
import type { Handlers, ImportCalls, Judging } from './import-messages.ts'
import { contactRejects } from './import-reject-words.ts'
import { writeRejects } from './import-rejects.ts'
import { createRowCheck } from './import-row.ts'
import { runImport } from './import-run.ts'
import type { ByteSource } from './import-source.ts'
import { createTableOpener, fitMapping, foundReading, type ImportTable, readColumns } from './import-table.ts'
import { previewUndo, undoImport } from './import-undo.ts'

/** What the worker's thread gives to the work. */
export interface DeskSurroundings {
  /** Opens a file for reading. */
  open(path: string): ByteSource
  /** Writes a file from its start; gives its size. */
  write(path: string, chunks: Iterable<Uint8Array>): number
  /** The worker's own connection, opened when it is first needed. */
  sqlite(): Sqlite
}

// What a row of contacts takes in a file at least; only the order of magnitude matters.
const bytesOfRow = 60

type Suppressed = ReturnType<typeof createSuppressionLookup>

/** Does the work of an import worker; it runs in a thread of its own and may take its time. */
export function createImportDesk(on: DeskSurroundings): Handlers<ImportCalls> {
  const openTable = createTableOpener(on.open)
  const dryRuns = createDryRuns<RowOutcome, RowProblem>(on.sqlite)
  const checkFor = (table: ImportTable, { mapping, country, language }: Judging, isSuppressed: Suppressed = null) =>
    createRowCheck({ mapping: fitMapping(mapping, table), country, language, isSuppressed })

  return {
    async inspect({ path, reading }) {
      const table = await openTable(path, reading)
      return { ...foundReading(table), ...readColumns(table) }
    },

    async dryRun(input, control) {
      const table = await openTable(input.path, input.reading)
      const rulesOn = (sqlite: Sqlite) => {
        const known = createKnownContacts(sqlite, input.known, input.mapping, table.source.size / bytesOfRow)
        const check = checkFor(table, input, createSuppressionLookup(sqlite, input.suppressionSecrets))
        return contactRules(check, known, input.mapping.indexOf('email'))
      }
      const { dryRun } = await dryRuns.run(input.dryRunId, table, rulesOn, control)
      return { counts: dryRun.counts, withProblems: dryRun.withProblems }
    },

    rows: ({ dryRunId, offset, limit, onlyProblems }) =>
      dryRuns.find(dryRunId)?.rows(offset, limit, onlyProblems) ?? null,

    async run(input, control) {
      const table = await openTable(input.path, input.reading)
      return runImport(on.sqlite(), table, checkFor(table, input), input, control)
    },

    previewUndo: ({ importId }) => previewUndo(on.sqlite(), importId),

    undo: ({ importId, at }, control) => undoImport(on.sqlite(), importId, at, control),

    async rejects(input) {
      const table = await openTable(input.path, input.reading)
      const words = contactRejects(on.sqlite(), checkFor(table, input), input)
      return writeRejects(table, words, (chunks) => on.write(input.target, chunks))
    },
  }
}
