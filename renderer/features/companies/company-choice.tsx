import { CloseButton, Combobox, TextInput, useCombobox } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CompanyName } from '../../../shared/contract/companies.ts'
import type { CompanyId } from '../../../shared/contract/values.ts'
import { type CompanyKind, useCompanyOptions } from './company-options.ts'

interface CompanyChoiceProps {
  readonly label: string
  readonly description?: string
  readonly name?: string
  readonly kind: CompanyKind
  /** Not to be chosen: the company that asks. */
  readonly except?: CompanyId
  readonly chosen: CompanyName | null
  readonly onChoose: (company: CompanyName | null) => void
  readonly error?: ReactNode
}

/** A field that finds one company by its name; emptied, it means none. What is typed and not chosen counts for nothing. */
export function CompanyChoice({ kind, except, chosen, onChoose, ...field }: CompanyChoiceProps) {
  const { t } = useTranslation(['companies', 'common'])
  const [typed, setTyped] = useState<string | null>(null)
  const combobox = useCombobox({
    onDropdownClose: () => combobox.resetSelectedOption(),
  })
  const text = typed ?? ''
  const found = useCompanyOptions(kind, text, combobox.dropdownOpened).filter(({ id }) => id !== except)
  const choose = (company: CompanyName | null) => {
    setTyped(null)
    onChoose(company && { id: company.id, name: company.name })
    combobox.closeDropdown()
  }
  return (
    <Combobox store={combobox} onOptionSubmit={(value) => choose(found.find(({ id }) => String(id) === value) ?? null)}>
      <Combobox.Target>
        <TextInput
          {...field}
          value={typed ?? chosen?.name ?? ''}
          placeholder={t('choose.search')}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            if (event.currentTarget.value === '' && chosen) onChoose(null)
            combobox.openDropdown()
            combobox.updateSelectedOptionIndex()
          }}
          onClick={() => combobox.openDropdown()}
          onBlur={() => {
            setTyped(null)
            combobox.closeDropdown()
          }}
          rightSectionPointerEvents="all"
          rightSection={
            chosen && (
              <CloseButton
                size="sm"
                aria-label={t('choose.clear', { field: field.label })}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(null)}
              />
            )
          }
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={240} style={{ overflowY: 'auto' }} aria-label={field.label}>
          {found.map((company) => (
            <Combobox.Option key={company.id} value={String(company.id)} active={company.id === chosen?.id}>
              {company.name}
            </Combobox.Option>
          ))}
          {found.length === 0 && (
            <Combobox.Empty>{t(kind === 'partner' ? 'choose.nonePartner' : 'choose.none')}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
