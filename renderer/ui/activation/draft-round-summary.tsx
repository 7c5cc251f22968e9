import { Button } from '@mantine/core'
import { IconMailCheck } from '@tabler/icons-react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useNumbers } from '../../client/dates.ts'
import classes from './draft-bar.module.css'
import { type DraftRound, notBegun, skippedInAll, skipReasons, unsettled } from './draft-round.ts'
import { closeDrafts } from './drafting.ts'
import { ledgerPath } from './ledger-path.ts'

interface DraftRoundSummaryProps {
  readonly round: DraftRound
  readonly element: RefObject<HTMLElement | null>
}

/** What became of drafts that were opened one after the other; the counts add up to all of them. */
export function DraftRoundSummary({ round, element }: DraftRoundSummaryProps) {
  const { t } = useTranslation(['activation', 'common'])
  const numbers = useNumbers()
  const counted = (count: number) => ({ count, formatted: numbers(count) })
  const { counts } = round
  const skipped = skippedInAll(round)
  const why = skipReasons
    .filter((reason) => counts.skipped[reason] > 0)
    .map((reason) => t(`drafts.summary.why.${reason}`, { formatted: numbers(counts.skipped[reason]) }))
    .join(', ')
  const toSettle = unsettled(round)
  const left = notBegun(round)
  const facts = [
    t('drafts.summary.opened', counted(counts.opened)),
    counts.sent > 0 && t('drafts.summary.sent', counted(counts.sent)),
    counts.notSent > 0 && t('drafts.summary.notSent', counted(counts.notSent)),
    toSettle > 0 && t('drafts.summary.unsettled', counted(toSettle)),
    skipped > 0 && t('drafts.summary.skipped', { ...counted(skipped), why }),
    left > 0 && t('drafts.summary.remaining', counted(left)),
  ].filter((fact) => fact !== false)
  return (
    <section className={classes.bar} aria-label={t('drafts.label')} ref={element}>
      <IconMailCheck className={classes.icon} size={17} stroke={1.7} aria-hidden />
      <span className={classes.facts} role="status">
        <span className={classes.title}>{t(round.stopped ? 'drafts.stopped' : 'drafts.ended')}</span>
        {' · '}
        {facts.join(' · ')}
      </span>
      <span className={classes.actions}>
        <Button
          component={Link}
          to={ledgerPath(toSettle > 0)}
          size="xs"
          variant={toSettle > 0 ? 'filled' : 'default'}
          onClick={closeDrafts}
          data-goes-on
        >
          {t('drafts.toLedger')}
        </Button>
        <Button size="xs" variant="subtle" color="gray" c="var(--text-soft)" onClick={closeDrafts}>
          {t('common:actions.close')}
        </Button>
      </span>
    </section>
  )
}
