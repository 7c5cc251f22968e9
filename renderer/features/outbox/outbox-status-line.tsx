import { Button } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClock,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlugConnectedX,
  IconSend,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { OutboxStatus } from '../../../shared/contract/outbox.ts'
import { client } from '../../client/client.ts'
import { useNumbers } from '../../client/dates.ts'
import { showError } from '../../ui/toasts.tsx'
import { isOfSettings, type OutboxDoing, outboxDoing } from './outbox-status.ts'
import classes from './outbox-status-line.module.css'
import { useWhen } from './use-when.ts'

const icons = {
  nothing: IconCircleCheck,
  sending: IconSend,
  waiting: IconClock,
  paused: IconPlayerPause,
  sendingPaused: IconPlayerPause,
  notSetUp: IconAlertTriangle,
  held: IconPlugConnectedX,
} as const

const tones = {
  nothing: 'quiet',
  sending: 'busy',
  waiting: 'quiet',
  paused: 'warning',
  sendingPaused: 'quiet',
  notSetUp: 'warning',
  held: 'warning',
} as const

/** One line that says what the outbox is doing and why, and lets one hold all sending or go on. */
export function OutboxStatusLine({ status }: { readonly status: OutboxStatus }) {
  const { t } = useTranslation('outbox')
  const doing = outboxDoing(status, Date.now())
  const words = useDoingWords(doing)
  const Sign = icons[doing.kind]
  const toSettings = doing.kind === 'notSetUp' || (doing.kind === 'held' && isOfSettings(doing.hold))
  const answer = doing.kind === 'held' ? doing.hold.answer : null
  const tone = doing.kind === 'held' && isOfSettings(doing.hold) ? 'danger' : tones[doing.kind]
  return (
    <section className={classes.line} data-tone={tone} aria-label={t('status.label')}>
      <Sign className={classes.sign} size={16} stroke={1.8} aria-hidden />
      <span className={`${classes.words} tabular`} role="status" title={answer ?? undefined}>
        {words}
        {answer !== null && <q className={classes.answer}>{answer}</q>}
      </span>
      {toSettings && (
        <Button component={Link} to="/settings/mail" size="xs" variant="default" flex="none">
          {t('actions.mailSettings')}
        </Button>
      )}
      {doing.kind === 'held' && (
        <Button size="xs" variant="default" flex="none" onClick={() => void client.outbox.resume().catch(showError)}>
          {t('actions.tryAgain')}
        </Button>
      )}
      <Button
        size="xs"
        flex="none"
        variant={status.paused ? 'filled' : 'default'}
        leftSection={status.paused ? <IconPlayerPlay size={14} /> : <IconPlayerPause size={14} />}
        onClick={() => void (status.paused ? client.outbox.resume() : client.outbox.pause()).catch(showError)}
      >
        {t(status.paused ? 'actions.resume' : 'actions.pause')}
      </Button>
    </section>
  )
}

function useDoingWords(doing: OutboxDoing): string {
  const { t } = useTranslation('outbox')
  const numbers = useNumbers()
  const when = useWhen()
  if (doing.kind === 'nothing') return t('status.nothing')
  const count = { count: doing.waiting, formatted: numbers(doing.waiting) }
  if (doing.kind === 'sending') return t('status.sending', count)
  if (doing.kind === 'sendingPaused') return t('status.sendingPaused', count)
  const next = doing.kind === 'waiting' ? doing.next : doing.kind === 'held' ? doing.hold.until : null
  const words: string[] = []
  if (doing.kind === 'paused') words.push(t('status.paused'))
  if (doing.kind === 'notSetUp') words.push(t('status.notSetUp'))
  if (doing.kind === 'held') words.push(t(`problems.${doing.hold.problem}`))
  if (doing.waiting > 0) words.push(t('status.waiting', count))
  if (next !== null) words.push(t('status.next', { time: when(next) }))
  return words.join(' ')
}
