import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ImportColumnRow } from './import-column-row.tsx'
import classes from './import-columns-step.module.css'
import { columnNames } from './import-inspection.ts'
import { type Inspection, useImportKind, useImportWords } from './import-kind.ts'

interface ColumnsStepProps {
  readonly inspection: Inspection
  readonly mapping: readonly string[]
  /** Null goes back to what was proposed. */
  readonly onMapping: (mapping: readonly string[] | null) => void
}

/** For each column of the file: its name, what stands in it, and the field it becomes. */
export function ColumnsStep({ inspection, mapping, onMapping }: ColumnsStepProps) {
  const { t } = useTranslation('imports')
  const kind = useImportKind()
  const words = useImportWords()
  const [onlyTaken, setOnlyTaken] = useState(false)
  const names = columnNames(inspection, (number) => t('reading.column', { number }))
  const remarks = kind.remarks(mapping)
  const missing = kind.required.filter((field) => !mapping.includes(field))
  const taken = mapping.filter((field) => field !== 'ignore').length
  const changed = mapping.some((field, index) => field !== inspection.mapping[index])
  return (
    <>
      <div className={classes.bar}>
        <span role="status">{t('columns.taken', { count: taken, all: mapping.length })}</span>
        {mapping.length > taken ? (
          <Checkbox
            size="xs"
            label={t('columns.onlyTaken')}
            checked={onlyTaken}
            onChange={({ currentTarget }) => setOnlyTaken(currentTarget.checked)}
          />
        ) : null}
        {changed ? (
          <Button size="xs" variant="subtle" onClick={() => onMapping(null)}>
            {t('columns.proposed')}
          </Button>
        ) : null}
      </div>
      {missing.length === 0 ? null : (
        <p role="alert" className={classes.missing}>
          {words.missing(missing)}
        </p>
      )}
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('columns.source')}</th>
            <th scope="col">{t('columns.examples')}</th>
            <th scope="col">{t('columns.becomes')}</th>
          </tr>
        </thead>
        <tbody>
          {inspection.columns.map(({ examples }, index) => {
            const field = mapping[index] ?? 'ignore'
            return onlyTaken && field === 'ignore' ? null : (
              <ImportColumnRow
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place.
                key={index}
                name={names[index] ?? ''}
                examples={examples}
                field={field}
                remark={remarks[index] ?? null}
                onField={(chosen) => onMapping(mapping.with(index, chosen))}
              />
            )
          })}
        </tbody>
      </table>
    </>
  )
}
