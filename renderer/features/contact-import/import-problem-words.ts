import { useTranslation } from 'react-i18next'
import type { RowProblem } from '../../../shared/contract/contact-import.ts'

/** Puts the problems of rows into words, the same as in the file of rejected rows. */
export function useProblemWords(): (problem: RowProblem) => string {
  const { t } = useTranslation('importProblems')
  return ({ code, detail }) => t(code, { detail: detail ?? '' })
}

const weights = { error: 2, warning: 1, note: 0 } as const

/** The gravest of some problems; undefined for none. */
export const gravest = (problems: readonly RowProblem[]): RowProblem['severity'] | undefined =>
  problems.map(({ severity }) => severity).sort((a, b) => weights[b] - weights[a])[0]
