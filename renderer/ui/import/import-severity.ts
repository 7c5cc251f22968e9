import type { RowProblem } from './import-kind.ts'

const weights = { error: 2, warning: 1, note: 0 } as const

/** The gravest of some problems; undefined for none. */
export const gravest = (problems: readonly RowProblem[]): RowProblem['severity'] | undefined =>
  problems.map(({ severity }) => severity).sort((a, b) => weights[b] - weights[a])[0]
