import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core'
import { useOs } from '@mantine/hooks'
import { IconChevronDown, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useNumbers } from '../../client/dates.ts'
import list from '../../ui/list/list-page.module.css'
import { JobMoveItems } from './job-move-items.tsx'
import { type JobTarget, mostJobs } from './job-selection.ts'
import classes from './jobs-page.module.css'
import type { JobActions } from './use-job-actions.ts'

interface JobsSelectionBarProps {
  /** What is selected; null for nothing. */
  readonly target: JobTarget | null
  readonly actions: JobActions
  readonly onDelete: () => void
  readonly onClear: () => void
}

/** The line under the table: how many are selected, and what can be done with them. It is always there. */
export function JobsSelectionBar({ target, actions, onDelete, onClear }: JobsSelectionBarProps) {
  const { t } = useTranslation('jobs')
  const numbers = useNumbers()
  const mac = useOs() === 'macos'
  if (!target) return <footer className={list.foot}>{t(mac ? 'selection.hintMac' : 'selection.hint')}</footer>

  return (
    <section className={list.foot} data-selected aria-label={t('selection.label')}>
      <span className={list.count} role="status">
        {t('selection.count', { count: target.size, formatted: numbers(target.size) })}
      </span>
      {target.size > mostJobs ? (
        <span>{t('selection.tooMany', { formatted: numbers(mostJobs) })}</span>
      ) : (
        <>
          <Menu position="top-start">
            <Menu.Target>
              <Button size="xs" flex="none" variant="light" rightSection={<IconChevronDown size={14} />}>
                {t('actions.move')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <JobMoveItems onMove={(state) => void actions.moveMany(target, state)} />
            </Menu.Dropdown>
          </Menu>
          <Button size="xs" flex="none" variant="default" className={classes.danger} onClick={onDelete}>
            {t('actions.delete')}
          </Button>
        </>
      )}
      <Tooltip label={t('selection.clear')}>
        <ActionIcon className={list.clear} aria-label={t('selection.clear')} onClick={onClear}>
          <IconX size={16} />
        </ActionIcon>
      </Tooltip>
    </section>
  )
}
