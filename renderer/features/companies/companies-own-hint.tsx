import { ActionIcon, Tooltip } from '@mantine/core'
import { IconHome, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import * as z from 'zod'
import { orpc } from '../../client/client.ts'
import { usePreference } from '../../client/preferences.ts'
import classes from './companies-own-hint.module.css'

const Dismissed = z.boolean()

/** Leads to a company of the shop's own where there is none, as after an upgrade; gone for good once it is dismissed. */
export function CompaniesOwnHint() {
  const { t } = useTranslation('companies')
  const [dismissed, setDismissed] = usePreference('companies.ownHintDismissed', Dismissed, false)
  const { data } = useQuery(
    orpc.companies.count.queryOptions({ input: { filter: { own: true } }, enabled: !dismissed }),
  )
  if (dismissed || data?.count !== 0) return null
  return (
    <section className={classes.hint} aria-label={t('ownMissing.title')}>
      <IconHome className={classes.icon} size={16} stroke={1.8} aria-hidden />
      <p className={classes.text}>
        <strong>{t('ownMissing.title')}</strong> {t('ownMissing.text', { action: t('actions.makeOwn') })}{' '}
        <Link className={classes.link} to="/companies/new">
          {t('ownMissing.add')}
        </Link>
      </p>
      <Tooltip label={t('ownMissing.dismiss')}>
        <ActionIcon size="sm" aria-label={t('ownMissing.dismiss')} onClick={() => setDismissed(true)}>
          <IconX size={14} />
        </ActionIcon>
      </Tooltip>
    </section>
  )
}
