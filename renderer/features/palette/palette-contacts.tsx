import { useDebouncedValue } from '@mantine/hooks'
import { IconUser } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { fold } from '../../../shared/rules/fold.ts'
import { orpc } from '../../client/client.ts'
import type { PaletteEntry } from './palette-actions.tsx'

const most = 8

/** The first contacts that a query finds, to open. */
export function usePaletteContacts(query: string): readonly PaletteEntry[] {
  const navigate = useNavigate()
  const [search] = useDebouncedValue(query.trim(), 80)
  const { data, isPlaceholderData } = useQuery(
    orpc.contacts.list.queryOptions({
      input: { filter: { search: search.slice(0, 200) }, limit: most },
      enabled: search !== '',
      placeholderData: keepPreviousData,
    }),
  )
  if (query.trim() === '' || search === '') return []
  // Until the answer to what stands in the field is there, only what surely fits it: Enter takes the first line.
  const isAnswer = search === query.trim() && !isPlaceholderData
  const words = fold(query).split(' ')
  const rows = (data?.rows ?? []).filter(({ name, email }) => {
    const text = fold(`${name} ${email}`)
    return isAnswer || words.every((word) => text.includes(word))
  })
  return rows.map(({ id, name, email }) => ({
    key: `contact-${id}`,
    label: name === '' ? email : name,
    description: email,
    icon: <IconUser size={17} stroke={1.7} />,
    run: () => void navigate(`/contacts/${id}`),
  }))
}
