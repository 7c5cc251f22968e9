import { Select } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { ImportField } from '../../../shared/contract/contact-import.ts'
import classes from './import-columns-step.module.css'
import { importFields, type MappingRemark } from './import-mapping.ts'

interface ImportColumnRowProps {
  readonly name: string
  readonly examples: readonly string[]
  readonly field: ImportField
  readonly remark: MappingRemark | null
  readonly onField: (field: ImportField) => void
}

/** One column of the file and the field it becomes. */
export function ImportColumnRow({ name, examples, field, remark, onField }: ImportColumnRowProps) {
  const { t } = useTranslation('contactImport')
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
            data={importFields.map((value) => ({
              value,
              label:
                value === 'email'
                  ? `${t('columns.fields.email')} (${t('columns.required')})`
                  : t(`columns.fields.${value}`),
            }))}
            value={field}
            allowDeselect={false}
            maxDropdownHeight={420}
            onChange={(value) => onField(ImportField.parse(value))}
          />
        </div>
        {remark ? (
          <p id={remarkId} className={classes.remark} data-kind={remark}>
            {t(`columns.${remark}`)}
          </p>
        ) : null}
      </td>
    </tr>
  )
}
