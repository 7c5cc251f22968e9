import { useTranslation } from 'react-i18next'
import classes from './import-first-rows.module.css'
import { columnNames } from './import-inspection.ts'
import type { Inspection } from './import-kind.ts'

/** The first rows of the file as they are read now. */
export function ImportFirstRows({
  inspection,
  pending,
}: {
  readonly inspection: Inspection
  readonly pending: boolean
}) {
  const { t } = useTranslation('imports')
  const names = columnNames(inspection, (number) => t('reading.column', { number }))
  const { firstRows } = inspection
  return (
    <div className={classes.section} aria-busy={pending}>
      <h3 id="import-first-rows" className={classes.heading}>
        {t('reading.firstRows')}
        <span className={classes.count}>{t('file.columns', { count: names.length })}</span>
      </h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: an area that scrolls has to be reachable by keyboard. */}
      <section className={classes.scroller} tabIndex={0} aria-labelledby="import-first-rows">
        <table className={classes.table}>
          <thead>
            <tr>
              {names.map((name, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place.
                <th key={index} scope="col" data-unnamed={inspection.columns[index]?.header === '' || undefined}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {firstRows.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place.
              <tr key={row}>
                {names.map((_, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place.
                  <td key={column}>{cells[column]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {firstRows.length === 0 ? <p className={classes.none}>{t('reading.noRows')}</p> : null}
      </section>
    </div>
  )
}
