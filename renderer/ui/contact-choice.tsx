import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type RefObject, useState } from 'react'
import type { ContactRow } from '../../shared/contract/contacts.ts'
import { fold } from '../../shared/rules/fold.ts'
import { orpc } from '../client/client.ts'
import classes from './contact-choice.module.css'

interface ContactChoiceProps {
  /** The field, for whoever wants to move the focus to it. */
  readonly element?: RefObject<HTMLInputElement | null>
  readonly label: string
  readonly description: string
  readonly placeholder: string
  /** What is said where nobody is found. */
  readonly nobody: string
  readonly chosen: ContactRow | null
  readonly onChoose: (contact: ContactRow | null) => void
  /** What is wrong with the choice. */
  readonly error?: string | undefined
  readonly required?: boolean
}

const most = 20

/** One contact, found while typing. */
export function ContactChoice(props: ContactChoiceProps) {
  const { label, description, placeholder, nobody, chosen, onChoose } = props
  const [text, setText] = useState('')
  const typed = text.trim().slice(0, 200)
  const [search] = useDebouncedValue(typed, 80)
  const asked = search === chosen?.name ? '' : search
  const { data, isPlaceholderData } = useQuery({
    ...orpc.contacts.list.queryOptions({ input: { filter: asked === '' ? {} : { search: asked }, limit: most } }),
    placeholderData: keepPreviousData,
  })
  // Until the answer to what stands in the field is there, only what surely fits it: Enter takes the first line.
  const isAnswer = search === typed && !isPlaceholderData
  const words = fold(text).split(' ')
  const fits = ({ name, email }: ContactRow) => words.every((word) => fold(`${name} ${email}`).includes(word))
  const rows = (data?.rows ?? []).filter((row) => isAnswer || fits(row))
  const offered = chosen && !rows.some(({ id }) => id === chosen.id) ? [chosen, ...rows] : rows
  const byId = new Map(offered.map((row) => [String(row.id), row]))
  return (
    <Select
      {...(props.element && { ref: props.element })}
      error={props.error}
      required={props.required ?? false}
      label={label}
      description={description}
      placeholder={placeholder}
      data={offered.map(({ id, name, email }) => ({ value: String(id), label: name || email }))}
      // The core has found them, without regard to case and accents.
      filter={({ options }) => options}
      renderOption={({ option }) => {
        const row = byId.get(option.value)
        return (
          <span className={classes.option}>
            <span className={classes.name}>{option.label}</span>
            <span className={classes.more}>{[row?.email, row?.company?.name].filter(Boolean).join(' · ')}</span>
          </span>
        )
      }}
      value={chosen && String(chosen.id)}
      onChange={(value) => onChoose((value !== null && byId.get(value)) || null)}
      searchable
      onSearchChange={setText}
      nothingFoundMessage={nobody}
      maxDropdownHeight={260}
      comboboxProps={{ withinPortal: true }}
      data-autofocus
    />
  )
}
