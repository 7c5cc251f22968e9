import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core'
import { IconDots, IconDownload, IconFileExport, IconFileImport, IconPlus, IconRefresh } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { ContactSort } from '../../../shared/contract/contacts.ts'
import { orpc } from '../../client/client.ts'
import type { ContactTarget } from '../../client/contact-target.ts'
import { ExportSubscriptionsItem } from '../../ui/subscriptions/export-subscriptions-item.tsx'
import classes from './contacts-page.module.css'
import type { ContactActions } from './use-contact-actions.ts'

interface ContactsToolbarProps {
  /** All that the list shows. */
  readonly all: ContactTarget
  readonly sort: ContactSort
  readonly actions: ContactActions
  readonly onAdd: () => void
}

/** The page's own actions: add, import, export what the list shows, the template, refresh. */
export function ContactsToolbar({ all, sort, actions, onAdd }: ContactsToolbarProps) {
  const { t } = useTranslation(['contacts', 'common'])
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  return (
    <>
      <Tooltip label={t('actions.refresh')}>
        <ActionIcon
          size="lg"
          aria-label={t('actions.refresh')}
          onClick={() => void queryClient.invalidateQueries({ queryKey: orpc.contacts.key() })}
        >
          <IconRefresh size={17} />
        </ActionIcon>
      </Tooltip>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size="lg" aria-label={t('actions.more')}>
            <IconDots size={17} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconFileExport size={15} />}
            disabled={all.size === 0}
            onClick={() => void actions.export(all, sort, 'csv')}
          >
            {t('actions.exportCsv')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconFileExport size={15} />}
            disabled={all.size === 0}
            onClick={() => void actions.export(all, sort, 'vcard')}
          >
            {t('actions.exportVcard')}
          </Menu.Item>
          <ExportSubscriptionsItem
            leftSection={<IconFileExport size={15} />}
            disabled={all.size === 0}
            selection={all.selection}
          />
          <Menu.Divider />
          <Menu.Item leftSection={<IconDownload size={15} />} onClick={() => void actions.template()}>
            {t('actions.template')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Tooltip label={t('actions.import')}>
        <ActionIcon
          className={classes.narrow}
          size="lg"
          aria-label={t('actions.import')}
          onClick={() => void navigate('/contacts/import')}
        >
          <IconFileImport size={17} />
        </ActionIcon>
      </Tooltip>
      <Button
        className={classes.wide}
        flex="none"
        variant="default"
        leftSection={<IconFileImport size={16} />}
        onClick={() => void navigate('/contacts/import')}
      >
        {t('actions.import')}
      </Button>
      <Button flex="none" leftSection={<IconPlus size={16} />} onClick={onAdd}>
        <span className={classes.wide}>{t('actions.add')}</span>
        <span className={classes.narrow}>{t('common:actions.add')}</span>
      </Button>
    </>
  )
}
