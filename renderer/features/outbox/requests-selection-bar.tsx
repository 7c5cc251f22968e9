import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { useOs } from '@mantine/hooks'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { RequestRow } from '../../../shared/contract/activation.ts'
import { useNumbers } from '../../client/dates.ts'
import list from '../../ui/list/list-page.module.css'
import { useUnsettled } from './request-selection.ts'
import { isOpen } from './request-standings.ts'
import type { RequestActions, RequestTarget } from './use-request-actions.ts'

interface RequestsSelectionBarProps {
  /** What is selected; null for nothing. */
  readonly target: RequestTarget | null
  /** The request, where it is one that the list has shown. */
  readonly only: RequestRow | null
  readonly actions: RequestActions
  readonly onResend: () => void
  readonly onClear: () => void
}

/** The line under the ledger: how many are selected, and what can be done with how many of them. */
export function RequestsSelectionBar({ target, only, actions, onResend, onClear }: RequestsSelectionBarProps) {
  const { t } = useTranslation('outbox')
  const numbers = useNumbers()
  const mac = useOs() === 'macos'
  const unsettled = useUnsettled(target)
  if (!target) {
    return <footer className={list.foot}>{t(mac ? 'selection.ledgerHintMac' : 'selection.ledgerHint')}</footer>
  }
  const words = (action: 'sent' | 'notSent') => {
    const name = t(`actions.${action}`)
    return unsettled === null || unsettled === target.size
      ? name
      : t('selection.action', { action: name, formatted: numbers(unsettled) })
  }
  return (
    <section className={list.foot} data-selected aria-label={t('selection.label')}>
      <span className={list.count} role="status">
        {t('selection.count', { count: target.size, formatted: numbers(target.size) })}
      </span>
      <Button size="xs" variant="default" onClick={onResend}>
        {t('actions.resend')}
      </Button>
      {unsettled !== 0 &&
        (['sent', 'not_sent'] as const).map((outcome) => (
          <Button key={outcome} size="xs" variant="default" onClick={() => void actions.settle(target, outcome)}>
            {words(outcome === 'sent' ? 'sent' : 'notSent')}
          </Button>
        ))}
      {only && isOpen(only) && (
        <Button size="xs" variant="default" onClick={() => void actions.withdraw(only)}>
          {t('actions.withdraw')}
        </Button>
      )}
      <Tooltip label={t('selection.clear')}>
        <ActionIcon className={list.clear} aria-label={t('selection.clear')} onClick={onClear}>
          <IconX size={16} />
        </ActionIcon>
      </Tooltip>
    </section>
  )
}
