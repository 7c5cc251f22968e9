import { useQuery } from '@tanstack/react-query'
import i18next from 'i18next'
import { useEffect, useLayoutEffect, useSyncExternalStore } from 'react'
import { connection, onAccessRefused, orpc } from './client/client.ts'
import { preferredLanguage } from './client/i18n.ts'
import { refreshSession } from './client/session.ts'
import { sessionToken } from './client/tokens.ts'
import { FirstStartPage } from './features/sign-in/first-start-page.tsx'
import { RefusedPage } from './features/sign-in/refused-page.tsx'
import { SignInPage } from './features/sign-in/sign-in-page.tsx'
import { Inside } from './inside.tsx'
import { ConnectionBar } from './ui/shell/connection-bar.tsx'

/** Decides what a window may show: nothing of ours, the first start, signing in, the lock, or the work itself. */
export function App() {
  const status = useSyncExternalStore(connection.subscribe, connection.status)
  const { data: state } = useQuery(orpc.operators.state.queryOptions())
  const language = state?.signedIn?.operator.language ?? state?.shop?.language ?? preferredLanguage()

  useEffect(() => onAccessRefused(() => void refreshSession()), [])
  useLayoutEffect(() => void i18next.changeLanguage(language), [language])

  if (status === 'refused') return <RefusedPage />
  if (!state) return status === 'lost' ? <ConnectionBar /> : null
  return (
    <>
      {status === 'lost' && <ConnectionBar />}
      {!state.shop ? (
        <FirstStartPage />
      ) : state.signedIn ? (
        <Inside key={state.signedIn.operator.id} shop={state.shop} version={state.version} {...state.signedIn} />
      ) : (
        <SignInPage shop={state.shop} ended={sessionToken.get() !== null} />
      )}
    </>
  )
}
