import { IconCheck, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Explanation, WhyStep } from '../../../shared/contract/events.ts'
import classes from './explanation-channel.module.css'

interface ExplanationChannelProps {
  readonly explanation: Explanation
  readonly channel: Explanation['channels'][number]
}

/** The chain of rules that decides whether a contact is told on a channel, down to the first that does not hold. */
export function ExplanationChannel({ explanation, channel: { channel, told, steps } }: ExplanationChannelProps) {
  const { t } = useTranslation(['events', 'subscriptions'])
  const named = {
    company: explanation.company?.name ?? '',
    universe: t(`subscriptions:universes.${explanation.universe}`),
    category: t(`subscriptions:categories.${explanation.category}.name`),
  }
  const words = ({ rule, holds, because }: WhyStep) => {
    const outcome = holds ? 'holds' : 'fails'
    if (rule !== 'subscribed') return t(`explain.rules.${rule}.${outcome}`, named)
    return t(`explain.rules.subscribed.${outcome}.${because ?? 'default'}`, named)
  }
  return (
    <section className={classes.channel} data-told={told || undefined}>
      <h3 className={classes.title}>
        {t('explain.verdict', {
          channel: t(`subscriptions:channels.${channel}`),
          verdict: t(told ? 'explain.told' : 'explain.notTold'),
        })}
      </h3>
      <ol className={classes.steps}>
        {steps.map((step) => (
          <li key={step.rule} className={classes.step} data-holds={step.holds || undefined}>
            {step.holds ? <IconCheck size={15} stroke={2} aria-hidden /> : <IconX size={15} stroke={2} aria-hidden />}
            <span>
              <span className="visually-hidden">{t(step.holds ? 'explain.holds' : 'explain.fails')} </span>
              {words(step)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
