import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconPlus, IconRefresh } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../client/client.ts'

/** The page's own actions: add and refresh. */
export function JobsToolbar({ onAdd }: { readonly onAdd: () => void }) {
  const { t } = useTranslation('jobs')
  const queryClient = useQueryClient()
  return (
    <>
      <Tooltip label={t('actions.refresh')}>
        <ActionIcon
          size="lg"
          aria-label={t('actions.refresh')}
          onClick={() => void queryClient.invalidateQueries({ queryKey: orpc.jobs.key() })}
        >
          <IconRefresh size={17} />
        </ActionIcon>
      </Tooltip>
      <Button flex="none" leftSection={<IconPlus size={16} />} onClick={onAdd}>
        {t('actions.add')}
      </Button>
    </>
  )
}
