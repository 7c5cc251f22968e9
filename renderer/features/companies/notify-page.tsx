import { useTranslation } from 'react-i18next'
import { CompanyPageFrame } from './company-page-frame.tsx'
import { NotifyDesk } from './notify-desk.tsx'
import { useCompanyPage } from './use-company-page.ts'

/** Tells a company's people that something has happened: what, whom, and how it reads, before anything is sent. */
export function NotifyPage() {
  const { t } = useTranslation('events')
  const page = useCompanyPage()
  return (
    <CompanyPageFrame page={page} title={(name) => t('notify.title', { name })}>
      {page.company && <NotifyDesk key={page.id} company={page.company} />}
    </CompanyPageFrame>
  )
}
