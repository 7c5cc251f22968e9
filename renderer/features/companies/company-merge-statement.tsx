import { useTranslation } from 'react-i18next'
import type { MergePreview } from '../../../shared/contract/companies.ts'
import { useNumbers } from '../../client/dates.ts'
import classes from './company-statement.module.css'

/** Exactly what merging two companies does. */
export function CompanyMergeStatement({ preview }: { readonly preview: MergePreview }) {
  const { t } = useTranslation(['companies', 'subscriptions'])
  const numbers = useNumbers()
  const { from, into, contacts, clients, universes, taken, dropped } = preview
  const counted = (count: number) => ({ count, formatted: numbers(count) })
  const named = universes.map((universe) => t(`subscriptions:universes.${universe}`)).join(', ')
  const lines = [
    contacts > 0 && t('merge.contacts', counted(contacts)),
    clients > 0 && t('merge.clients', counted(clients)),
    universes.length > 0 && t('merge.universes', { into: into.name, universes: named }),
    taken > 0 && t('merge.taken', counted(taken)),
  ].filter((line) => line !== false)
  return (
    <div aria-live="polite">
      <p className={classes.line}>{t('merge.gone', { from: from.name, into: into.name })}</p>
      <ul className={classes.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {lines.length === 0 && <li>{t('merge.nothing')}</li>}
      </ul>
      {dropped.length > 0 && (
        <section className={classes.box}>
          <p className={classes.boxTitle}>{t('merge.dropped', counted(dropped.length))}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it. */}
          <ul className={classes.scrolled} tabIndex={0}>
            {dropped.map(({ universe, category, email, kept }) => (
              <li key={`${universe} ${category}`}>
                {t('merge.droppedOne', {
                  category: t(`subscriptions:categories.${category}.name`),
                  universe: t(`subscriptions:universes.${universe}`),
                  email,
                  kept,
                })}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className={classes.line}>{t('merge.irreversible')}</p>
    </div>
  )
}
