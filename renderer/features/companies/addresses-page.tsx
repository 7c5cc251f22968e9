import { Button } from '@mantine/core'
import { useOs } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CompanySubscriptions } from '../../../shared/contract/subscriptions.ts'
import { orpc } from '../../client/client.ts'
import { useNumbers } from '../../client/dates.ts'
import { useSignedIn } from '../../client/session.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useUnsavedGuard } from '../../ui/unsaved-guard.ts'
import { AddressGrid } from './address-grid.tsx'
import { fieldKey } from './address-grid-model.ts'
import classes from './addresses-page.module.css'
import { CompanyPageFrame } from './company-page-frame.tsx'
import { useAddressGrid } from './use-address-grid.ts'
import { useCompanyPage } from './use-company-page.ts'

/** The addresses of a company's own, by category and universe (myopenip-notification-subscriptions, “Abonner une société”). */
export function AddressesPage() {
  const { t } = useTranslation('companies')
  const page = useCompanyPage()
  const { data, error, refetch } = useQuery({
    ...orpc.subscriptions.ofCompany.queryOptions({ input: { companyId: page.id } }),
    enabled: page.company !== undefined,
  })
  return (
    <CompanyPageFrame page={page} title={(name) => t('addresses.title', { name })}>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {data && page.company && <Addresses key={page.id} subscriptions={data} />}
    </CompanyPageFrame>
  )
}

function Addresses({ subscriptions }: { readonly subscriptions: CompanySubscriptions }) {
  const { t } = useTranslation('companies')
  const { administrator } = useSignedIn()
  const numbers = useNumbers()
  const mac = useOs() === 'macos'
  const form = useRef<HTMLFormElement>(null)
  const grid = useAddressGrid(subscriptions)
  const { changes, saving } = grid
  useUnsavedGuard(changes > 0)

  const save = async (event: FormEvent) => {
    event.preventDefault()
    const wrong = await grid.save()
    if (wrong) form.current?.querySelector<HTMLElement>(`[name="${fieldKey(wrong)}"]`)?.focus()
  }
  return (
    <form className={classes.form} ref={form} onSubmit={(event) => void save(event)} noValidate>
      <div className={classes.body}>
        <p className={classes.intro}>{t(administrator ? 'addresses.intro' : 'addresses.readOnly')}</p>
        <AddressGrid subscriptions={subscriptions} grid={grid} readOnly={!administrator} />
        {administrator && <p className={classes.keys}>{t(mac ? 'addresses.keysMac' : 'addresses.keys')}</p>}
      </div>
      {administrator && (
        <footer className={classes.foot}>
          <span className={classes.changes} data-changed={changes > 0 || undefined} role="status">
            {changes > 0
              ? t('addresses.changed', { count: changes, formatted: numbers(changes) })
              : t('addresses.unchanged')}
          </span>
          {changes > 0 && (
            <Button variant="default" onClick={grid.discard}>
              {t('addresses.discard')}
            </Button>
          )}
          <Button type="submit" disabled={changes === 0} loading={saving}>
            {t('addresses.save')}
          </Button>
        </footer>
      )}
    </form>
  )
}
