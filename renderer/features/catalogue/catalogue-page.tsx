import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate, useParams } from 'react-router'
import { NotificationCode, type NotificationType } from '../../../shared/contract/catalogue.ts'
import { Language } from '../../../shared/contract/values.ts'
import { orpc } from '../../client/client.ts'
import { useSignedIn } from '../../client/session.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { ListSearch } from '../../ui/list/list-search.tsx'
import { usePageKeys } from '../../ui/list/use-page-keys.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import classes from './catalogue-page.module.css'
import { type CatalogueFilter, matching, passes } from './catalogue-search.ts'
import { useCatalogueWords } from './catalogue-words.ts'
import { NotificationDetails } from './notification-details.tsx'
import { NotificationList } from './notification-list.tsx'
import { NotificationMissing } from './notification-missing.tsx'

/** The notification types on the left, the rule and the texts of one on the right. */
export function CataloguePage() {
  const { t } = useTranslation('catalogue')
  const words = useCatalogueWords()
  const { operator } = useSignedIn()
  const params = useParams()
  const search = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [text, setText] = useState('')
  const [filters, setFilters] = useState<readonly CatalogueFilter[]>([])
  const { data, error, refetch } = useQuery(orpc.catalogue.list.queryOptions())
  usePageKeys(search)

  const types = data ?? []
  const shown = useMemo(() => matching(data ?? [], text, filters, words), [data, text, filters, words])
  const code = NotificationCode.safeParse(params.code).data
  const language = Language.safeParse(params.language).data ?? operator.language
  const open = types.find((type) => type.code === code)
  const [first] = types
  if (params.code === undefined && first) return <Navigate to={`/catalogue/${first.code}`} replace />

  return (
    <>
      <PageHeader title={t('title')} aside={data && t('count', { count: types.length })}>
        <ListSearch
          element={search}
          label={t('search.label')}
          placeholder={t('search.placeholder')}
          value={text}
          onSearch={setText}
          onLeave={() => list.current?.querySelector('a')?.focus()}
        />
      </PageHeader>
      {error && (
        <div className={classes.notice}>
          <ErrorNotice error={error} onRetry={() => void refetch()} />
        </div>
      )}
      {data && (
        <div className={classes.body}>
          <NotificationList
            element={list}
            types={shown}
            openCode={code ?? null}
            language={params.language}
            counts={counted(types)}
            filters={filters}
            onFilters={setFilters}
            onClear={() => {
              setText('')
              setFilters([])
            }}
          />
          {open ? (
            <NotificationDetails key={`${open.code} ${language}`} type={open} language={language} />
          ) : (
            <NotificationMissing />
          )}
        </div>
      )}
    </>
  )
}

/** How many each filter leaves. */
const counted = (types: readonly NotificationType[]): Readonly<Record<CatalogueFilter, number>> => ({
  subscribable: types.filter(passes.subscribable).length,
  changed: types.filter(passes.changed).length,
})
