import { Alert } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../client/client.ts'
import { useSignedIn } from '../../client/session.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import page from './store-page.module.css'
import { TermsCurrent } from './terms-current.tsx'
import classes from './terms-page.module.css'
import { TermsUpload } from './terms-upload.tsx'
import { TermsVersions } from './terms-versions.tsx'

/** The terms of service: those in force and who accepted them, all versions, and publishing a new one. */
export function TermsPage() {
  const { t } = useTranslation('store')
  const { administrator } = useSignedIn()
  const { data, error, refetch } = useQuery(orpc.terms.list.queryOptions())
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />
  if (!data) return null
  const [current] = data.versions
  return (
    <div className={classes.page}>
      {!administrator && (
        <Alert color="gray" className={page.notice}>
          {t('terms.readOnly')}
        </Alert>
      )}
      {current ? (
        <TermsCurrent version={current} waiting={data.waiting} />
      ) : (
        <EmptyState icon={IconFileText} title={t('terms.none.title')} text={t('terms.none.text')} />
      )}
      {administrator && <TermsUpload />}
      {data.versions.length > 0 && <TermsVersions versions={data.versions} />}
    </div>
  )
}
