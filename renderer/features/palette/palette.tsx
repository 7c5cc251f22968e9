import { Spotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fold } from '../../../shared/rules/fold.ts'
import { type PaletteEntry, usePaletteActions } from './palette-actions.tsx'
import { usePaletteContacts } from './palette-contacts.tsx'
import { paletteStore, selectFirstLine } from './palette-store.ts'

interface PaletteProps {
  /** Pages to go to. */
  readonly pages: readonly PaletteEntry[]
}

/** Ctrl or Cmd-K: any page, any contact by name, any action. */
export function Palette({ pages }: PaletteProps) {
  const { t } = useTranslation('palette')
  const [query, setQuery] = useState('')
  const contacts = usePaletteContacts(query)
  const actions = usePaletteActions()
  const words = fold(query).split(' ').filter(Boolean)
  const matches = ({ label }: PaletteEntry) => words.every((word) => fold(label).includes(word))
  const groups = [
    { name: 'pages', entries: pages.filter(matches) },
    { name: 'contacts', entries: contacts },
    { name: 'actions', entries: actions.filter(matches) },
  ] as const
  const filled = groups.filter(({ entries }) => entries.length > 0)
  const lines = filled.flatMap(({ entries }) => entries.map(({ key }) => key)).join()
  useEffect(() => {
    if (query !== '' && lines !== '') selectFirstLine()
  }, [query, lines])

  return (
    <Spotlight.Root
      store={paletteStore}
      query={query}
      onQueryChange={setQuery}
      tagsToIgnore={[]}
      scrollable
      maxHeight={440}
      size={560}
      radius="md"
      attributes={{ content: { 'aria-label': t('title') } }}
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      transitionProps={{ duration: 80 }}
    >
      <Spotlight.Search
        placeholder={t('placeholder')}
        aria-label={t('title')}
        leftSection={<IconSearch size={16} stroke={1.8} />}
      />
      <Spotlight.ActionsList>
        {filled.map(({ name, entries }) => (
          <Spotlight.ActionsGroup key={name} label={t(`groups.${name}`)}>
            {entries.map(({ key, label, description, icon, run }) => (
              <Spotlight.Action
                key={key}
                label={label}
                description={description}
                leftSection={icon}
                onClick={() => run()}
              />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {filled.length === 0 && <Spotlight.Empty>{t('nothing')}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}
