import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { NotificationCode } from '../../../shared/contract/catalogue.ts'
import { useCatalogueWords } from './catalogue-words.ts'
import { changesOf } from './event-changes.ts'

interface PreviewKindProps {
  readonly code: NotificationCode
  readonly value: string | null
  readonly onChange: (change: string) => void
}

/** Which kind of the event the preview is of; nothing where there is one. */
export function PreviewKind({ code, value, onChange }: PreviewKindProps) {
  const { t } = useTranslation('catalogue')
  const words = useCatalogueWords()
  const changes = changesOf(code)
  if (changes.length === 0) return null
  return (
    <NativeSelect
      size="xs"
      aria-label={t('preview.kind')}
      title={t('preview.kind')}
      value={value ?? changes[0]}
      data={changes.map((change) => ({ value: change, label: words.change(code, change) }))}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
