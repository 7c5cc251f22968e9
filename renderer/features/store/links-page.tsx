import { Anchor } from '@mantine/core'
import { IconLinkOff, IconPower } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { orpc } from '../../client/client.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { FormSection } from '../../ui/form-section.tsx'
import { Notice } from '../../ui/notice.tsx'
import { GenericLinkPanel } from './generic-link-panel.tsx'
import { StoreLinkLine } from './store-link-line.tsx'
import classes from './store-page.module.css'

/** The links to give away: for customers with an account, and for those without. */
export function LinksPage() {
  const { t } = useTranslation('store')
  const { data: portal, error, refetch } = useQuery(orpc.store.get.queryOptions())
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />
  if (!portal) return null
  const hasAddress = portal.integrationLink !== ''
  return (
    <div className={classes.page}>
      {(!hasAddress || !portal.on) && (
        <div className={classes.notice}>
          <Notice
            tone="warning"
            level={2}
            icon={hasAddress ? IconPower : IconLinkOff}
            title={t(hasAddress ? 'links.portalOff' : 'links.noAddress')}
          >
            <Anchor component={Link} to="/store/portal" fz="inherit" underline="always">
              {t('links.toPortal')}
            </Anchor>
          </Notice>
        </div>
      )}
      {hasAddress && (
        <div className={classes.narrow}>
          <FormSection title={t('links.integration.title')}>
            <p className={classes.text}>{t('links.integration.text')}</p>
            <StoreLinkLine label={t('links.integration.title')} address={portal.integrationLink} />
          </FormSection>
        </div>
      )}
      <GenericLinkPanel />
    </div>
  )
}
