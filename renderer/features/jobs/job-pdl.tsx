import { Button } from '@mantine/core'
import { IconBraces } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Job } from '../../../shared/contract/jobs.ts'
import { useDates } from '../../client/dates.ts'
import classes from './job-view.module.css'

interface JobPdlProps {
  readonly job: Job
  readonly onOpen: () => void
}

/** Whether the job editor saved a PDL model, and the way to it. */
export function JobPdl({ job: { pdl }, onOpen }: JobPdlProps) {
  const { t } = useTranslation('jobs')
  const dates = useDates()
  return (
    <section className={classes.section}>
      <h3>{t('details.pdl')}</h3>
      <div className={classes.pdl}>
        <span>{pdl ? t('details.pdlSaved', { date: dates.dayTime(pdl.savedAt) }) : t('details.pdlNone')}</span>
        <Button size="xs" variant="default" flex="none" leftSection={<IconBraces size={14} />} onClick={onOpen}>
          {t('details.pdlOpen')}
        </Button>
      </div>
    </section>
  )
}
