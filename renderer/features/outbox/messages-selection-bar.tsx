import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { useOs } from '@mantine/hooks'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useNumbers } from '../../client/dates.ts'
import list from '../../ui/list/list-page.module.css'
import { type MessageTarget, useApplicable } from './message-selection.ts'
import type { MessageActions } from './use-message-actions.ts'

interface MessagesSelectionBarProps {
  /** What is selected; null for nothing. */
  readonly target: MessageTarget | null
  readonly actions: MessageActions
  readonly onClear: () => void
}

/** The line under the messages: how many are selected, and what can be done with how many of them. */
export function MessagesSelectionBar({ target, actions, onClear }: MessagesSelectionBarProps) {
  const { t } = useTranslation('outbox')
  const numbers = useNumbers()
  const mac = useOs() === 'macos'
  const applies = useApplicable(target)
  if (!target) return <footer className={list.foot}>{t(mac ? 'selection.hintMac' : 'selection.hint')}</footer>

  const words = (action: 'retry' | 'cancel') => {
    const name = t(`actions.${action}`)
    const count = applies[action]
    return count === null || count === target.size
      ? name
      : t('selection.action', { action: name, formatted: numbers(count) })
  }
  return (
    <section className={list.foot} data-selected aria-label={t('selection.label')}>
      <span className={list.count} role="status">
        {t('selection.count', { count: target.size, formatted: numbers(target.size) })}
      </span>
      {applies.retry !== 0 && (
        <Button size="xs" variant="default" onClick={() => void actions.retry(target, applies.sendAgain)}>
          {words('retry')}
        </Button>
      )}
      {applies.cancel !== 0 && (
        <Button size="xs" variant="default" onClick={() => void actions.cancel(target, applies.cancel)}>
          {words('cancel')}
        </Button>
      )}
      {applies.retry === 0 && applies.cancel === 0 && <span>{t('selection.nothing')}</span>}
      <Tooltip label={t('selection.clear')}>
        <ActionIcon className={list.clear} aria-label={t('selection.clear')} onClick={onClear}>
          <IconX size={16} />
        </ActionIcon>
      </Tooltip>
    </section>
  )
}
