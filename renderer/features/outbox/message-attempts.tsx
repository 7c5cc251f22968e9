import { useTranslation } from 'react-i18next'
import type { Message, MessageAttempt } from '../../../shared/contract/outbox.ts'
import { useDates } from '../../client/dates.ts'
import classes from './message-details.module.css'

/** Every try of a message, newest first, with the server's own words. */
export function MessageAttempts({ message: { state, attempted } }: { readonly message: Message }) {
  const { t } = useTranslation('outbox')
  return (
    <section className={classes.section}>
      <h3>{t('details.attempts')}</h3>
      {attempted.length === 0 && (
        <p className={classes.faint}>
          {t(state === 'draft_opened' ? 'details.noAttemptsDraft' : 'details.noAttempts')}
        </p>
      )}
      <ol className={classes.attempts} reversed>
        {attempted.toReversed().map((attempt) => (
          <Attempt key={attempt.startedAt} attempt={attempt} />
        ))}
      </ol>
    </section>
  )
}

function Attempt({ attempt }: { readonly attempt: MessageAttempt }) {
  const { t } = useTranslation('outbox')
  const dates = useDates()
  const { outcome, problem, answer, startedAt, endedAt } = attempt
  const took = Date.parse(endedAt) - Date.parse(startedAt)
  const duration =
    took < 1_000
      ? t('details.milliseconds', { count: took })
      : t('details.seconds', { count: Math.round(took / 1_000) })
  return (
    <li className={classes.attempt} data-outcome={outcome}>
      <span className={classes.dot} aria-hidden />
      <div>
        <div className={classes.attemptLine}>
          <span className={classes.word}>{t(`attemptOutcomes.${outcome}`)}</span>
          {problem !== null && <span className={classes.soft}>{t(`problems.${problem}`)}</span>}
        </div>
        {answer !== null && answer !== '' && <q className={classes.answer}>{answer}</q>}
        <p className={`${classes.faint} tabular`} title={dates.exact(startedAt)}>
          {t('details.attempt', { date: dates.dayTime(startedAt), duration })}
        </p>
      </div>
    </li>
  )
}
