import { Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Task } from '../../../shared/contract/tasks.ts'
import { useTaskPace } from './task-progress.ts'
import classes from './task-tray.module.css'

/** How far a task is: a bar, and while it runs its rate and the time left. */
export function TaskFigures({ task, title }: { readonly task: Task; readonly title: string }) {
  const { t } = useTranslation('tasks')
  const { rate, left } = useTaskPace(task)
  const { done, total } = task
  const paused = task.state === 'paused'
  const share = total === null || total === 0 ? 0 : Math.min(100, (done / total) * 100)
  const time =
    left === null ? null : left < 90 ? t('seconds', { count: left }) : t('minutes', { count: Math.round(left / 60) })
  const count =
    done === 0 && !paused
      ? t('starting')
      : total === null
        ? t('progressOpen', { done })
        : t('progress', { done, total })
  const figures = paused
    ? [t('states.paused'), count]
    : [count, rate !== null && t('rate', { rate }), time !== null && t('left', { time })]
  return (
    <>
      <Progress.Root className={classes.bar} size={6}>
        <Progress.Section
          value={total === null ? 100 : share}
          animated={total === null && !paused}
          color={paused ? 'gray' : 'teal'}
          aria-label={title}
          aria-valuetext={count}
        />
      </Progress.Root>
      <span className={classes.figures}>{figures.filter(Boolean).join(' · ')}</span>
    </>
  )
}
