import type { Sqlite } from '../db/open.ts'
import { type DryRun, runDry } from './import-dry-run.ts'
import { createKnownContacts } from './import-known.ts'
import type { CallControl, CallName, ImportCalls, Judging } from './import-messages.ts'
import { writeRejects } from './import-rejects.ts'
import { createRowCheck } from './import-row.ts'
import { runImport } from './import-run.ts'
import type { ByteSource } from './import-source.ts'
import { createTableOpener, fitMapping, type ImportTable, readColumns } from './import-table.ts'
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

type Handlers = {
  readonly [K in CallName]: (
    input: ImportCalls[K]['input'],
    control: CallControl,
  ) => Promise<ImportCalls[K]['output']> | ImportCalls[K]['output']
}

const keptDryRuns = 2
// What a row of contacts takes in a file at least; only the order of magnitude matters.
const bytesOfRow = 60

/** Does the work of an import worker; it runs in a thread of its own and may take its time. */
export function createImportDesk(on: DeskSurroundings): Handlers {
  const openTable = createTableOpener(on.open)
  const dryRuns = new Map<string, DryRun>()
  const checkFor = (table: ImportTable, { mapping, country, language }: Judging) =>
    createRowCheck({ mapping: fitMapping(mapping, table), country, language })

  // Dry runs share the connection, and with it one snapshot of the shop.
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn =
    <Input, Output>(work: (input: Input, control: CallControl) => Promise<Output>) =>
    (input: Input, control: CallControl): Promise<Output> => {
      const result = turn.then(() => work(input, control))
      turn = result.catch(() => {})
      return result
    }

  return {
    async inspect({ path, reading }) {
      const table = await openTable(path, reading)
      const text = table.format === 'csv'
      return {
        format: table.format,
        reading: {
          encoding: text ? table.dialect.encoding : null,
          delimiter: text ? table.dialect.delimiter : null,
          header: table.dialect.header,
          sheet: table.sheet,
        },
        sheets: [...table.sheets],
        ...readColumns(table),
      }
    },

    dryRun: inTurn(async (input: ImportCalls['dryRun']['input'], control) => {
      const table = await openTable(input.path, input.reading)
      const rows = table.source.size / bytesOfRow
      const sqlite = on.sqlite()
      sqlite.exec('begin')
      try {
        const known = createKnownContacts(sqlite, input.known, input.mapping, rows)
        const emailColumn = input.mapping.indexOf('email')
        const dryRun = await runDry(table, checkFor(table, input), known, emailColumn, {
          signal: control.signal,
          progress: (read) => control.progress(Math.floor(read * 100), 100),
        })
        for (const id of [...dryRuns.keys()].slice(0, 1 - keptDryRuns)) dryRuns.delete(id)
        dryRuns.set(input.dryRunId, dryRun)
        return { counts: dryRun.counts, withProblems: dryRun.withProblems }
      } finally {
        sqlite.exec('rollback')
      }
    }),

    rows: ({ dryRunId, offset, limit, onlyProblems }) =>
      dryRuns.get(dryRunId)?.rows(offset, limit, onlyProblems) ?? null,

    async run(input, control) {
      const table = await openTable(input.path, input.reading)
      return runImport(on.sqlite(), table, checkFor(table, input), input, control)
    },

    previewUndo: ({ importId }) => previewUndo(on.sqlite(), importId),

    undo: ({ importId, at }, control) => undoImport(on.sqlite(), importId, at, control),

    async rejects(input) {
      const table = await openTable(input.path, input.reading)
      return writeRejects(on.sqlite(), table, checkFor(table, input), input, (chunks) => on.write(input.target, chunks))
    },
  }
}
