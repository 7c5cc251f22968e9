import '@fontsource-variable/inter'
import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import './ui/theme.css'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { keepConnected } from './client/client.ts'
import { startI18n } from './client/i18n.ts'
import { queryClient } from './client/query-client.ts'
import { ErrorBoundary } from './ui/shell/error-boundary.tsx'
import { cssVariables, theme } from './ui/theme.ts'

await startI18n()
void keepConnected()

// A fresh one-time address pasted over an old one changes the fragment only, which loads nothing.
window.addEventListener('hashchange', () => location.hash.startsWith('#open=') && location.reload())

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no root')
createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto" cssVariablesResolver={cssVariables}>
      <QueryClientProvider client={queryClient}>
        <Notifications className="toasts" position="bottom-right" containerWidth={440} />
        <ErrorBoundary>
          <App />
        </ErrorBoundary>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)
