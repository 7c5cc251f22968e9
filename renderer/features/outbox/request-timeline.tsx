import { useTranslation } from 'react-i18next'
import type { RequestRow } from '../../../shared/contract/activation.ts'
import { useDates } from '../../client/dates.ts'
import classes from './message-details.module.css'

interface Step {
  readonly words: string
  readonly at: string | null
  readonly tone: 'done' | 'good' | 'warning' | 'danger' | 'ahead'
}

/** What became of a request, step by step. */
export function RequestTimeline({ request }: { readonly request: RequestRow }) {
  const { t } = useTranslation('outbox')
  const dates = useDates()
  const steps = useSteps(request)
  return (
    <section className={classes.section}>
      <h3>{t('ledger.history')}</h3>
      <ol className={classes.steps}>
        {steps.map(({ words, at, tone }) => (
          <li key={words} className={classes.step} data-tone={tone}>
            <span className={classes.dot} aria-hidden />
            <div>
              {words}
              {at !== null && (
                <p className={`${classes.faint} tabular`} title={dates.exact(at)}>
                  {dates.dayTime(at)}
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

const endings = ['not_sent', 'bounced', 'failed', 'cancelled', 'replaced', 'uncertain'] as const
const isEnding = (standing: string): standing is (typeof endings)[number] =>
  endings.some((ending) => ending === standing)

function useSteps(request: RequestRow): readonly Step[] {
  const { t } = useTranslation('outbox')
  const { standing, way, requestedAt, requestedBy, sentAt, sentBy, expiresAt, expired, acceptedAt } = request
  const steps: Step[] = [
    {
      words:
        requestedBy === null
          ? t('ledger.steps.requestedBySomeone')
          : t('ledger.steps.requested', { name: requestedBy }),
      at: requestedAt,
      tone: 'done',
    },
  ]
  if (sentAt !== null && way === 'mail_client') {
    steps.push({ words: t('ledger.steps.draftOpened'), at: sentAt, tone: sentBy ? 'done' : 'warning' })
  }
  if (sentBy?.kind === 'operator') {
    const name = sentBy.name ?? ''
    steps.push({ words: t('ledger.steps.sentOperator', { name }), at: way === 'smtp' ? sentAt : null, tone: 'done' })
  }
  if (sentBy?.kind === 'server') steps.push({ words: t('ledger.steps.sentServer'), at: sentAt, tone: 'done' })
  if (acceptedAt !== null) steps.push({ words: t('ledger.steps.accepted'), at: acceptedAt, tone: 'good' })
  else if (isEnding(standing)) {
    const tone = standing === 'bounced' || standing === 'failed' ? 'danger' : 'warning'
    steps.push({ words: t(`ledger.standingHints.${standing}`), at: null, tone })
  } else if (expiresAt !== null) {
    const words = t(expired ? 'ledger.steps.expired' : 'ledger.steps.expires')
    steps.push({ words, at: expiresAt, tone: expired ? 'danger' : 'ahead' })
  }
  return steps
}
