import { Button } from '@mantine/core'
import { IconMailForward, IconRefresh } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GenericLink } from '../../../shared/contract/store.ts'
import { orpc } from '../../client/client.ts'
import { errorCode } from '../../client/error-words.ts'
import { useSignedIn } from '../../client/session.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { GenericLinkDialog } from '../../ui/generic-link/generic-link-dialog.tsx'
import { SaveFoot } from '../../ui/save-foot.tsx'
import { useUnsavedGuard } from '../../ui/unsaved-guard.ts'
import { GenericLinkExpiry } from './generic-link-expiry.tsx'
import { GenericLinkLimits } from './generic-link-limits.tsx'
import { GenericLinkState } from './generic-link-state.tsx'
import { GenericLinkToday } from './generic-link-today.tsx'
import { StoreLinkLine } from './store-link-line.tsx'
import classes from './store-page.module.css'
import { useGenericLinkForm } from './use-generic-link-form.ts'
import { useRegenerateLink } from './use-regenerate-link.ts'

/** The link by which customers without an account send jobs (prismaprepare-go, "Paramètres de lien générique"). */
export function GenericLinkPanel() {
  const { t } = useTranslation('store')
  const { data, error, refetch } = useQuery(orpc.store.genericLink.queryOptions())
  const { administrator } = useSignedIn()
  const regenerate = useRegenerateLink()
  if (error) {
    return (
      <div className={classes.stack}>
        <h2 className={classes.title}>{t('links.generic.title')}</h2>
        <ErrorNotice error={error} onRetry={() => void refetch()} />
        {administrator && errorCode(error) === 'SECRETS_LOCKED' && (
          <div className={classes.actions}>
            <Button variant="default" onClick={() => void regenerate()}>
              {t('links.generic.regenerate')}
            </Button>
          </div>
        )}
      </div>
    )
  }
  return data ? <Panel link={data} /> : null
}

function Panel({ link }: { readonly link: GenericLink }) {
  const { t } = useTranslation('store')
  const { administrator } = useSignedIn()
  const regenerate = useRegenerateLink()
  const [sending, setSending] = useState(false)
  const { form, dirty, save, saving, error } = useGenericLinkForm(link)
  useUnsavedGuard(dirty)
  return (
    <>
      <h2 className={classes.title}>{t('links.generic.title')}</h2>
      <p className={classes.text}>{t('links.generic.text')}</p>
      <div className={classes.panel}>
        <div className={classes.columns}>
          <form onSubmit={form.onSubmit(save)} noValidate>
            <div className={classes.stack}>
              <GenericLinkState form={form} link={link} />
              {link.address !== '' && <StoreLinkLine label={t('links.generic.address')} address={link.address} />}
              <div className={classes.actions}>
                <Button
                  variant="default"
                  leftSection={<IconMailForward size={15} />}
                  disabled={link.address === ''}
                  onClick={() => setSending(true)}
                >
                  {t('links.generic.send')}
                </Button>
                {administrator && (
                  <Button variant="default" leftSection={<IconRefresh size={15} />} onClick={() => void regenerate()}>
                    {t('links.generic.regenerate')}
                  </Button>
                )}
              </div>
              <GenericLinkExpiry form={form} />
            </div>
            <div className={classes.sections}>
              <GenericLinkLimits form={form} />
            </div>
            <SaveFoot error={error} dirty={dirty} saving={saving} onDiscard={form.reset} />
          </form>
          <div className={classes.aside}>
            <GenericLinkToday link={link} />
          </div>
        </div>
      </div>
      {sending && <GenericLinkDialog contact={null} onClose={() => setSending(false)} />}
    </>
  )
}
