import { ActionIcon, Checkbox, Popover, Tooltip } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconColumns3 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './column-menu.module.css'
import { type ColumnSettings, fittedSettings, movedColumn, toggledColumn } from './column-settings.ts'

interface ColumnMenuProps {
  readonly columns: readonly {
    readonly id: string
    readonly label: string
    readonly alwaysShown?: boolean
    readonly hiddenAtFirst?: boolean
  }[]
  readonly settings: ColumnSettings
  readonly onSettings: (settings: ColumnSettings) => void
}

/** Shows, hides and orders the columns of a list without a mouse. */
export function ColumnMenu({ columns, settings, onSettings }: ColumnMenuProps) {
  const { t } = useTranslation('dataGrid')
  const labels = new Map(columns.map((column) => [column.id, column]))
  const move = (id: string, to: string | undefined) =>
    to !== undefined && onSettings({ ...settings, order: movedColumn(settings.order, id, to) })
  return (
    <Popover position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Tooltip label={t('columns')}>
          <ActionIcon size="md" aria-label={t('columns')}>
            <IconColumns3 size={16} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown p="xs">
        <ul className={classes.list} aria-label={t('columns')}>
          {settings.order.map((id, index) => {
            const column = labels.get(id)
            if (!column) return null
            return (
              <li key={id} className={classes.item}>
                <Checkbox
                  size="xs"
                  radius="sm"
                  label={column.label}
                  checked={!settings.hidden.includes(id)}
                  disabled={column.alwaysShown}
                  onChange={() => onSettings(toggledColumn(settings, id))}
                />
                <ActionIcon
                  size="sm"
                  aria-label={t('earlier', { column: column.label })}
                  disabled={index === 0}
                  onClick={() => move(id, settings.order[index - 1])}
                >
                  <IconChevronUp size={14} />
                </ActionIcon>
                <ActionIcon
                  size="sm"
                  aria-label={t('later', { column: column.label })}
                  disabled={index === settings.order.length - 1}
                  onClick={() => move(id, settings.order[index + 1])}
                >
                  <IconChevronDown size={14} />
                </ActionIcon>
              </li>
            )
          })}
        </ul>
        <button type="button" className={classes.reset} onClick={() => onSettings(fittedSettings(null, columns))}>
          {t('resetColumns')}
        </button>
      </Popover.Dropdown>
    </Popover>
  )
}
