import { Button, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Delimiter, Encoding, type ReadingOptions } from '../../../shared/contract/contact-import.ts'
import { type Inspection, useImportWords } from './import-kind.ts'
import classes from './import-reading.module.css'

interface ImportReadingProps {
  readonly inspection: Inspection
  readonly reading: ReadingOptions
  readonly onChange: (reading: ReadingOptions) => void
}

const delimiterWords = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const satisfies Record<
  Delimiter,
  string
>

/** What was found out about the reading of the file; each of it can be overruled. */
export function ImportReading({ inspection, reading, onChange }: ImportReadingProps) {
  const { t } = useTranslation('imports')
  const { firstRow } = useImportWords()
  const { format, sheets } = inspection
  const found = inspection.reading
  const set = (change: ReadingOptions) => onChange({ ...reading, ...change })
  const overruled = Object.keys(reading).length > 0
  return (
    <section aria-labelledby="import-reading">
      <div className={classes.head}>
        <h3 id="import-reading" className={classes.heading}>
          {t('reading.heading')}
        </h3>
        <span className={classes.hint}>{t('reading.hint')}</span>
        {overruled ? (
          <Button size="xs" variant="subtle" onClick={() => onChange({})}>
            {t('reading.reset')}
          </Button>
        ) : null}
      </div>
      <div className={classes.fields}>
        {format === 'csv' ? (
          <>
            <Select
              label={t('reading.encoding')}
              data={Encoding.options.map((value) => ({ value, label: t(`reading.encodings.${value}`) }))}
              value={reading.encoding ?? found.encoding}
              allowDeselect={false}
              onChange={(value) => set({ encoding: Encoding.parse(value) })}
            />
            <Select
              label={t('reading.delimiter')}
              data={Delimiter.options.map((value) => ({
                value,
                label: t(`reading.delimiters.${delimiterWords[value]}`),
              }))}
              value={reading.delimiter ?? found.delimiter}
              allowDeselect={false}
              onChange={(value) => set({ delimiter: Delimiter.parse(value) })}
            />
          </>
        ) : (
          <Select
            label={t('reading.sheet')}
            data={[...sheets]}
            value={reading.sheet ?? found.sheet}
            allowDeselect={false}
            disabled={sheets.length < 2}
            onChange={(value) => value !== null && set({ sheet: value })}
          />
        )}
        <Select
          label={t('reading.header')}
          data={[
            { value: 'yes', label: t('reading.headers.yes') },
            { value: 'no', label: firstRow },
          ]}
          value={(reading.header ?? found.header) ? 'yes' : 'no'}
          allowDeselect={false}
          onChange={(value) => set({ header: value === 'yes' })}
        />
      </div>
    </section>
  )
}
