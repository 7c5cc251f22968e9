import { SegmentedControl } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Company } from '../../../shared/contract/companies.ts'
import type { DeliveryList } from '../../../shared/contract/events.ts'
import type { Language } from '../../../shared/contract/values.ts'
import { orpc } from '../../client/client.ts'
import { useSignedIn } from '../../client/session.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { languages } from '../../ui/languages.ts'
import { MailFrame } from '../../ui/mail-frame.tsx'
import { mostReadLanguage } from '../../ui/why/delivery-people.ts'
import classes from './notify-desk.module.css'
import { type NotifyDraft, occurrenceOf, referenceIssue } from './notify-draft.ts'

interface NotifyMessageProps {
  readonly company: Company
  readonly draft: NotifyDraft
  readonly list: DeliveryList | undefined
}

const looks = ['html', 'text'] as const

/** How the message reads in each language, as it is typed; it waits for a reference. */
export function NotifyMessage({ company, draft, list }: NotifyMessageProps) {
  const { t } = useTranslation(['events', 'common'])
  const { operator } = useSignedIn()
  const [chosen, setChosen] = useState<Language | null>(null)
  const [look, setLook] = useState<(typeof looks)[number]>('html')
  const [settled] = useDebouncedValue(draft, 200)
  const language = chosen ?? (list && mostReadLanguage(list.recipients)) ?? company.language ?? operator.language
  const occurrence = referenceIssue(settled.reference) ? null : occurrenceOf(settled, company.id)
  const { data, error } = useQuery({
    ...orpc.events.previewMessage.queryOptions({ input: occurrence ? { occurrence, language } : skipToken }),
    placeholderData: occurrence ? keepPreviousData : undefined,
  })
  return (
    <section className={classes.message} aria-label={t('notify.preview')}>
      <div className={classes.bar}>
        <h3>{t('notify.preview')}</h3>
        <SegmentedControl
          size="xs"
          aria-label={t('notify.preview')}
          data={looks.map((value) => ({ value, label: t(`notify.looks.${value}`) }))}
          value={look}
          onChange={(value) => setLook(looks.find((known) => known === value) ?? 'html')}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('notify.previewLanguage')}
          data={languages.map((value) => ({ value, label: t(`common:languages.${value}`) }))}
          value={language}
          onChange={(value) => setChosen(languages.find((known) => known === value) ?? null)}
        />
      </div>
      {error && <ErrorNotice error={error} />}
      {!occurrence && <p className={classes.waits}>{t('notify.previewWaits')}</p>}
      {occurrence && data && (
        <div className={classes.paper}>
          <p className={classes.subject} lang={language}>
            {data.subject}
          </p>
          <div className={classes.body}>
            {look === 'html' ? (
              <MailFrame title={t('notify.previewFrame')} html={data.html} />
            ) : (
              // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it.
              <pre className={classes.text} lang={language} tabIndex={0}>
                {data.text}
              </pre>
            )}
          </div>
        </div>
      )}
    </section>
  )
}
