import { Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useNumbers } from '../../client/dates.ts'
import classes from './draft-meter.module.css'
import { mailtoLimit } from './opened-draft.ts'

/** How much of what a `mailto:` address holds a draft's text takes. */
export function DraftMeter({ length }: { readonly length: number }) {
  const { t } = useTranslation('activation')
  const numbers = useNumbers()
  const over = length > mailtoLimit
  const words = { used: numbers(length), limit: numbers(mailtoLimit) }
  const text = t('drafts.meter', words)
  return (
    <span
      className={classes.meter}
      data-over={over || undefined}
      title={over ? t('drafts.meterOver', words) : undefined}
    >
      <Progress.Root className={classes.bar} size={5}>
        <Progress.Section
          value={Math.min(100, (length / mailtoLimit) * 100)}
          color={over ? 'yellow' : 'teal'}
          aria-label={text}
        />
      </Progress.Root>
      {text}
    </span>
  )
}
