import { Anchor, Button } from '@mantine/core'
import { IconCircleCheck, IconDownload, IconFileText } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { TermsVersion } from '../../../shared/contract/terms.ts'
import { useDates, useNumbers } from '../../client/dates.ts'
import { ToneBadge } from '../../ui/tone-badge.tsx'
import { downloadTerms } from './terms-download.ts'
import classes from './terms-page.module.css'

interface TermsCurrentProps {
  readonly version: TermsVersion
  /** Active contacts who have not accepted it. */
  readonly waiting: number
}

/** The terms in force, who has accepted them, and who has not. */
export function TermsCurrent({ version, waiting }: TermsCurrentProps) {
  const { t } = useTranslation('store')
  const dates = useDates()
  const numbers = useNumbers()
  const { name, publishedAt, publishedBy, accepted } = version
  const counted = (count: number) => ({ count, formatted: numbers(count) })
  const date = dates.day(publishedAt)
  return (
    <section className={classes.current} aria-labelledby="terms-in-force">
      <IconFileText className={classes.icon} size={28} stroke={1.4} aria-hidden />
      <div className={classes.words}>
        <div className={classes.head}>
          <h2 className={classes.name} id="terms-in-force">
            {name}
          </h2>
          <ToneBadge tone="good" icon={IconCircleCheck} label={t('terms.inForce')} />
        </div>
        <p className={classes.text}>
          {publishedBy === null
            ? t('terms.publishedByNobody', { date })
            : t('terms.published', { date, name: publishedBy })}
        </p>
        <p className={classes.counts}>
          <span>{t('terms.accepted', counted(accepted))}</span>
          <span aria-hidden>·</span>
          {waiting === 0 ? (
            <span>{t(accepted === 0 ? 'terms.nobodyActive' : 'terms.everyone')}</span>
          ) : (
            <Anchor component={Link} to="/contacts?state=active&terms=no" fz="inherit" underline="always">
              {t('terms.waiting', counted(waiting))}
            </Anchor>
          )}
        </p>
      </div>
      <Button
        flex="none"
        size="xs"
        variant="default"
        leftSection={<IconDownload size={14} />}
        onClick={() => void downloadTerms(version.id)}
      >
        {t('terms.download')}
      </Button>
    </section>
  )
}
