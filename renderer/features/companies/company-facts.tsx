import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Company } from '../../../shared/contract/companies.ts'
import { useNumbers } from '../../client/dates.ts'
import { companyPath } from './company-paths.ts'
import classes from './company-view.module.css'

/** A company's fields, to read. */
export function CompanyFacts({ company }: { readonly company: Company }) {
  const { t } = useTranslation(['companies', 'subscriptions', 'common'])
  const numbers = useNumbers()
  const { id, own, universes, partner, language, clients, administrators } = company
  const counted = (count: number) => ({ count, formatted: numbers(count) })
  return (
    <section className={classes.section}>
      <h3>{t('details.details')}</h3>
      <dl className={classes.facts}>
        <dt>{t('details.universes')}</dt>
        <dd>{universes.map((universe) => t(`subscriptions:universes.${universe}`)).join(', ')}</dd>
        {!own && (
          <>
            <dt>{t('details.partner')}</dt>
            <dd>
              {partner ? (
                <Link className={classes.link} to={companyPath(partner.id)}>
                  {partner.name}
                </Link>
              ) : (
                t('details.ofShop')
              )}
            </dd>
          </>
        )}
        <dt>{t('details.language')}</dt>
        <dd>{language ? t(`common:languages.${language}`) : t('languageOfShop')}</dd>
        <dt>{t('details.administrators')}</dt>
        <dd>{administrators > 0 ? t('details.administratorCount', counted(administrators)) : t('details.none')}</dd>
        <dt>{t('details.clients')}</dt>
        <dd>
          {clients > 0 ? (
            <Link className={classes.link} to={`/companies/${id}?partner=${id}`}>
              {t('details.clientCount', counted(clients))}
            </Link>
          ) : (
            t('details.none')
          )}
        </dd>
      </dl>
    </section>
  )
}
