import { Button, Progress } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import * as z from 'zod'
import { client } from '../../client/client.ts'
import { showError } from '../toasts.tsx'
import type { Run } from './import-kind.ts'
import classes from './import-progress.module.css'
import { useTasks } from './import-queries.ts'
import { addSample, type RateSample, rateOf, timeLeft } from './import-rate.ts'

const Checked = z.object({ rows: z.int() })

/** How far an import or its undoing is, how fast it goes, and a way to stop it. */
export function ImportProgress({ run }: { readonly run: Run }) {
  const { t } = useTranslation('imports')
  const { data: tasks } = useTasks()
  const task = tasks?.find(({ id, state }) => id === run.taskId && state === 'running')
  const done = task?.done ?? run.rowsDone
  // Until the core has read the file to its end it can only estimate; the check has counted.
  const counted = Checked.safeParse(useLocation().state).data?.rows ?? null
  const total = run.state === 'running' && counted !== null ? counted : task ? task.total : run.rowsTotal
  const rate = useRate(done)
  const [stopping, setStopping] = useState(false)
  const cancel = () => {
    if (!task) return
    setStopping(true)
    client.tasks.cancel({ id: task.id }).catch((error) => {
      setStopping(false)
      showError(error)
    })
  }
  return (
    <div className={classes.progress}>
      <Progress
        size="lg"
        value={total ? (done / total) * 100 : 100}
        animated={total === null}
        striped={total === null}
        transitionDuration={200}
        aria-label={t('result.progressLabel')}
      />
      <div className={`${classes.line} tabular`}>
        <span>
          {total === null ? t('result.progressOpen', { count: done }) : t('result.progress', { count: total, done })}
        </span>
        {rate === null ? null : <span>{t('result.rate', { rate: roughly(rate) })}</span>}
        {rate === null || total === null || rate === 0 ? null : <TimeLeftWords rows={total - done} rate={rate} />}
        <Button variant="default" ml="auto" disabled={!task?.cancellable} loading={stopping} onClick={cancel}>
          {t('result.cancel')}
        </Button>
      </div>
    </div>
  )
}

function TimeLeftWords({ rows, rate }: { readonly rows: number; readonly rate: number }) {
  const { t } = useTranslation('imports')
  const left = timeLeft(rows, rate)
  return <span>{left.unit === 'moment' ? t('result.left.moment') : t(`result.left.${left.unit}`, left)}</span>
}

/** Two digits tell as much as anyone wants to know of a rate. */
const roughly = (rate: number) => Number(rate.toPrecision(2))

function useRate(done: number): number | null {
  const [samples, setSamples] = useState<readonly RateSample[]>([])
  useEffect(() => setSamples((before) => addSample(before, { at: performance.now(), done })), [done])
  return rateOf(samples)
}
