import { useTranslation } from 'react-i18next'
import type { CopyPreview } from '../../../shared/contract/subscriptions.ts'
import { useNumbers } from '../../client/dates.ts'
import classes from './subscription-copy-counts.module.css'

interface SubscriptionCopyCountsProps {
  readonly preview: CopyPreview
  /** The name of the contact that is copied. */
  readonly model: string
  readonly size: number
}

/** What copying would do to how many; the lines add up to the selection. */
export function SubscriptionCopyCounts({ preview, model, size }: SubscriptionCopyCountsProps) {
  const { t } = useTranslation('subscriptions')
  const numbers = useNumbers()
  const { changes, cells, partly } = preview
  const counted = (count: number) => ({ count, formatted: numbers(count) })
  return (
    <ul className={classes.counts} aria-live="polite">
      <li className={classes.changes}>
        {changes === 0
          ? t('copy.noChanges')
          : t('copy.changes', { ...counted(changes), cells: t('copy.cells', counted(cells)) })}
        {partly > 0 && <span className={classes.partly}>{t('copy.partly', { ...counted(partly), name: model })}</span>}
      </li>
      {(['alike', 'withoutCompany', 'elsewhere'] as const).map((kind) =>
        preview[kind] > 0 ? <li key={kind}>{t(`copy.${kind}`, counted(preview[kind]))}</li> : null,
      )}
      <li className={classes.sum}>{t('copy.sum', counted(size))}</li>
    </ul>
  )
}
