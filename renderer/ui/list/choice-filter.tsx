import { Menu } from '@mantine/core'
import { IconChevronDown, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useNumbers } from '../../client/dates.ts'
import classes from './filter-chip.module.css'

interface ChoiceFilterProps<Value extends string> {
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly label: string; readonly count: number | undefined }[]
  readonly chosen: readonly Value[]
  readonly onChoose: (values: Value[]) => void
  /** More than one may be chosen; without, choosing another replaces. */
  readonly several?: boolean
}

/** A filter of a few fixed options: a chip that opens them, with their counts; set, it says what and can be cleared. */
export function ChoiceFilter<Value extends string>(props: ChoiceFilterProps<Value>) {
  const { label, options, chosen, onChoose, several = false } = props
  const { t } = useTranslation('dataGrid')
  const numbers = useNumbers()
  const set = chosen.length > 0
  const value = options
    .filter((option) => chosen.includes(option.value))
    .map((option) => option.label)
    .join(', ')
  const toggle = (option: Value) => {
    if (chosen.includes(option)) return onChoose(chosen.filter((other) => other !== option))
    onChoose(several ? [...chosen, option] : [option])
  }
  return (
    <span className={classes.chip} data-set={set || undefined}>
      <Menu position="bottom-start" closeOnItemClick={!several}>
        <Menu.Target>
          <button type="button" className={classes.open}>
            <span className={classes.words}>{set ? t('filter.value', { filter: label, value }) : label}</span>
            {!set && <IconChevronDown size={13} aria-hidden />}
          </button>
        </Menu.Target>
        <Menu.Dropdown miw={200}>
          {options.map((option) => (
            <Menu.CheckboxItem
              key={option.value}
              checked={chosen.includes(option.value)}
              closeMenuOnClick={!several}
              onChange={() => toggle(option.value)}
              rightSection={
                option.count === undefined ? undefined : <span className={classes.count}>{numbers(option.count)}</span>
              }
            >
              {option.label}
            </Menu.CheckboxItem>
          ))}
        </Menu.Dropdown>
      </Menu>
      {set && (
        <button
          type="button"
          className={classes.remove}
          onClick={() => onChoose([])}
          aria-label={t('filter.remove', { filter: label })}
        >
          <IconX size={13} />
        </button>
      )}
    </span>
  )
}
