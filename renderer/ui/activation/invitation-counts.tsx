import { Checkbox, Stack } from '@mantine/core'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { useNumbers } from '../../client/dates.ts'
import classes from './activation-dialog.module.css'
import { type InvitationPlan, leftOutReasons } from './invitation-plan.ts'

interface InvitationCountsProps {
  readonly plan: InvitationPlan
  readonly skipInvited: boolean
  readonly onSkipInvited: (skip: boolean) => void
}

/** How many of a selection will be invited, how many again, and who is left out and why. */
export function InvitationCounts({ plan, skipInvited, onSkipInvited }: InvitationCountsProps) {
  const { t } = useTranslation('activation')
  const numbers = useNumbers()
  const { invited, again, leftOut, total } = plan
  return (
    <Stack gap="xs">
      <dl className={classes.counts}>
        <dt className={classes.main}>{numbers(invited)}</dt>
        <dd className={classes.main}>{t('dialog.invited', { count: invited })}</dd>
        {leftOutReasons.map((reason) =>
          leftOut[reason] > 0 ? (
            <Fragment key={reason}>
              <dt className={classes.left}>{numbers(leftOut[reason])}</dt>
              <dd className={classes.left}>{t(`dialog.left.${reason}`)}</dd>
            </Fragment>
          ) : null,
        )}
        {total > invited && (
          <>
            <dt className={classes.total}>{numbers(total)}</dt>
            <dd className={classes.total}>{t('dialog.total')}</dd>
          </>
        )}
      </dl>
      {again > 0 && <p className={classes.text}>{t('dialog.before', { count: again, formatted: numbers(again) })}</p>}
      {(again > 0 || skipInvited) && (
        <Checkbox
          size="xs"
          label={t('dialog.onlyNew')}
          checked={skipInvited}
          onChange={(event) => onSkipInvited(event.currentTarget.checked)}
        />
      )}
    </Stack>
  )
}
