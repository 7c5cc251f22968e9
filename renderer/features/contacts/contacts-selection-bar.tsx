import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core'
import { useDebouncedValue, useOs } from '@mantine/hooks'
import { IconChevronDown, IconDots, IconMailForward, IconX } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type ContactSort, StateAction } from '../../../shared/contract/contacts.ts'
import { client, orpc } from '../../client/client.ts'
import { type ContactTarget, selectionKey } from '../../client/contact-target.ts'
import { useNumbers } from '../../client/dates.ts'
import { useSignedIn } from '../../client/session.ts'
import { askToInvite } from '../../ui/activation/activation-store.ts'
import { ExportSubscriptionsItem } from '../../ui/subscriptions/export-subscriptions-item.tsx'
import { useBackUp } from '../../ui/use-back-up.ts'
import classes from './contacts-selection-bar.module.css'
import type { ContactActions } from './use-contact-actions.ts'

interface ContactsSelectionBarProps {
  /** What is selected; null for nothing. */
  readonly target: ContactTarget | null
  readonly sort: ContactSort
  readonly actions: ContactActions
  /** Asks like whom the selected are to be subscribed. */
  readonly onCopy: () => void
  readonly onDelete: () => void
  readonly onClear: () => void
}

/** The line under the table: how many are selected, and what can be done with them. It is always there. */
export function ContactsSelectionBar({ target, sort, actions, onCopy, onDelete, onClear }: ContactsSelectionBarProps) {
  const { t } = useTranslation(['contacts', 'activation', 'subscriptions'])
  const numbers = useNumbers()
  const mac = useOs() === 'macos'
  const applies = useApplicable(target)
  const backUp = useBackUp()
  const { administrator } = useSignedIn()
  if (!target) return <footer className={classes.bar}>{t(mac ? 'selection.hintMac' : 'selection.hint')}</footer>

  const named = (name: string, count: number) =>
    count === target.size ? name : t('selection.action', { action: name, formatted: numbers(count) })
  const offered = StateAction.options.filter((action) => applies[action] > 0)
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
      <div className={classes.actions}>
        {applies.invite > 0 && (
          <Tooltip label={`${t('activation:submit')} (${mac ? '⌘I' : 'Ctrl I'})`} openDelay={600}>
            <Button
              size="xs"
              flex="none"
              variant="light"
              leftSection={<IconMailForward size={15} />}
              onClick={() => askToInvite(target)}
            >
              <span className={classes.wide}>{named(t('activation:submit'), applies.invite)}</span>
              <span className={classes.narrow}>{named(t('activation:invite'), applies.invite)}</span>
            </Button>
          </Tooltip>
        )}
        {offered.map((action) => (
          <Button
            key={action}
            size="xs"
            flex="none"
            variant="default"
            className={action === 'deleteIdentities' ? classes.roomy : classes.wide}
            onClick={run[action]}
          >
            {named(t(`actions.${action}`), applies[action])}
          </Button>
        ))}
        {administrator && (
          <Button size="xs" flex="none" variant="default" className={classes.roomy} onClick={onCopy}>
            {t('subscriptions:copy.action')}
          </Button>
        )}
        <Menu position="top-start">
          <Menu.Target>
            <Button size="xs" flex="none" variant="default" rightSection={<IconChevronDown size={14} />}>
              {t('actions.export')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => void actions.export(target, sort, 'csv')}>{t('actions.exportCsv')}</Menu.Item>
            <Menu.Item onClick={() => void actions.export(target, sort, 'vcard')}>{t('actions.exportVcard')}</Menu.Item>
            <ExportSubscriptionsItem selection={target.selection} />
            <Menu.Divider />
            <Menu.Item onClick={() => void backUp(target.selection)}>{t('actions.backUp')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <Button size="xs" flex="none" variant="default" className={classes.danger} onClick={onDelete}>
          {t('actions.delete')}
        </Button>
        {(offered.length > 0 || administrator) && (
          <Menu position="top-start">
            <Menu.Target>
              <ActionIcon variant="default" className={classes.more} aria-label={t('selection.more')}>
                <IconDots size={15} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {offered.map((action) => (
                <Menu.Item key={action} onClick={run[action]}>
                  {named(t(`actions.${action}`), applies[action])}
                </Menu.Item>
              ))}
              {administrator && <Menu.Item onClick={onCopy}>{t('subscriptions:copy.action')}</Menu.Item>}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
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
