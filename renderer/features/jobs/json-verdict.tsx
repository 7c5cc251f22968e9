import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { longestPdl } from '../../../shared/contract/jobs.ts'
import type { JsonProblem } from '../../../shared/rules/json-scan.ts'
import { useNumbers } from '../../client/dates.ts'
import classes from './json-area.module.css'
import { goToOffset } from './json-area.tsx'

interface JsonVerdictProps {
  readonly id: string
  readonly empty: boolean
  readonly tooLong: boolean
  readonly problem: JsonProblem | null
  readonly area: RefObject<HTMLTextAreaElement | null>
  readonly onFormat: () => void
}

/** Under the editor: whether it holds JSON, and where not, with the way there. */
export function JsonVerdict({ id, empty, tooLong, problem, area, onFormat }: JsonVerdictProps) {
  const { t } = useTranslation('jobs')
  const numbers = useNumbers()
  const wrong = problem !== null || tooLong
  const words = () => {
    if (tooLong) return t('pdl.tooLong', { formatted: numbers(longestPdl) })
    if (empty) return t('pdl.empty')
    if (problem === null) return t('pdl.valid')
    const { line, column, kind } = problem
    return t('pdl.problemAt', {
      line: numbers(line),
      column: numbers(column),
      problem: t(`pdl.problems.${kind}`),
    })
  }
  const Sign = wrong ? IconAlertTriangle : IconCheck
  return (
    <div className={classes.foot}>
      <p className={classes.verdict} id={id} data-wrong={wrong || undefined} role="status">
        {!empty && <Sign size={15} stroke={1.8} aria-hidden />}
        {words()}
      </p>
      {problem !== null && (
        <Button size="xs" variant="default" onClick={() => area.current && goToOffset(area.current, problem.offset)}>
          {t('pdl.goThere')}
        </Button>
      )}
      <Button size="xs" variant="default" disabled={empty || problem !== null} onClick={onFormat}>
        {t('pdl.format')}
      </Button>
    </div>
  )
}
