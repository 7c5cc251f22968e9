import { Progress } from '@mantine/core'
import { IconGauge } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { GenericLink } from '../../../shared/contract/store.ts'
import { useDates, useNumbers } from '../../client/dates.ts'
import { megabyte } from './generic-link-form-model.ts'
import classes from './generic-link-today.module.css'
import { StoreCard } from './store-card.tsx'
import page from './store-page.module.css'

/** How much of today's limits is used. */
export function GenericLinkToday({ link }: { readonly link: GenericLink }) {
  const { t } = useTranslation('store')
  const dates = useDates()
  const numbers = useNumbers()
  const { today, jobsPerDay, bytesPerDay } = link
  const megabytes = (bytes: number) => numbers(Math.ceil(bytes / megabyte))
  return (
    <StoreCard icon={IconGauge} title={t('links.generic.today')}>
      <Meter
        words={t('links.generic.todayJobs', { used: today.jobs, count: jobsPerDay })}
        share={today.jobs / jobsPerDay}
        usedUp={t('links.generic.jobsUsedUp')}
      />
      <Meter
        words={t('links.generic.todayBytes', { used: megabytes(today.bytes), size: megabytes(bytesPerDay) })}
        share={today.bytes / bytesPerDay}
        usedUp={t('links.generic.bytesUsedUp')}
      />
      <p className={page.hint}>{t('links.generic.since', { date: dates.dayTime(link.createdAt) })}</p>
    </StoreCard>
  )
}

interface MeterProps {
  readonly words: string
  /** From 0 on; 1 is all of it. */
  readonly share: number
  readonly usedUp: string
}

function Meter({ words, share, usedUp }: MeterProps) {
  return (
    <div className={classes.meter}>
      <p className={classes.figure}>{words}</p>
      <Progress.Root size={6}>
        <Progress.Section
          value={Math.min(100, share * 100)}
          color={share >= 1 ? 'yellow' : 'teal'}
          aria-label={words}
        />
      </Progress.Root>
      {share >= 1 && <p className={page.attention}>{usedUp}</p>}
    </div>
  )
}
