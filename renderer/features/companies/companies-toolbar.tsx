import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconPlus, IconRefresh } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../client/client.ts'
import { useSignedIn } from '../../client/session.ts'

/** The page's own actions: add, for those who may, and refresh. */
export function CompaniesToolbar({ onAdd }: { readonly onAdd: () => void }) {
  const { t } = useTranslation('companies')
  const { administrator } = useSignedIn()
  const queryClient = useQueryClient()
  return (
    <>
      <Tooltip label={t('actions.refresh')}>
        <ActionIcon
          size="lg"
          aria-label={t('actions.refresh')}
          onClick={() => void queryClient.invalidateQueries({ queryKey: orpc.companies.key() })}
        >
          <IconRefresh size={17} />
        </ActionIcon>
      </Tooltip>
      {administrator && (
        <Button flex="none" leftSection={<IconPlus size={16} />} onClick={onAdd}>
          {t('actions.add')}
        </Button>
      )}
    </>
  )
}
