import { IconFileImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useSignedIn } from '../../client/session.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ImportPages } from '../../ui/import/import-pages.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { subscriptionImportKind } from './subscription-import-kind.ts'

/** Imports subscriptions in four steps: file, columns, check, result; for administrators only. */
export function SubscriptionImportPage() {
  const { t } = useTranslation('subscriptionImport')
  const { administrator } = useSignedIn()
  if (administrator) return <ImportPages kind={subscriptionImportKind} />
  return (
    <>
      <PageHeader title={t('title')} />
      <EmptyState icon={IconFileImport} title={t('administrators.title')} text={t('administrators.text')} />
    </>
  )
}
