import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCertificate } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PortalState } from '../../../shared/contract/store.ts'
import { client } from '../../client/client.ts'
import { useDates } from '../../client/dates.ts'
import { askFirst } from '../../ui/ask-first.tsx'
import { showDone, showError } from '../../ui/toasts.tsx'
import classes from './portal-certificate.module.css'
import { PortalCertificateDialog } from './portal-certificate-dialog.tsx'
import { StoreCard } from './store-card.tsx'
import page from './store-page.module.css'

type Certificate = NonNullable<PortalState['certificate']>

interface PortalCertificateProps {
  readonly certificate: Certificate | null
  readonly disabled: boolean
}

/** The certificate with which the portal answers by https: what it is, until when; install, replace, remove. */
export function PortalCertificate({ certificate, disabled }: PortalCertificateProps) {
  const { t } = useTranslation('store')
  const [installing, setInstalling] = useState(false)
  const remove = async () => {
    const sure = await askFirst({
      title: t('certificate.removeTitle'),
      text: t('certificate.removeText'),
      verb: t('certificate.removeVerb'),
      dangerous: true,
    })
    if (!sure) return
    try {
      await client.store.removeCertificate()
      showDone(t('certificate.removed'))
    } catch (error) {
      showError(error)
    }
  }
  return (
    <StoreCard icon={IconCertificate} title={t('certificate.title')}>
      {certificate ? <Facts certificate={certificate} /> : <p className={page.hint}>{t('certificate.none')}</p>}
      {!disabled && (
        <div className={classes.actions}>
          <Button size="xs" variant="default" onClick={() => setInstalling(true)}>
            {t(certificate ? 'certificate.replace' : 'certificate.install')}
          </Button>
          {certificate && (
            <Button size="xs" variant="default" onClick={() => void remove()}>
              {t('certificate.remove')}
            </Button>
          )}
        </div>
      )}
      {installing && <PortalCertificateDialog onClose={() => setInstalling(false)} />}
    </StoreCard>
  )
}

const day = 86_400_000
/** Days before its end from which on it is told. */
const soon = 30

function Facts({ certificate: { subject, names, validTo, expired } }: { readonly certificate: Certificate }) {
  const { t } = useTranslation('store')
  const dates = useDates()
  const left = Math.floor((Date.parse(validTo) - Date.now()) / day)
  const warning = expired
    ? t('certificate.expired', { date: dates.day(validTo) })
    : left <= soon && t('certificate.endsSoon', { count: Math.max(1, left) })
  return (
    <>
      <dl className={classes.facts}>
        <dt>{t('certificate.subject')}</dt>
        <dd>{subject}</dd>
        {names.length > 0 && (
          <>
            <dt>{t('certificate.names')}</dt>
            <dd>{names.join(', ')}</dd>
          </>
        )}
        <dt>{t('certificate.validTo')}</dt>
        <dd>{dates.day(validTo)}</dd>
      </dl>
      {warning && (
        <p className={page.attention}>
          <IconAlertTriangle size={14} aria-hidden />
          {warning}
        </p>
      )}
    </>
  )
}
