import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { RequestRow } from '../../../shared/contract/activation.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import { client, orpc } from '../../client/client.ts'
import { useDates } from '../../client/dates.ts'
import { RequestStandingBadge } from '../../ui/activation/request-standing-badge.tsx'
import { useSettle } from '../../ui/activation/use-settle.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { showDone, showError } from '../../ui/toasts.tsx'
import classes from './contact-view.module.css'

/** A contact's latest activation request: by which way, when, by whom, how long its link is good, and what to say of it. */
export function ContactRequest({ contactId }: { readonly contactId: ContactId }) {
  const { t } = useTranslation(['contacts', 'activation'])
  const { data, error } = useQuery(orpc.activation.latest.queryOptions({ input: { contactId } }))
  if (error) return <ErrorNotice error={error} />
  const request = data?.activation
  if (!request) return null
  return (
    <section className={classes.section}>
      <h3>{t('request.title')}</h3>
      <RequestFacts request={request} />
      <RequestActions request={request} />
    </section>
  )
}

function RequestFacts({ request }: { readonly request: RequestRow }) {
  const { t } = useTranslation(['contacts', 'activation'])
  const dates = useDates()
  const { standing, way, requestedAt, requestedBy, sentAt, sentBy, expiresAt, expired } = request
  const open = isOpen(request)
  const sent = sentBy && sentAt
  return (
    <>
      <div className={classes.line}>
        <RequestStandingBadge standing={standing} />
        <span className={classes.soft}>{t(`activation:dialog.ways.${way}`)}</span>
      </div>
      <p className={classes.fact}>
        {requestedBy === null
          ? t('request.asked', { date: dates.dayTime(requestedAt) })
          : t('request.askedBy', { date: dates.dayTime(requestedAt), name: requestedBy })}
      </p>
      {sent && (
        <p className={classes.fact}>
          {sentBy.kind === 'server'
            ? t('request.sentByServer', { date: dates.dayTime(sentAt) })
            : t('request.sentByWord', { date: dates.dayTime(sentAt), name: sentBy.name ?? '' })}
        </p>
      )}
      {open && expiresAt && (
        <p className={classes.fact} data-warning={expired || undefined}>
          {t(expired ? 'request.expired' : 'request.expires', { date: dates.dayTime(expiresAt) })}
        </p>
      )}
    </>
  )
}

const isOpen = ({ standing }: RequestRow) => ['prepared', 'draft_opened', 'sent', 'uncertain'].includes(standing)
const isUnsettled = ({ standing }: RequestRow) => standing === 'draft_opened' || standing === 'uncertain'

function RequestActions({ request }: { readonly request: RequestRow }) {
  const { t } = useTranslation(['contacts', 'activation'])
  const settle = useSettle()
  const { id } = request
  const selection = { kind: 'ids' as const, ids: [id] }
  const withdraw = () =>
    client.activation.withdraw({ id }).then(() => showDone(t('activation:done.withdrawn')), showError)
  if (!isOpen(request)) return null
  return (
    <Group gap={6} mt={8}>
      {isUnsettled(request) && (
        <>
          <Button size="xs" variant="default" onClick={() => void settle(selection, 'sent')}>
            {t('activation:drafts.sent')}
          </Button>
          <Button size="xs" variant="default" onClick={() => void settle(selection, 'not_sent')}>
            {t('activation:drafts.notSent')}
          </Button>
        </>
      )}
      <Button size="xs" variant="default" onClick={() => void withdraw()}>
        {t('request.withdraw')}
      </Button>
    </Group>
  )
}
