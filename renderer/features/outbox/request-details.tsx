import { Button } from '@mantine/core'
import { IconCheck, IconMail, IconRefresh, IconUser, IconX } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { RequestRow } from '../../../shared/contract/activation.ts'
import type { RequestId } from '../../../shared/contract/values.ts'
import { RequestStandingBadge } from '../../ui/activation/request-standing-badge.tsx'
import { useAskAddressAgain } from '../../ui/activation/use-ask-address-again.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { DetailsPanel } from '../../ui/list/details-panel.tsx'
import { useDetailsFocus } from '../../ui/list/use-details-focus.ts'
import classes from './message-details.module.css'
import { RequestOthers } from './request-others.tsx'
import { isOpen, isUnsettled, waits } from './request-standings.ts'
import { RequestTimeline } from './request-timeline.tsx'
import { requestQuery } from './requests-source.ts'
import { onlyRequest, type RequestActions, type RequestTarget } from './use-request-actions.ts'

interface RequestDetailsProps {
  readonly id: RequestId
  readonly actions: RequestActions
  readonly onResend: (target: RequestTarget) => void
  readonly onClose: () => void
}

/** A request of the ledger and what became of it, beside the list. */
export function RequestDetails({ id, actions, onResend, onClose }: RequestDetailsProps) {
  const { t } = useTranslation(['outbox', 'common'])
  const element = useRef<HTMLElement>(null)
  const { data: request, error, refetch } = useQuery({ ...requestQuery(id), placeholderData: keepPreviousData })
  useDetailsFocus(element, request !== undefined || error !== null)

  if (!request) {
    const gone = request === null
    return (
      <DetailsPanel
        label={t('views.requests')}
        header={gone ? <h2>{t('ledger.goneTitle')}</h2> : null}
        onClose={onClose}
        element={element}
      >
        {gone && t('ledger.goneText')}
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      </DetailsPanel>
    )
  }
  const facts: readonly (readonly [string, string])[] = [
    [t('ledger.facts.email'), request.email],
    [t('ledger.facts.purpose'), t(`ledger.purposes.${request.purpose}`)],
    [t('ledger.facts.way'), t(`ledger.ways.${request.way}`)],
    [t('ledger.facts.language'), t(`common:languages.${request.language}`)],
  ]
  return (
    <DetailsPanel
      label={t('ledger.details', { name: request.contact.name })}
      onClose={onClose}
      element={element}
      header={
        <>
          <h2>{request.contact.name}</h2>
          <div className={classes.line}>
            <RequestStandingBadge standing={request.standing} />
            <span className={classes.soft}>{t(`ledger.standingHints.${request.standing}`)}</span>
          </div>
          <Actions request={request} actions={actions} onResend={onResend} />
        </>
      }
    >
      <dl className={classes.facts}>
        {facts.map(([label, value]) => (
          <div key={label} className={classes.fact}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <RequestTimeline request={request} />
      <RequestOthers request={request} />
    </DetailsPanel>
  )
}

function Actions({
  request,
  actions,
  onResend,
}: Omit<RequestDetailsProps, 'id' | 'onClose'> & { request: RequestRow }) {
  const { t } = useTranslation('outbox')
  const askAddressAgain = useAskAddressAgain()
  const { id, purpose, contact, email, messageId } = request
  const resend = () => (purpose === 'activation' ? onResend(onlyRequest(id)) : void askAddressAgain(contact.id, email))
  const button = { size: 'xs', variant: 'default' } as const
  return (
    <div className={classes.actions}>
      {isUnsettled(request) && (
        <>
          <Button
            {...button}
            leftSection={<IconCheck size={14} />}
            onClick={() => void actions.settle(onlyRequest(id), 'sent')}
          >
            {t('actions.sent')}
          </Button>
          <Button
            {...button}
            leftSection={<IconX size={14} />}
            onClick={() => void actions.settle(onlyRequest(id), 'not_sent')}
          >
            {t('actions.notSent')}
          </Button>
        </>
      )}
      {(purpose === 'activation' || waits(request)) && (
        <Button {...button} leftSection={<IconRefresh size={14} />} onClick={resend}>
          {t('actions.resend')}
        </Button>
      )}
      {isOpen(request) && (
        <Button {...button} onClick={() => void actions.withdraw(request)}>
          {t('actions.withdraw')}
        </Button>
      )}
      {messageId !== null && (
        <Button {...button} component={Link} to={`/outbox/${messageId}`} leftSection={<IconMail size={14} />}>
          {t('actions.openMessage')}
        </Button>
      )}
      <Button {...button} component={Link} to={`/contacts/${contact.id}`} leftSection={<IconUser size={14} />}>
        {t('actions.openContact')}
      </Button>
    </div>
  )
}
