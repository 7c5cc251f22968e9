import {
  IconBuilding,
  IconBuildingStore,
  IconFileImport,
  IconHistory,
  IconMailCog,
  IconPrinter,
  IconSend,
  IconSettings,
  IconUsers,
} from '@tabler/icons-react'
import { OutboxBadge } from './features/outbox/outbox-badge.tsx'
import type { RailPage } from './ui/shell/rail.tsx'

/** The rail: one line a page. */
export const pages: readonly RailPage[] = [
  { path: '/contacts', name: 'contacts', icon: IconUsers },
  { path: '/contacts/import', name: 'contactImport', icon: IconFileImport, nested: true },
  { path: '/companies', name: 'companies', icon: IconBuilding },
  {
    path: '/companies/subscriptions/import',
    name: 'subscriptionImport',
    icon: IconFileImport,
    nested: true,
    administrators: true,
  },
  { path: '/catalogue', name: 'catalogue', icon: IconMailCog },
  { path: '/outbox', name: 'outbox', icon: IconSend, badge: OutboxBadge },
  { path: '/jobs', name: 'jobs', icon: IconPrinter },
  { path: '/store', name: 'store', icon: IconBuildingStore },
  { path: '/history', name: 'history', icon: IconHistory },
  { path: '/settings', name: 'settings', icon: IconSettings },
]
