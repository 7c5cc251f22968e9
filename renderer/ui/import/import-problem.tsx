import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { errorWords } from '../../client/error-words.ts'
import { TechnicalDetail } from '../technical-detail.tsx'
import classes from './import-problem.module.css'
import { fileRefusal } from './import-refusal.ts'

/** An error of a step, at that step: what happened, what was kept, what to do. */
export function ImportProblem({ error, children }: { readonly error: unknown; readonly children?: ReactNode }) {
  const { t } = useTranslation('imports')
  const refusal = fileRefusal(error)
  const { text, detail } = errorWords(error)
  return (
    <Alert
      role="alert"
      color="red"
      icon={<IconAlertTriangle size={18} />}
      title={refusal ? t('unreadable.title') : undefined}
      className={classes.alert}
    >
      <p className={classes.text}>{refusal ? t(`unreadable.${refusal.words}`, { line: refusal.line }) : text}</p>
      {detail === null ? null : <TechnicalDetail detail={detail} />}
      {children ? <div className={classes.actions}>{children}</div> : null}
    </Alert>
  )
}
