import { Alert, Button } from '@mantine/core'
import { safe } from '@orpc/client'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Company } from '../../../shared/contract/companies.ts'
import { client, orpc } from '../../client/client.ts'
import { useNumbers } from '../../client/dates.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { focusField } from '../../ui/record-form/focus-field.ts'
import { showDone, showError } from '../../ui/toasts.tsx'
import { useUnsavedGuard } from '../../ui/unsaved-guard.ts'
import { deliveryPeople } from '../../ui/why/delivery-people.ts'
import { firstCode } from '../../ui/why/subscribable-codes.ts'
import { companyPath } from './company-paths.ts'
import classes from './notify-desk.module.css'
import { draftOf, occurrenceOf, referenceIssue, refusedTexts, type TextIssues } from './notify-draft.ts'
import { NotifyFields } from './notify-fields.tsx'
import { NotifyMailNotSetUp } from './notify-mail-not-set-up.tsx'
import { NotifyMessage } from './notify-message.tsx'
import { NotifyRecipients } from './notify-recipients.tsx'

/**
 * Records an event of a company: what happened on the left, who is told and how it reads beside it. What is confirmed is
 * the list that stood there: if it changed meanwhile, nothing is sent and it is shown anew.
 */
export function NotifyDesk({ company }: { readonly company: Company }) {
  const { t } = useTranslation(['events', 'common'])
  const numbers = useNumbers()
  const navigate = useNavigate()
  const form = useRef<HTMLFormElement>(null)
  const [draft, setDraft] = useState(() => draftOf(firstCode, company.universes))
  const [issues, setIssues] = useState<TextIssues>({})
  const [recording, setRecording] = useState(false)
  const [recorded, setRecorded] = useState(false)
  const [changed, setChanged] = useState(false)
  const { code, universe } = draft
  const list = useQuery({
    ...orpc.events.preview.queryOptions({
      input: universe === null ? skipToken : { code, companyId: company.id, universe },
    }),
    placeholderData: universe === null ? undefined : keepPreviousData,
    staleTime: 0,
  })
  useUnsavedGuard((draft.reference !== '' || draft.details !== '') && !recorded)
  useEffect(() => {
    if (recorded) void navigate(companyPath(company.id), { state: { focusDetails: true } })
  }, [recorded, navigate, company.id])

  const data = universe === null ? undefined : list.data
  const people = data ? deliveryPeople(data.recipients).length : 0
  const emails = data?.recipients.filter(({ channel }) => channel === 'email').length ?? 0
  const stopped = data !== undefined && emails > 0 && !data.mailReady
  const counted = { count: people, formatted: numbers(people) }

  const record = async (event: FormEvent) => {
    event.preventDefault()
    const occurrence = occurrenceOf(draft, company.id)
    const issue = referenceIssue(draft.reference)
    if (issue) {
      setIssues({ reference: issue })
      return focusField(form.current, 'reference')
    }
    if (!occurrence || !data || stopped) return
    setRecording(true)
    const { error, isDefined } = await safe(client.events.record({ occurrence, fingerprint: data.fingerprint }))
    setRecording(false)
    if (!error) {
      showDone(people > 0 ? t('notify.done', counted) : t('notify.doneNobody'))
      return setRecorded(true)
    }
    if (isDefined && error.code === 'RECIPIENTS_CHANGED') {
      setChanged(true)
      await list.refetch()
      return
    }
    const refused = refusedTexts(error)
    if (refused) setIssues(refused)
    else showError(error)
    await list.refetch()
  }

  return (
    <form className={classes.desk} ref={form} onSubmit={(event) => void record(event)} noValidate>
      <div className={classes.columns}>
        <NotifyFields
          company={company}
          draft={draft}
          issues={issues}
          onDraft={(next) => {
            setDraft(next)
            setIssues({})
            if (next.code !== draft.code || next.universe !== draft.universe) setChanged(false)
          }}
          onLeave={() => setIssues((before) => ({ ...before, reference: referenceIssue(draft.reference) }))}
        />
        <div className={classes.outcome}>
          <div className={classes.who}>
            {changed && (
              <Alert color="yellow" role="alert" mb="md">
                {t('notify.changed')}
              </Alert>
            )}
            {stopped && <NotifyMailNotSetUp emails={emails} />}
            {universe !== null && list.error && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
            {universe !== null && list.isPending && <p className={classes.faint}>{t('notify.loading')}</p>}
            {data && universe !== null && <NotifyRecipients list={data} asked={{ code, universe }} />}
          </div>
          {universe !== null && <NotifyMessage company={company} draft={draft} list={data} />}
        </div>
      </div>
      <footer className={classes.foot}>
        <Button variant="default" onClick={() => void navigate(companyPath(company.id))}>
          {t('common:actions.cancel')}
        </Button>
        <Button
          type="submit"
          variant={data && people === 0 ? 'default' : 'filled'}
          disabled={!data || stopped || list.isFetching}
          loading={recording}
        >
          {data && people === 0 ? t('notify.verbNobody') : t('notify.verb', counted)}
        </Button>
      </footer>
    </form>
  )
}
