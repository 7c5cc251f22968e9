import { useTranslation } from 'react-i18next'
import type { CompanySubscriptions } from '../../../shared/contract/subscriptions.ts'
import { categories, isInUniverse } from '../../../shared/rules/subscription-cells.ts'
import { CategoryHelp } from '../../ui/subscriptions/category-help.tsx'
import { AddressField } from './address-field.tsx'
import classes from './address-grid.module.css'
import type { AddressGridState } from './use-address-grid.ts'

interface AddressGridProps {
  readonly subscriptions: CompanySubscriptions
  readonly grid: AddressGridState
  readonly readOnly: boolean
}

/** Categories by universes, an address in each field. */
export function AddressGrid({ subscriptions: { universes, addresses }, grid, readOnly }: AddressGridProps) {
  const { t } = useTranslation(['companies', 'subscriptions'])
  return (
    <table className={classes.table} data-universes={universes.length}>
      <thead>
        <tr>
          <th scope="col" className={classes.corner}>
            {t('addresses.category')}
          </th>
          {universes.map((universe) => (
            <th key={universe} scope="col" className={classes.head}>
              {t(`subscriptions:universes.${universe}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {categories.map((category) => (
          <tr key={category}>
            <th scope="row" className={classes.category}>
              <div className={classes.name}>
                <span>
                  {t(`subscriptions:categories.${category}.name`)} <CategoryHelp category={category} />
                </span>
              </div>
            </th>
            {universes.map((universe) => (
              <td key={universe} className={classes.cell}>
                {isInUniverse(category, universe) ? (
                  <AddressField
                    field={{ universe, category }}
                    saved={addresses.find((address) => address.universe === universe && address.category === category)}
                    grid={grid}
                    single={universes.length === 1}
                    readOnly={readOnly}
                  />
                ) : (
                  <span className={classes.impossible}>{t('addresses.partnersOnly')}</span>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
