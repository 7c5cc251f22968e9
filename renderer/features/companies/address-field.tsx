import { ActionIcon, TextInput, Tooltip } from '@mantine/core'
import { IconAlertTriangle, IconArrowNarrowDown, IconArrowNarrowRight, IconArrowsMove } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { CompanySubscriptions } from '../../../shared/contract/subscriptions.ts'
import { useDates } from '../../client/dates.ts'
import classes from './address-grid.module.css'
import { type Field, type Filling, fieldKey, neighbour } from './address-grid-model.ts'
import type { AddressGridState } from './use-address-grid.ts'

interface AddressFieldProps {
  readonly field: Field
  /** What is saved there. */
  readonly saved: CompanySubscriptions['addresses'][number] | undefined
  readonly grid: AddressGridState
  /** The grid has one column: its row is this field. */
  readonly single: boolean
  readonly readOnly: boolean
}

const fillings = [
  { filling: 'row', words: 'fillRow', sign: IconArrowNarrowRight, code: 'KeyR' },
  { filling: 'column', words: 'fillColumn', sign: IconArrowNarrowDown, code: 'KeyC' },
  { filling: 'all', words: 'fillAll', sign: IconArrowsMove, code: 'KeyA' },
] as const satisfies readonly { filling: Filling; words: string; sign: unknown; code: string }[]

/** One field of the grid: an address or nothing, with what is wrong or known of it, and buttons that fill others. */
export function AddressField({ field, saved, grid, single, readOnly }: AddressFieldProps) {
  const { t } = useTranslation(['companies', 'subscriptions'])
  const dates = useDates()
  const value = grid.value(field)
  const changed = grid.isChanged(field)
  const wrong = grid.isWrong(field)
  const fills = !readOnly && grid.fills(field)
  // In a single column “all” is the column.
  const offered = fillings.filter(({ filling }) => !single || filling === 'column')

  const mark = () => {
    if (changed || wrong || !saved) return null
    if (saved.undeliverableAt !== null) return t('addresses.undeliverable', { date: dates.day(saved.undeliverableAt) })
    return saved.unsubscribed ? t('addresses.unsubscribed') : null
  }
  const words = mark()

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const filling = event.altKey && !event.ctrlKey && fillings.find(({ code }) => code === event.code)
    if (filling && !readOnly) {
      event.preventDefault()
      return grid.fill(field, filling.filling)
    }
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    const next = neighbour(grid.fields, field, event.key === 'ArrowUp' ? -1 : 1)
    if (next) event.currentTarget.form?.querySelector<HTMLInputElement>(`[name="${fieldKey(next)}"]`)?.select()
  }
  return (
    <div className={classes.field} data-fills={fills || undefined} data-single={single || undefined}>
      <TextInput
        name={fieldKey(field)}
        aria-label={t('addresses.field', {
          category: t(`subscriptions:categories.${field.category}.name`),
          universe: t(`subscriptions:universes.${field.universe}`),
        })}
        classNames={{ input: classes.input ?? '' }}
        attributes={{ input: { 'data-changed': changed || undefined } }}
        type="text"
        inputMode="email"
        placeholder={t('addresses.placeholder')}
        value={value}
        readOnly={readOnly}
        // Not in the description, which would make the row higher as one types.
        aria-description={changed ? t('addresses.unsaved') : undefined}
        description={
          words && (
            <span className={classes.mark}>
              <IconAlertTriangle size={14} aria-hidden />
              {words}
            </span>
          )
        }
        inputWrapperOrder={['input', 'description', 'error']}
        error={wrong && t('addresses.invalid')}
        maxLength={320}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => grid.type(field, event.currentTarget.value)}
        onBlur={() => grid.leave(field)}
        onKeyDown={onKeyDown}
      />
      {fills && (
        <span className={classes.fills}>
          {offered.map(({ filling, words: key, sign: Sign }) => (
            <Tooltip key={filling} label={t(`addresses.${key}`, { email: value.trim() })}>
              <ActionIcon
                size={24}
                aria-label={t(`addresses.${key}`, { email: value.trim() })}
                onClick={() => grid.fill(field, filling)}
              >
                <Sign size={15} stroke={1.8} />
              </ActionIcon>
            </Tooltip>
          ))}
        </span>
      )}
    </div>
  )
}
