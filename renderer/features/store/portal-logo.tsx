import { Button } from '@mantine/core'
import { IconPhoto } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { client } from '../../client/client.ts'
import { askFirst } from '../../ui/ask-first.tsx'
import { FileButton } from '../../ui/import/import-file-button.tsx'
import { showDone, showError } from '../../ui/toasts.tsx'
import actions from './portal-certificate.module.css'
import classes from './portal-logo.module.css'
import { StoreCard } from './store-card.tsx'
import page from './store-page.module.css'
import { useLogoUpload } from './use-logo-upload.ts'

interface PortalLogoProps {
  /** As a data address; null where there is none. */
  readonly logo: string | null
  readonly disabled: boolean
}

/** The shop's picture on the pages of the portal: as it looks there, to choose, replace or remove. */
export function PortalLogo({ logo, disabled }: PortalLogoProps) {
  const { t } = useTranslation('store')
  const { choose, running, problem } = useLogoUpload()
  const remove = async () => {
    const sure = await askFirst({
      title: t('logo.removeTitle'),
      text: t('logo.removeText'),
      verb: t('logo.removeVerb'),
      dangerous: true,
    })
    if (!sure) return
    try {
      await client.store.removeLogo()
      showDone(t('logo.removed'))
    } catch (error) {
      showError(error)
    }
  }
  return (
    <StoreCard icon={IconPhoto} title={t('logo.title')}>
      <div className={classes.frame} data-empty={logo === null || undefined}>
        {logo === null ? (
          <IconPhoto size={28} stroke={1.3} aria-hidden />
        ) : (
          <img className={classes.picture} src={logo} alt={t('logo.alt')} />
        )}
      </div>
      <p className={page.hint}>{logo === null ? `${t('logo.none')} ${t('logo.hint')}` : t('logo.hint')}</p>
      {problem !== null && (
        <p className={page.error} role="alert">
          {problem}
        </p>
      )}
      {!disabled && (
        <div className={actions.actions}>
          <FileButton
            size="xs"
            variant="default"
            accept=".png,.jpg,.jpeg,.webp,image/png,image/jpeg,image/webp"
            loading={running}
            onFile={choose}
          >
            {t(logo === null ? 'logo.choose' : 'logo.replace')}
          </FileButton>
          {logo !== null && (
            <Button size="xs" variant="default" onClick={() => void remove()}>
              {t('logo.remove')}
            </Button>
          )}
        </div>
      )}
    </StoreCard>
  )
}
