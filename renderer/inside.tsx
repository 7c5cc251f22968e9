import { Activity, useEffect, useMemo } from 'react'
import { RouterProvider } from 'react-router/dom'
import type { Operator } from '../shared/contract/operators.ts'
import { useIdleLock } from './client/idle-lock.ts'
import { followChanges } from './client/live-updates.ts'
import { queryClient } from './client/query-client.ts'
import { type SignedIn, SignedInContext } from './client/session.ts'
import { LockScreen } from './features/sign-in/lock-screen.tsx'
import { windowRouter } from './routes.tsx'

interface InsideProps {
  readonly shop: { readonly name: string; readonly demonstration: boolean }
  readonly version: string
  readonly operator: Operator
  readonly locked: boolean
  readonly lockAfterMinutes: number
}

/** The program of an operator who is signed in. While it is locked it keeps what was open, out of sight and at rest. */
export function Inside({ shop, version, operator, locked, lockAfterMinutes }: InsideProps) {
  useIdleLock(lockAfterMinutes, !locked)

  useEffect(() => {
    if (locked) return
    const abort = new AbortController()
    void followChanges(queryClient, abort.signal)
    return () => abort.abort()
  }, [locked])

  const signedIn = useMemo<SignedIn>(
    () => ({
      operator,
      administrator: operator.role === 'administrator',
      shopName: shop.name,
      demonstration: shop.demonstration,
      lockAfterMinutes,
      version,
    }),
    [operator, shop.name, shop.demonstration, lockAfterMinutes, version],
  )

  return (
    <SignedInContext value={signedIn}>
      {locked && <LockScreen operator={operator} demonstration={shop.demonstration} />}
      <Activity mode={locked ? 'hidden' : 'visible'}>
        <RouterProvider router={windowRouter()} />
      </Activity>
    </SignedInContext>
  )
}
