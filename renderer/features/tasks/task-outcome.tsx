import { ActionIcon, CopyButton, Tooltip } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Task } from '../../../shared/contract/tasks.ts'
import classes from './task-tray.module.css'

/** How a task ended, and how many of what. */
export function TaskOutcome({ task }: { readonly task: Task }) {
  const { t } = useTranslation(['tasks', 'common'])
  const { state, outcome } = task
  const word = state === 'running' || state === 'paused' ? 'done' : state
  const folder = outcome?.folder
  return (
    <span className={classes.outcome}>
      {[t(`states.${word}`), ...useFigures(task)].join(' · ')}
      {folder !== undefined && (
        <>
          {' · '}
          <span className={classes.folder} title={String(folder)}>
            {folder}
          </span>
          <CopyButton value={String(folder)}>
            {({ copied, copy }) => (
              <Tooltip label={copied ? t('common:actions.copied') : t('copyPath')}>
                <ActionIcon size="xs" aria-label={t('copyPath')} onClick={copy}>
                  {copied ? <IconCheck size={13} /> : <IconCopy size={13} />}
                </ActionIcon>
              </Tooltip>
            )}
          </CopyButton>
        </>
      )}
    </span>
  )
}

const ofSendings = ['sent', 'failed', 'uncertain', 'suppressed', 'cancelled'] as const
const told = {
  userDataBackup: ['contacts', 'jobs', 'missing'],
  subscriptionCopy: ['contacts', 'cells'],
  subscriptionExport: ['contacts', 'rows'],
  subscriptionImport: ['changed'],
  subscriptionImportUndo: ['restored', 'kept'],
} as const
const isTold = (kind: string): kind is keyof typeof told => kind in told

function useFigures({ kind, done, outcome }: Task): string[] {
  const { t } = useTranslation('tasks')
  const figure = (name: string) => Number(outcome?.[name] ?? 0)
  if (kind === 'activationSending' || kind === 'notificationSending') {
    return ofSendings.filter((name) => figure(name) > 0).map((name) => t(`outcome.${name}`, { count: figure(name) }))
  }
  if (kind === 'activationDrafts') return figure('drafts') > 0 ? [t('outcome.drafts', { count: figure('drafts') })] : []
  const named = isTold(kind) ? told[kind].filter((name) => figure(name) > 0) : []
  const counted = [
    ...named.map((name) => t(`outcome.${name}`, { count: figure(name) })),
    figure('new') > 0 && t('outcome.imported', { count: figure('new') }),
    figure('known') > 0 && t('outcome.updated', { count: figure('known') }),
    figure('invalid') + figure('duplicate') > 0 &&
      t('outcome.refused', { count: figure('invalid') + figure('duplicate') }),
  ].filter((words) => words !== false)
  return counted.length === 0 && done > 0 ? [t('outcome.done', { count: done })] : counted
}
