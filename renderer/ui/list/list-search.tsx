import { CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

interface ListSearchProps {
  readonly label: string
  /** What is searched. */
  readonly placeholder: string
  readonly element: RefObject<HTMLInputElement | null>
  /** The search that the list follows. */
  readonly value: string
  readonly onSearch: (text: string) => void
  /** Goes on to the list. */
  readonly onLeave: () => void
}

/** Pause in typing after which the list follows, in milliseconds. */
const pause = 80

/** Search as one types: the field is never held up by the list. Down goes to the rows, Escape clears, then leaves. */
export function ListSearch({ element, label, placeholder, value, onSearch, onLeave }: ListSearchProps) {
  const { t } = useTranslation('dataGrid')
  const [text, setText] = useState(value)
  const told = useRef(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    // The address changed otherwise than by this field: back, or “clear”.
    if (value === told.current) return
    told.current = value
    clearTimeout(timer.current)
    setText(value)
  }, [value])

  const tell = (next: string) => {
    clearTimeout(timer.current)
    told.current = next
    onSearch(next)
  }
  const type = (next: string) => {
    setText(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => tell(next.trim()), pause)
  }
  const clear = () => {
    setText('')
    tell('')
    element.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && text !== '') clear()
    else if (event.key === 'Escape' || event.key === 'ArrowDown') onLeave()
    else if (event.key === 'Enter') tell(text.trim())
    else return
    event.preventDefault()
  }
  return (
    <TextInput
      ref={element}
      type="search"
      w={300}
      miw={120}
      flex="0 1 300px"
      aria-label={label}
      placeholder={placeholder}
      maxLength={200}
      leftSection={<IconSearch size={15} />}
      rightSection={text === '' ? null : <CloseButton size="sm" aria-label={t('clearSearch')} onClick={clear} />}
      rightSectionPointerEvents="all"
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  )
}
