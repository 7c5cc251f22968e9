import { Combobox, useCombobox } from '@mantine/core'
import { IconChevronDown, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CompanyId } from '../../../shared/contract/values.ts'
import { useCompanyName } from '../../client/use-company-name.ts'
import classes from './filter-chip.module.css'

interface CompanyOption {
  readonly id: CompanyId
  readonly name: string
  /** A number beside the name, in words. */
  readonly aside?: string
}

interface CompanyChipProps {
  readonly label: string
  readonly words: { readonly search: string; readonly none: string }
  readonly chosen: CompanyId | undefined
  readonly onChoose: (company: CompanyId | undefined) => void
  /** The companies that a text finds; asked only while the list is open. */
  readonly useOptions: (text: string, opened: boolean) => readonly CompanyOption[]
}

/** A filter by a company: a chip with a search in it, for there may be thousands. */
export function CompanyChip({ label, words, chosen, onChoose, useOptions }: CompanyChipProps) {
  const { t } = useTranslation('dataGrid')
  const [text, setText] = useState('')
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption()
      combobox.focusTarget()
      setText('')
    },
    onDropdownOpen: () => combobox.focusSearchInput(),
  })
  const found = useOptions(text, combobox.dropdownOpened)
  const name = useCompanyName(chosen)
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
              {chosen === undefined ? label : t('filter.value', { filter: label, value: name })}
            </span>
            {chosen === undefined && <IconChevronDown size={13} aria-hidden />}
          </button>
        </Combobox.Target>
        <Combobox.Dropdown>
          <Combobox.Search
            value={text}
            aria-label={words.search}
            placeholder={words.search}
            onChange={(event) => {
              setText(event.currentTarget.value)
              combobox.updateSelectedOptionIndex()
            }}
          />
          <Combobox.Options mah={300} style={{ overflowY: 'auto' }} aria-label={label}>
            {found.map((company) => (
              <Combobox.Option key={company.id} value={String(company.id)} active={company.id === chosen}>
                {company.name}
                {company.aside !== undefined && <span className={classes.count}> {company.aside}</span>}
              </Combobox.Option>
            ))}
            {found.length === 0 && <Combobox.Empty>{words.none}</Combobox.Empty>}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {chosen !== undefined && (
        <button
          type="button"
          className={classes.remove}
          onClick={() => onChoose(undefined)}
          aria-label={t('filter.remove', { filter: label })}
        >
          <IconX size={13} />
        </button>
      )}
    </span>
  )
}
