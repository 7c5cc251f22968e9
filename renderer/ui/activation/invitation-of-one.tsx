import { useTranslation } from 'react-i18next'
import classes from './activation-dialog.module.css'
import type { InvitationPlan } from './invitation-plan.ts'

/** What a request to one contact means, or why there can be none. */
export function InvitationOfOne({ plan, name }: { readonly plan: InvitationPlan; readonly name: string | null }) {
  const { t } = useTranslation('activation')
  const words = { name: name ?? t('dialog.single.thisContact') }
  const reason = (['active', 'disabled', 'undeliverable'] as const).find((why) => plan.leftOut[why] > 0)
  if (reason) return <p className={classes.text}>{t(`dialog.single.${reason}`, words)}</p>
  return (
    <p className={classes.text}>
      {t('dialog.single.invited', words)} {plan.again > 0 && t('dialog.single.before')}
    </p>
  )
}
