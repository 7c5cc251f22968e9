import { ModalsProvider } from '@mantine/modals'
import { useQuery } from '@tanstack/react-query'
import { orpc } from './client/client.ts'
import { pages } from './pages.ts'
import { Shell } from './ui/shell/shell.tsx'

/** The shell with its pages, once it is known how the operator arranged it and in which time zone the shop is. */
export function Workspace() {
  const preferences = useQuery(orpc.preferences.all.queryOptions())
  const settings = useQuery(orpc.settings.get.queryOptions())
  if (!preferences.data || !settings.data) return null
  return (
    <ModalsProvider>
      <Shell pages={pages} onSearch={() => {}} />
    </ModalsProvider>
  )
}
