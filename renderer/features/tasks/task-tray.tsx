import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Task } from '../../../shared/contract/tasks.ts'
import { orpc } from '../../client/client.ts'
import { TaskRow } from './task-row.tsx'
import classes from './task-tray.module.css'

const most = 4
const isUnderWay = ({ state }: Task) => state === 'running' || state === 'paused'

/** Along the bottom of every page: work under way, and what became of work that ended. */
export function TaskTray() {
  const { t } = useTranslation('tasks')
  const { data } = useQuery(orpc.tasks.list.queryOptions())
  if (!data || data.length === 0) return null
  const shown = data.toSorted((a, b) => Number(isUnderWay(b)) - Number(isUnderWay(a))).slice(0, most)
  return (
    <section className={classes.tray} aria-label={t('tray')}>
      {shown.map((task) => (
        <TaskRow key={task.id} task={task} />
      ))}
    </section>
  )
}
