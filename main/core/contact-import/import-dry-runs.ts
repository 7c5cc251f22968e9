import type { Sqlite } from '../db/open.ts'
import { type DryRun, type DryRunRules, runDry } from './import-dry-run.ts'
import type { CallControl } from './import-messages.ts'
import type { ImportTable } from './import-table.ts'

/** The dry runs of a desk: one at a time, each on one snapshot of the shop. The last two can be shown. */
export interface DryRuns<Outcome extends string, Problem> {
  run<Rules extends DryRunRules<Outcome, Problem>>(
    id: string,
    table: ImportTable,
    rulesOn: (sqlite: Sqlite) => Rules,
    control: CallControl,
  ): Promise<{ readonly dryRun: DryRun<Outcome, Problem>; readonly rules: Rules }>
  find(id: string): DryRun<Outcome, Problem> | undefined
}

const kept = 2

export function createDryRuns<Outcome extends string, Problem>(connection: () => Sqlite): DryRuns<Outcome, Problem> {
  const runs = new Map<string, DryRun<Outcome, Problem>>()
  // They share the connection, and with it the snapshot.
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = turn.then(work)
    turn = result.catch(() => {})
    return result
  }
  return {
    run: (id, table, rulesOn, { signal, progress }) =>
      inTurn(async () => {
        const sqlite = connection()
        sqlite.exec('begin')
        try {
          const rules = rulesOn(sqlite)
          const dryRun = await runDry(table, rules, {
            signal,
            progress: (read) => progress(Math.floor(read * 100), 100),
          })
          for (const old of [...runs.keys()].slice(0, 1 - kept)) runs.delete(old)
          runs.set(id, dryRun)
          return { dryRun, rules }
        } finally {
          sqlite.exec('rollback')
        }
      }),
    find: (id) => runs.get(id),
  }
}
