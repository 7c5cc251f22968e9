import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { useOs } from '@mantine/hooks'
import { IconBellRinging, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Company } from '../../../shared/contract/companies.ts'
import { useNumbers } from '../../client/dates.ts'
import { useSignedIn } from '../../client/session.ts'
import list from '../../ui/list/list-page.module.css'
import classes from './companies-page.module.css'
import { notifyPath } from './company-paths.ts'

interface CompaniesSelectionBarProps {
  /** How many are selected. */
  readonly size: number
  /** The selected, where they are one or two. */
  readonly chosen: readonly Company[]
  readonly onMerge: (one: Company, other: Company | null) => void
  readonly onDelete: () => void
  readonly onClear: () => void
}

/** The line under the table: how many are selected, and what can be done with one or two of them. */
export function CompaniesSelectionBar({ size, chosen, onMerge, onDelete, onClear }: CompaniesSelectionBarProps) {
  const { t } = useTranslation('companies')
  const { administrator } = useSignedIn()
  const numbers = useNumbers()
  const mac = useOs() === 'macos'
  if (size === 0) return <footer className={list.foot}>{t(mac ? 'selection.hintMac' : 'selection.hint')}</footer>

  const [one, other] = chosen
  return (
    <section className={list.foot} data-selected aria-label={t('selection.label')}>
      <span className={list.count} role="status">
        {t('selection.count', { count: size, formatted: numbers(size) })}
      </span>
      {one && !other && (
        <Button
          size="xs"
          variant="light"
          leftSection={<IconBellRinging size={14} />}
          component={Link}
          to={notifyPath(one.id)}
        >
          {t('actions.notify')}
        </Button>
      )}
      {one && administrator && (
        <Button size="xs" variant="default" onClick={() => onMerge(one, other ?? null)}>
          {t('actions.merge')}
        </Button>
      )}
      {one && !other && administrator && !one.own && (
        <Button size="xs" variant="default" className={classes.danger} onClick={onDelete}>
          {t('actions.delete')}
        </Button>
      )}
      {size > 2 && <span>{t('selection.several')}</span>}
      <Tooltip label={t('selection.clear')}>
        <ActionIcon className={list.clear} aria-label={t('selection.clear')} onClick={onClear}>
          <IconX size={16} />
        </ActionIcon>
      </Tooltip>
    </section>
  )
}
