import { ActionIcon, Button, Progress } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconPlayerStop, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Task } from '../../../shared/contract/tasks.ts'
import { client } from '../../client/client.ts'
import { showError } from '../../ui/toasts.tsx'
import { useTaskPace } from './task-progress.ts'
import classes from './task-tray.module.css'

/** One task: its bar while it runs, its outcome afterwards. */
export function TaskRow({ task }: { readonly task: Task }) {
  const { t } = useTranslation('tasks')
  const title = t(`titles.${task.kind}`, { file: '', ...task.title })
  const importId = task.title.importId ?? task.outcome?.importId
  const running = task.state === 'running'
  const Outcome = task.state === 'done' ? IconCheck : IconAlertTriangle

  return (
    <div className={classes.task} data-state={task.state}>
      {!running && <Outcome className={classes.icon} size={16} />}
      <span className={classes.title} title={title}>
        {title}
      </span>
      {running ? <TaskProgress task={task} title={title} /> : <TaskOutcome task={task} />}
      {!running && importId !== undefined && (
        <Button component={Link} to={`/contacts/import/${importId}`} variant="subtle" size="xs">
          {t(task.state === 'done' ? 'seeResult' : 'resume')}
        </Button>
      )}
      {running && task.cancellable && (
        <ActionIcon
          size="sm"
          aria-label={t('cancelTask', { title })}
          onClick={() => client.tasks.cancel({ id: task.id }).catch(showError)}
        >
          <IconPlayerStop size={15} />
        </ActionIcon>
      )}
      {!running && (
        <ActionIcon
          size="sm"
          aria-label={t('dismissTask', { title })}
          onClick={() => client.tasks.dismiss({ id: task.id }).catch(showError)}
        >
          <IconX size={15} />
        </ActionIcon>
      )}
    </div>
  )
}

function TaskProgress({ task, title }: { readonly task: Task; readonly title: string }) {
  const { t } = useTranslation('tasks')
  const { rate, left } = useTaskPace(task)
  const { done, total } = task
  const share = total === null || total === 0 ? 0 : Math.min(100, (done / total) * 100)
  const time =
    left === null ? null : left < 90 ? t('seconds', { count: left }) : t('minutes', { count: Math.round(left / 60) })
  const count =
    done === 0 ? t('starting') : total === null ? t('progressOpen', { done }) : t('progress', { done, total })
  return (
    <>
      <Progress.Root className={classes.bar} size={6}>
        <Progress.Section
          value={total === null ? 100 : share}
          animated={total === null}
          color="teal"
          aria-label={title}
          aria-valuetext={count}
        />
      </Progress.Root>
      <span className={classes.figures}>
        {[count, rate !== null && t('rate', { rate }), time !== null && t('left', { time })]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </>
  )
}

function TaskOutcome({ task: { state, done, outcome } }: { readonly task: Task }) {
  const { t } = useTranslation('tasks')
  const figure = (name: string) => Number(outcome?.[name] ?? 0)
  const counted = [
    figure('new') > 0 && t('outcome.imported', { count: figure('new') }),
    figure('known') > 0 && t('outcome.updated', { count: figure('known') }),
    figure('invalid') + figure('duplicate') > 0 &&
      t('outcome.refused', { count: figure('invalid') + figure('duplicate') }),
  ].filter(Boolean)
  const figures = counted.length === 0 && done > 0 ? [t('outcome.done', { count: done })] : counted
  return (
    <span className={classes.outcome}>
      {[t(`states.${state === 'running' ? 'done' : state}`), ...figures].join(' · ')}
    </span>
  )
}
