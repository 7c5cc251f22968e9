import { IconFileImport, IconHistory, IconSettings, IconUsers } from '@tabler/icons-react'
import type { RailPage } from './ui/shell/rail.tsx'

/** The rail: one line a page. */
export const pages: readonly RailPage[] = [
  { path: '/contacts', name: 'contacts', icon: IconUsers },
  { path: '/contacts/import', name: 'contactImport', icon: IconFileImport, nested: true },
  { path: '/history', name: 'history', icon: IconHistory },
  { path: '/settings', name: 'settings', icon: IconSettings },
]
