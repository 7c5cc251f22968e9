import { Combobox, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconChevronDown, IconX } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CompanyId } from '../../../shared/contract/values.ts'
import { client, orpc } from '../../client/client.ts'
import { useNumbers } from '../../client/dates.ts'
import classes from '../../ui/list/filter-chip.module.css'

interface CompanyFilterProps {
  readonly chosen: CompanyId | undefined
  readonly onChoose: (company: CompanyId | undefined) => void
}

/** The filter by company: a chip with a search in it, for there may be thousands. */
export function CompanyFilter({ chosen, onChoose }: CompanyFilterProps) {
  const { t } = useTranslation(['contacts', 'dataGrid'])
  const numbers = useNumbers()
  const [text, setText] = useState('')
  const [search] = useDebouncedValue(text.trim(), 80)
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption()
      combobox.focusTarget()
      setText('')
    },
    onDropdownOpen: () => combobox.focusSearchInput(),
  })
  const { data: found = [] } = useQuery({
    ...orpc.companies.search.queryOptions({ input: { text: search } }),
    enabled: combobox.dropdownOpened,
    placeholderData: keepPreviousData,
  })
  const name = useCompanyName(chosen)
  const label = t('filters.company')
  return (
    <span className={classes.chip} data-set={chosen === undefined ? undefined : true}>
      <Combobox
        store={combobox}
        width={280}
        position="bottom-start"
        onOptionSubmit={(value) => {
          const company = found.find(({ id }) => String(id) === value)
          if (company) onChoose(company.id)
          combobox.closeDropdown()
        }}
      >
        <Combobox.Target targetType="button" withAriaAttributes={false}>
          <button
            type="button"
            className={classes.open}
            aria-haspopup="listbox"
            aria-expanded={combobox.dropdownOpened}
            onClick={() => combobox.toggleDropdown()}
          >
            <span className={classes.words}>
              {chosen === undefined ? label : t('dataGrid:filter.value', { filter: label, value: name })}
            </span>
            {chosen === undefined && <IconChevronDown size={13} aria-hidden />}
          </button>
        </Combobox.Target>
        <Combobox.Dropdown>
          <Combobox.Search
            value={text}
            aria-label={t('filters.companySearch')}
            placeholder={t('filters.companySearch')}
            onChange={(event) => {
              setText(event.currentTarget.value)
              combobox.updateSelectedOptionIndex()
            }}
          />
          <Combobox.Options mah={300} style={{ overflowY: 'auto' }} aria-label={label}>
            {found.map((company) => (
              <Combobox.Option key={company.id} value={String(company.id)} active={company.id === chosen}>
                {company.name} <span className={classes.count}>{numbers(company.contacts)}</span>
              </Combobox.Option>
            ))}
            {found.length === 0 && <Combobox.Empty>{t('filters.noCompany')}</Combobox.Empty>}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {chosen !== undefined && (
        <button
          type="button"
          className={classes.remove}
          onClick={() => onChoose(undefined)}
          aria-label={t('dataGrid:filter.remove', { filter: label })}
        >
          <IconX size={13} />
        </button>
      )}
    </span>
  )
}

/** The name of a company that is known by its id alone, from any contact of it. */
function useCompanyName(id: CompanyId | undefined): string {
  const { data } = useQuery({
    queryKey: [...orpc.companies.search.key(), 'name', id ?? null],
    queryFn: async ({ signal }) => {
      if (id === undefined) return ''
      const { rows } = await client.contacts.list({ filter: { companyId: id }, limit: 1 }, { signal })
      return rows[0]?.company?.name ?? ''
    },
  })
  return data ?? ''
}
