import { useTranslation } from 'react-i18next'
import { PageHeader } from '../../ui/page-header.tsx'

/** The shop's contacts. */
export function ContactsPage() {
  const { t } = useTranslation('shell')
  return <PageHeader title={t('pages.contacts')} />
}
