import { Button } from '@mantine/core'
import { IconDeviceMobile } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PortalState } from '../../../shared/contract/store.ts'
import { client } from '../../client/client.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import checked from './portal-check.module.css'
import { PortalCheckResults } from './portal-check-results.tsx'
import { StoreCard } from './store-card.tsx'
import classes from './store-page.module.css'

interface PortalCheckCardProps {
  readonly state: PortalState
  /** There are changes that are not saved, and not checked. */
  readonly dirty: boolean
}

/** Asks the portal for itself, and tells what came of it and what to do. */
export function PortalCheckCard({ state, dirty }: PortalCheckCardProps) {
  const { t } = useTranslation('store')
  // What was answered is about the settings that were in force then, and about no others.
  const asked = JSON.stringify({ ...state, logo: null })
  const check = useMutation({ mutationFn: async () => ({ asked, result: await client.store.check() }) })
  const answer = check.data?.asked === asked ? check.data.result : null
  return (
    <StoreCard icon={IconDeviceMobile} title={t('check.title')}>
      <p className={classes.hint}>{t('check.hint')}</p>
      <Button variant="default" fullWidth loading={check.isPending} onClick={() => check.mutate()}>
        {t('check.verb')}
      </Button>
      {dirty && <p className={classes.hint}>{t('check.unsaved')}</p>}
      {check.error && <ErrorNotice error={check.error} />}
      <div className={checked.results} role="status">
        {answer && <PortalCheckResults check={answer} state={state} />}
      </div>
    </StoreCard>
  )
}
