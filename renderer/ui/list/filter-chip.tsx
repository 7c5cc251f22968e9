import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './filter-chip.module.css'

interface FilterChipProps {
  readonly label: string
  readonly onRemove: () => void
}

/** A filter that is set and can only be taken away. */
export function FilterChip({ label, onRemove }: FilterChipProps) {
  const { t } = useTranslation('dataGrid')
  return (
    <span className={classes.chip} data-set>
      <span className={classes.label}>{label}</span>
      <button
        type="button"
        className={classes.remove}
        onClick={onRemove}
        aria-label={t('filter.remove', { filter: label })}
      >
        <IconX size={13} />
      </button>
    </span>
  )
}
