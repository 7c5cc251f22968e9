import { Button } from '@mantine/core'
import { IconLayoutGrid, IconMail } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CompanySubscriptions as Subscriptions } from '../../../shared/contract/subscriptions.ts'
import type { CompanyId } from '../../../shared/contract/values.ts'
import { orpc } from '../../client/client.ts'
import { useDates, useNumbers } from '../../client/dates.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { addressesPath, dashboardPath } from './company-paths.ts'
import classes from './company-view.module.css'

type Address = Subscriptions['addresses'][number]

const most = 4

/** The addresses of a company's own subscriptions, each with in how many fields it stands, and the way to the grids. */
export function CompanySubscriptions({ companyId }: { readonly companyId: CompanyId }) {
  const { t } = useTranslation('companies')
  const numbers = useNumbers()
  const dates = useDates()
  const { data, error } = useQuery(orpc.subscriptions.ofCompany.queryOptions({ input: { companyId } }))
  const addresses = data && byAddress(data.addresses)
  const counted = (count: number) => ({ count, formatted: numbers(count) })
  const mark = ({ undeliverableAt, unsubscribed }: Address) => {
    if (undeliverableAt !== null) return t('addresses.undeliverable', { date: dates.day(undeliverableAt) })
    return unsubscribed ? t('addresses.unsubscribed') : null
  }
  return (
    <section className={classes.section}>
      <h3>{t('details.subscriptions')}</h3>
      {error && <ErrorNotice error={error} />}
      {addresses?.length === 0 && <p className={classes.faint}>{t('details.noAddresses')}</p>}
      <ul className={classes.list}>
        {addresses?.slice(0, most).map(({ first, fields }) => (
          <li key={first.email} className={classes.item}>
            <span className={classes.name} title={first.email}>
              {first.email}
            </span>
            <span className={classes.faint}>{t('details.fields', counted(fields))}</span>
            {mark(first) && <span className={`${classes.warning} ${classes.wholeLine}`}>{mark(first)}</span>}
          </li>
        ))}
      </ul>
      {addresses && addresses.length > most && (
        <p className={classes.faint}>{t('details.moreAddresses', counted(addresses.length - most))}</p>
      )}
      <div className={classes.buttons}>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconMail size={14} />}
          component={Link}
          to={addressesPath(companyId)}
        >
          {t('actions.addresses')}
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconLayoutGrid size={14} />}
          component={Link}
          to={dashboardPath(companyId)}
        >
          {t('actions.dashboard')}
        </Button>
      </div>
    </section>
  )
}

/** Each address once, without regard to case, in the order in which they first stand. */
function byAddress(all: readonly Address[]): { first: Address; fields: number }[] {
  const found = new Map<string, { first: Address; fields: number }>()
  for (const address of all) {
    const key = address.email.toLowerCase()
    const known = found.get(key)
    if (known) known.fields++
    else found.set(key, { first: address, fields: 1 })
  }
  return [...found.values()]
}
