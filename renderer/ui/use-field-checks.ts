import { useTranslation } from 'react-i18next'

/** Checks for the fields of a form, in the operator's words; null means fine. */
export function useFieldChecks() {
  const { t } = useTranslation()
  return {
    required: (max: number) => (value: string) => {
      const text = value.trim()
      if (text === '') return t('checks.required')
      return text.length > max ? t('checks.tooLong', { max }) : null
    },
  }
}
