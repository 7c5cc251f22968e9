import { Tooltip } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SubscriptionCategory } from '../../../shared/contract/subscription-values.ts'
import classes from './category-help.module.css'

interface CategoryHelpProps {
  readonly category: SubscriptionCategory
  /** Its place in a grid with one tab stop; alone it is a stop of its own. */
  readonly place?: string
  readonly tabStop?: boolean
  readonly onFocus?: () => void
}

/** The ⓘ beside a category: what one is told of with it, on hover, focus and touch. */
export function CategoryHelp({ category, place, tabStop = true, onFocus }: CategoryHelpProps) {
  const { t } = useTranslation('subscriptions')
  return (
    <Tooltip
      label={t(`categories.${category}.text`)}
      events={{ hover: true, focus: true, touch: true }}
      multiline
      maw={300}
      openDelay={150}
      position="top-start"
    >
      <button
        type="button"
        className={classes.help}
        aria-label={t('explain', { category: t(`categories.${category}.name`) })}
        data-place={place}
        tabIndex={tabStop ? 0 : -1}
        onFocus={onFocus}
      >
        <IconInfoCircle size={14} stroke={1.8} aria-hidden />
      </button>
    </Tooltip>
  )
}
