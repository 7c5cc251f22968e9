import { Menu, type MenuItemProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Selection } from '../../../shared/contract/contacts.ts'
import { useSubscriptionExport } from './use-subscription-export.ts'

interface ExportSubscriptionsItemProps extends MenuItemProps {
  readonly selection: Selection
}

/** In a menu of exports: the subscriptions of the same contacts. */
export function ExportSubscriptionsItem({ selection, ...item }: ExportSubscriptionsItemProps) {
  const { t } = useTranslation('subscriptionImport')
  const write = useSubscriptionExport()
  return (
    <Menu.Item {...item} onClick={() => void write(selection)}>
      {t('export.some')}
    </Menu.Item>
  )
}
