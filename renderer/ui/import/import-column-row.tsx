import { Select } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './import-columns-step.module.css'
import { useImportKind, useImportWords } from './import-kind.ts'

interface ImportColumnRowProps {
  readonly name: string
  readonly examples: readonly string[]
  readonly field: string
  readonly remark: string | null
  readonly onField: (field: string) => void
}

/** One column of the file and the field it becomes. */
export function ImportColumnRow({ name, examples, field, remark, onField }: ImportColumnRowProps) {
  const { t } = useTranslation('imports')
  const { fields, required } = useImportKind()
  const words = useImportWords()
  const remarkId = useId()
  return (
    <tr data-ignored={field === 'ignore' || undefined}>
      <th scope="row" className={classes.name} title={name}>
        {name}
      </th>
      <td className={classes.examples}>
        {examples.length > 0 ? (
          <span title={examples.join('\n')}>{examples.join(' · ')}</span>
        ) : (
          <span className={classes.empty}>{t('columns.empty')}</span>
        )}
      </td>
      <td className={classes.field}>
        <div className={classes.choice}>
          <IconArrowRight size={15} aria-hidden="true" className={classes.arrow} />
          <Select
            className={classes.select}
            aria-label={t('columns.fieldOf', { column: name })}
            aria-describedby={remark ? remarkId : undefined}
            data={fields.map((value) => ({
              value,
              label: required.includes(value) ? `${words.field(value)} (${t('columns.required')})` : words.field(value),
            }))}
            value={field}
            allowDeselect={false}
            maxDropdownHeight={420}
            onChange={(value) => value !== null && onField(value)}
          />
        </div>
        {remark ? (
          <p id={remarkId} className={classes.remark} data-kind={remark}>
            {words.remark(remark)}
          </p>
        ) : null}
      </td>
    </tr>
  )
}
