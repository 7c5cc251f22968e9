import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { errorCode } from '../../client/error-words.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { BackToCompany } from './back-to-company.tsx'
import classes from './company-page-frame.module.css'
import type { useCompanyPage } from './use-company-page.ts'

interface CompanyPageFrameProps {
  readonly page: ReturnType<typeof useCompanyPage>
  /** Titles the page, by the company's name. */
  readonly title: (name: string) => string
  readonly children: ReactNode
}

/** What stands around a page of a company: its title, the way back, and what is said where there is no such company. */
export function CompanyPageFrame({ page: { id, company, error, retry }, title, children }: CompanyPageFrameProps) {
  const { t } = useTranslation('companies')
  const gone = errorCode(error) === 'COMPANY_NOT_FOUND'
  return (
    <div className={classes.page}>
      <PageHeader
        title={company ? title(company.name) : t(gone ? 'details.gone' : 'title')}
        lead={<BackToCompany id={gone ? null : id} name={company?.name} />}
      />
      {gone && <p className={classes.notice}>{t('details.goneText')}</p>}
      {error && !gone && (
        <div className={classes.notice}>
          <ErrorNotice error={error} onRetry={() => void retry()} />
        </div>
      )}
      {children}
    </div>
  )
}
