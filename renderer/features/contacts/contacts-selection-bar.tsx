import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core'
import { useDebouncedValue, useOs } from '@mantine/hooks'
import { IconChevronDown, IconMailForward, IconX } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type ContactSort, StateAction } from '../../../shared/contract/contacts.ts'
import { client, orpc } from '../../client/client.ts'
import { type ContactTarget, selectionKey } from '../../client/contact-target.ts'
import { useNumbers } from '../../client/dates.ts'
import { askToInvite } from '../../ui/activation/activation-store.ts'
import classes from './contacts-selection-bar.module.css'
import type { ContactActions } from './use-contact-actions.ts'

interface ContactsSelectionBarProps {
  /** What is selected; null for nothing. */
  readonly target: ContactTarget | null
  readonly sort: ContactSort
  readonly actions: ContactActions
  readonly onDelete: () => void
  readonly onClear: () => void
}

/** The line under the table: how many are selected, and what can be done with them. It is always there. */
export function ContactsSelectionBar({ target, sort, actions, onDelete, onClear }: ContactsSelectionBarProps) {
  const { t } = useTranslation(['contacts', 'activation'])
  const numbers = useNumbers()
  const mac = useOs() === 'macos'
  const applies = useApplicable(target)
  if (!target) return <footer className={classes.bar}>{t(mac ? 'selection.hintMac' : 'selection.hint')}</footer>

  const words = (action: StateAction) => {
    const name = t(`actions.${action}`)
    const count = applies[action]
    return count === target.size ? name : t('selection.action', { action: name, formatted: numbers(count) })
  }
  const run: Record<StateAction, () => void> = {
    activate: () => void actions.activate(target),
    deactivate: () => void actions.deactivate(target),
    deleteIdentities: () => void actions.deleteIdentities(target, applies.deleteIdentities),
  }
  return (
    <section className={classes.bar} data-selected aria-label={t('selection.label')}>
      <span className={classes.count} role="status">
        {t('selection.count', { count: target.size, formatted: numbers(target.size) })}
      </span>
      {applies.invite > 0 && (
        <Tooltip label={mac ? '⌘I' : 'Ctrl I'} openDelay={600}>
          <Button
            size="xs"
            variant="light"
            leftSection={<IconMailForward size={15} />}
            onClick={() => askToInvite(target)}
          >
            {applies.invite === target.size
              ? t('activation:submit')
              : t('activation:submitMany', { formatted: numbers(applies.invite) })}
          </Button>
        </Tooltip>
      )}
      {StateAction.options.map((action) =>
        applies[action] > 0 ? (
          <Button key={action} size="xs" variant="default" onClick={run[action]}>
            {words(action)}
          </Button>
        ) : null,
      )}
      <Menu position="top-start">
        <Menu.Target>
          <Button size="xs" variant="default" rightSection={<IconChevronDown size={14} />}>
            {t('actions.export')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void actions.export(target, sort, 'csv')}>{t('actions.exportCsv')}</Menu.Item>
          <Menu.Item onClick={() => void actions.export(target, sort, 'vcard')}>{t('actions.exportVcard')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button size="xs" variant="default" className={classes.danger} onClick={onDelete}>
        {t('actions.delete')}
      </Button>
      <Tooltip label={t('selection.clear')}>
        <ActionIcon className={classes.clear} aria-label={t('selection.clear')} onClick={onClear}>
          <IconX size={16} />
        </ActionIcon>
      </Tooltip>
    </section>
  )
}

type Applicable = Record<StateAction | 'invite', number>
const nothing: Applicable = { invite: 0, activate: 0, deactivate: 0, deleteIdentities: 0 }

/** To how many of the selection each action applies; the figures before stay until the new ones are known. */
function useApplicable(target: ContactTarget | null): Applicable {
  const [selection] = useDebouncedValue(target?.selection ?? null, 60)
  const { data } = useQuery({
    queryKey: [...orpc.contacts.previewStates.key(), selection && selectionKey(selection)],
    queryFn: async ({ signal }) => {
      if (!selection) return nothing
      const [{ invitable }, ...counts] = await Promise.all([
        client.activation.preview({ selection }, { signal }),
        ...StateAction.options.map(async (action) => {
          const { applies } = await client.contacts.previewStates({ selection, action }, { signal })
          return [action, applies] as const
        }),
      ])
      return { ...nothing, ...Object.fromEntries(counts), invite: invitable }
    },
    gcTime: 0,
    placeholderData: keepPreviousData,
  })
  return data ?? nothing
}
