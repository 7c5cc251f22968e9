import { Select, type SelectProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { languages } from './languages.ts'

/** Chooses one of Comptoir's languages, each named in itself. */
export function LanguageSelect(props: Omit<SelectProps, 'data'>) {
  const { t } = useTranslation()
  return (
    <Select
      label={t('fields.language')}
      allowDeselect={false}
      {...props}
      data={languages.map((value) => ({ value, label: t(`languages.${value}`) }))}
    />
  )
}
