import { Alert } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PortalState } from '../../../shared/contract/store.ts'
import { orpc } from '../../client/client.ts'
import { useSignedIn } from '../../client/session.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { SaveFoot } from '../../ui/save-foot.tsx'
import { useUnsavedGuard } from '../../ui/unsaved-guard.ts'
import { PortalCertificate } from './portal-certificate.tsx'
import { PortalCheckCard } from './portal-check-card.tsx'
import { PortalCustomersSection } from './portal-customers-section.tsx'
import { PortalListeningSection } from './portal-listening-section.tsx'
import { PortalLogo } from './portal-logo.tsx'
import { PortalProxiesSection } from './portal-proxies-section.tsx'
import { PortalPublicSection } from './portal-public-section.tsx'
import { PortalStatus } from './portal-status.tsx'
import classes from './store-page.module.css'
import { usePortalForm } from './use-portal-form.ts'

/** The customer portal: on or off, where it answers, what customers find; its certificate, its logo, its self-check. */
export function PortalPage() {
  const { data, error, refetch } = useQuery(orpc.store.get.queryOptions())
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />
  return data ? <Portal state={data} /> : null
}

function Portal({ state }: { readonly state: PortalState }) {
  const { t } = useTranslation('store')
  const { administrator } = useSignedIn()
  const { form, dirty, save, saving, error } = usePortalForm(state)
  useUnsavedGuard(dirty)
  const part = { form, disabled: !administrator }
  return (
    <div className={classes.page}>
      {!administrator && (
        <Alert color="gray" className={classes.notice}>
          {t('portal.readOnly')}
        </Alert>
      )}
      <div className={classes.columns}>
        <form onSubmit={form.onSubmit(save)} noValidate>
          <PortalStatus {...part} state={state} />
          <div className={classes.sections}>
            <PortalListeningSection {...part} />
            <PortalPublicSection {...part} />
            <PortalCustomersSection {...part} />
            <PortalProxiesSection {...part} />
          </div>
          {administrator && <SaveFoot error={error} dirty={dirty} saving={saving} onDiscard={form.reset} />}
        </form>
        <div className={classes.aside}>
          <PortalCheckCard state={state} dirty={dirty} />
          <PortalCertificate certificate={state.certificate} disabled={!administrator} />
          <PortalLogo logo={state.logo} disabled={!administrator} />
        </div>
      </div>
    </div>
  )
}
