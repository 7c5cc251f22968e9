import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconCircleX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { MailTestResult, SmtpSettings } from '../../../shared/contract/mail.ts'
import classes from './mail-settings.module.css'
import { type StepStanding, testSteps } from './mail-test-model.ts'

const signs = { done: IconCircleCheck, open: IconAlertTriangle, failed: IconCircleX, ahead: IconCircleDashed } as const

interface MailTestStepsProps {
  readonly result: MailTestResult
  readonly smtp: SmtpSettings
  /** A message was to be sent. */
  readonly toSend: boolean
}

/** Each step of a test with how it went, then what was wrong and the server's answer word for word. */
export function MailTestSteps({ result, smtp, toSend }: MailTestStepsProps) {
  const { t } = useTranslation(['settings', 'outbox'])
  const { ok, problem, answer, encryption } = result
  const words = (step: ReturnType<typeof testSteps>[number]) => {
    if (step.name === 'encrypted' && step.standing === 'done') return t('mail.test.encrypted', { by: encryption ?? '' })
    if (step.standing === 'open') return t('mail.test.notEncrypted')
    return t(`mail.test.steps.${step.name}`)
  }
  return (
    <div className={classes.result} data-ok={ok || undefined}>
      <ul className={classes.steps}>
        {testSteps(result, smtp, toSend).map((step) => (
          <Step key={step.name} standing={step.standing} words={words(step)} />
        ))}
      </ul>
      <p className={classes.verdict}>
        {problem === null ? t(toSend ? 'mail.test.sent' : 'mail.test.works') : t(`outbox:problems.${problem}`)}
      </p>
      {answer !== null && (
        <p className={classes.answer}>
          {t('mail.test.answer')} <q>{answer}</q>
        </p>
      )}
    </div>
  )
}

function Step({ standing, words }: { readonly standing: StepStanding; readonly words: string }) {
  const { t } = useTranslation('settings')
  const Sign = signs[standing]
  return (
    <li className={classes.step} data-standing={standing}>
      <Sign size={16} aria-hidden />
      <span>
        {words}
        <span className="visually-hidden">{`: ${t(`mail.test.standings.${standing}`)}`}</span>
      </span>
    </li>
  )
}
