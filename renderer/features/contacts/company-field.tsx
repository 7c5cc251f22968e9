import { Autocomplete } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { fold } from '../../../shared/rules/fold.ts'
import { orpc } from '../../client/client.ts'

interface CompanyFieldProps {
  readonly value: string
  readonly error: ReactNode
  readonly onChange: (name: string) => void
}

/** A company's name: one that there is, found while typing, or a new one. */
export function CompanyField({ value, error, onChange }: CompanyFieldProps) {
  const { t } = useTranslation('contacts')
  const [text] = useDebouncedValue(value.trim(), 80)
  const { data: found = [], isFetching } = useQuery({
    ...orpc.companies.search.queryOptions({ input: { text } }),
    placeholderData: keepPreviousData,
  })
  const fresh =
    text !== '' && text === value.trim() && !isFetching && !found.some(({ name }) => fold(name) === fold(text))
  return (
    <Autocomplete
      name="company"
      label={t('form.company')}
      placeholder={t('form.companyHint')}
      description={fresh ? t('form.newCompany', { name: text }) : undefined}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data={found.map(({ name }) => name)}
      // The core has found them, without regard to case and accents.
      filter={({ options }) => options}
      limit={20}
      value={value}
      onChange={onChange}
      error={error}
      maxLength={200}
      autoComplete="off"
      openOnFocus={false}
    />
  )
}
