import { ActionIcon, Button } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCheck,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerStop,
  IconX,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Task } from '../../../shared/contract/tasks.ts'
import { client } from '../../client/client.ts'
import { showError } from '../../ui/toasts.tsx'
import { TaskFigures } from './task-figures.tsx'
import { TaskOutcome } from './task-outcome.tsx'
import classes from './task-tray.module.css'

/** Where the report of an import stands. */
const importPages: Readonly<Partial<Record<Task['kind'], string>>> = {
  contactImport: '/contacts/import',
  importUndo: '/contacts/import',
  subscriptionImport: '/companies/subscriptions/import',
  subscriptionImportUndo: '/companies/subscriptions/import',
}

/** One task: its bar while it runs or is paused, its outcome afterwards. */
export function TaskRow({ task }: { readonly task: Task }) {
  const { t } = useTranslation('tasks')
  const { id, kind, state } = task
  const title = t(`titles.${kind}`, { file: '', reference: '', ...task.title, count: Number(task.title.contacts ?? 0) })
  const importId = task.title.importId ?? task.outcome?.importId
  const importPage = importPages[kind]
  const under = state === 'running' || state === 'paused'
  const Outcome = state === 'done' ? IconCheck : IconAlertTriangle

  return (
    <div className={classes.task} data-state={state}>
      {!under && <Outcome className={classes.icon} size={16} />}
      <span className={classes.title} title={title}>
        {title}
      </span>
      {under ? <TaskFigures task={task} title={title} /> : <TaskOutcome task={task} />}
      {!under && importId !== undefined && importPage !== undefined && (
        <Button component={Link} to={`${importPage}/${importId}`} variant="subtle" size="xs">
          {t(state === 'done' ? 'seeResult' : 'resume')}
        </Button>
      )}
      {(kind === 'activationSending' || kind === 'notificationSending') && (
        <Button component={Link} to={`/outbox?task=${id}`} variant="subtle" size="xs" flex="none">
          {t('seeMessages')}
        </Button>
      )}
      {under && task.pausable && (
        <ActionIcon
          size="sm"
          aria-label={t(state === 'paused' ? 'resumeTask' : 'pauseTask', { title })}
          onClick={() => client.tasks[state === 'paused' ? 'resume' : 'pause']({ id }).catch(showError)}
        >
          {state === 'paused' ? <IconPlayerPlay size={15} /> : <IconPlayerPause size={15} />}
        </ActionIcon>
      )}
      {under && task.cancellable && (
        <ActionIcon
          size="sm"
          aria-label={t('cancelTask', { title })}
          onClick={() => client.tasks.cancel({ id }).catch(showError)}
        >
          <IconPlayerStop size={15} />
        </ActionIcon>
      )}
      {(!under || (state === 'running' && task.pausable)) && (
        <ActionIcon
          size="sm"
          aria-label={t('dismissTask', { title })}
          onClick={() => client.tasks.dismiss({ id }).catch(showError)}
        >
          <IconX size={15} />
        </ActionIcon>
      )}
    </div>
  )
}
