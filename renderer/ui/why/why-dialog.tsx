import { Modal, Select, Stack } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SubscribableCode } from '../../../shared/contract/catalogue.ts'
import { Universe } from '../../../shared/contract/subscription-values.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import { orpc } from '../../client/client.ts'
import { ErrorNotice } from '../error-notice.tsx'
import { useFocusAfterwards } from '../use-focus-afterwards.ts'
import { DeliveryLists } from './delivery-lists.tsx'
import { ExplanationChannel } from './explanation-channel.tsx'
import { firstCode, subscribableCodes } from './subscribable-codes.ts'
import { useEventWords } from './use-event-words.ts'
import classes from './why-dialog.module.css'

interface WhyDialogProps {
  readonly contact: { readonly id: ContactId; readonly name: string }
  /** The event that is asked about at first; without, the first of the catalogue in the first universe of the company. */
  readonly asked?: { readonly code: SubscribableCode; readonly universe: Universe }
  readonly onClose: () => void
}

/** “Why will they receive this?”: for a contact and an event the rules that decide, and all who are told with it. */
export function WhyDialog({ contact, asked, onClose }: WhyDialogProps) {
  const { t } = useTranslation(['events', 'subscriptions', 'common'])
  useFocusAfterwards()
  const own = useQuery({
    ...orpc.subscriptions.ofContact.queryOptions({ input: { contactId: contact.id } }),
    enabled: asked === undefined,
  })
  const first = asked ?? (own.data && { code: firstCode, universe: own.data.universes[0] ?? 'client' })
  return (
    <Modal
      opened
      size={760}
      title={t('explain.title', { name: contact.name })}
      onClose={onClose}
      closeButtonProps={{ 'aria-label': t('common:actions.close') }}
    >
      {own.error && <ErrorNotice error={own.error} onRetry={() => void own.refetch()} />}
      {first && <Asking contactId={contact.id} first={first} />}
    </Modal>
  )
}

interface AskingProps {
  readonly contactId: ContactId
  readonly first: NonNullable<WhyDialogProps['asked']>
}

function Asking({ contactId, first }: AskingProps) {
  const { t } = useTranslation(['events', 'subscriptions'])
  const { coded } = useEventWords()
  const [code, setCode] = useState(first.code)
  const [universe, setUniverse] = useState(first.universe)
  return (
    <Stack gap="md">
      <div className={classes.asked}>
        <Select
          label={t('explain.event')}
          data={subscribableCodes.map((value) => ({ value, label: coded(value) }))}
          value={code}
          onChange={(value) => setCode(SubscribableCode.safeParse(value).data ?? code)}
          allowDeselect={false}
          data-autofocus
        />
        <Select
          label={t('explain.universe')}
          data={Universe.options.map((value) => ({ value, label: t(`subscriptions:universes.${value}`) }))}
          value={universe}
          onChange={(value) => setUniverse(Universe.safeParse(value).data ?? universe)}
          allowDeselect={false}
        />
      </div>
      <Answer contactId={contactId} code={code} universe={universe} />
    </Stack>
  )
}

interface AnswerProps {
  readonly contactId: ContactId
  readonly code: SubscribableCode
  readonly universe: Universe
}

function Answer(asked: AnswerProps): ReactNode {
  const { t } = useTranslation('events')
  const { data, error, refetch } = useQuery({
    ...orpc.events.why.queryOptions({ input: asked }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />
  if (!data) return null
  return (
    <>
      <div className={classes.channels} aria-live="polite">
        {data.channels.map((channel) => (
          <ExplanationChannel key={channel.channel} explanation={data} channel={channel} />
        ))}
      </div>
      {data.list ? (
        <div className={classes.list}>
          <DeliveryLists list={data.list} marked={data.contact.id} />
        </div>
      ) : (
        <p className={classes.faint}>{t('explain.noList')}</p>
      )}
    </>
  )
}
