import { DatesProvider } from '@mantine/dates'
import { ModalsProvider } from '@mantine/modals'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import 'dayjs/locale/en-gb'
import 'dayjs/locale/fr'
import 'dayjs/locale/nb'
import { orpc } from './client/client.ts'
import { useSignedIn } from './client/session.ts'
import { Bell } from './features/notices/bell.tsx'
import { Palette } from './features/palette/palette.tsx'
import { palette } from './features/palette/palette-store.ts'
import { TaskTray } from './features/tasks/task-tray.tsx'
import { pages } from './pages.ts'
import { Activation } from './ui/activation/activation.tsx'
import { ErrorNotice } from './ui/error-notice.tsx'
import { Shell } from './ui/shell/shell.tsx'

/** The shell with its pages, once it is known how the operator arranged it and in which time zone the shop is. */
export function Workspace() {
  const { t, i18n } = useTranslation(['shell', 'common'])
  const navigate = useNavigate()
  const { administrator } = useSignedIn()
  const preferences = useQuery(orpc.preferences.all.queryOptions())
  const settings = useQuery(orpc.settings.get.queryOptions())
  if (!preferences.data || !settings.data) {
    // An answer that cannot be had again takes nothing from the page: what was known before still stands.
    const error = preferences.error ?? settings.error
    return error ? <ErrorNotice error={error} onRetry={() => location.reload()} /> : null
  }

  const offered = pages.filter(({ administrators }) => administrator || !administrators)
  const entries = offered.map(({ path, name, icon: PageIcon }) => ({
    key: path,
    label: t(`pages.${name}`),
    icon: <PageIcon size={17} stroke={1.7} />,
    run: () => void navigate(path),
  }))
  return (
    <DatesProvider settings={{ locale: i18n.language === 'en' ? 'en-gb' : i18n.language, firstDayOfWeek: 1 }}>
      <ModalsProvider
        modalProps={{ closeButtonProps: { 'aria-label': t('common:actions.close') } }}
        labels={{ cancel: t('common:actions.cancel'), confirm: t('common:actions.continue') }}
      >
        <Shell
          pages={offered}
          onSearch={palette.open}
          bell={<Bell />}
          tray={[<Activation key="activation" />, <TaskTray key="tasks" />]}
          overlays={<Palette pages={entries} />}
        />
      </ModalsProvider>
    </DatesProvider>
  )
}
