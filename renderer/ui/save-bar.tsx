import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'

interface SaveBarProps {
  /** There is something to save. */
  readonly dirty: boolean
  readonly saving: boolean
  readonly onDiscard: () => void
}

/** The foot of a form: saves when there is something to save, or goes back to what is kept. */
export function SaveBar({ dirty, saving, onDiscard }: SaveBarProps) {
  const { t } = useTranslation()
  return (
    <Group gap="xs">
      <Button type="submit" disabled={!dirty} loading={saving}>
        {t('actions.save')}
      </Button>
      {dirty && !saving && (
        <Button variant="subtle" color="gray" c="var(--text-soft)" onClick={onDiscard}>
          {t('actions.discard')}
        </Button>
      )}
    </Group>
  )
}
