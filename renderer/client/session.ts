import { createContext, useContext } from 'react'
import type { Operator, Session } from '../../shared/contract/operators.ts'
import { client, orpc } from './client.ts'
import { queryClient } from './query-client.ts'
import { sessionToken } from './tokens.ts'

/** Who works in this window, and in which shop. */
export interface SignedIn {
  readonly operator: Operator
  readonly administrator: boolean
  readonly shopName: string
  readonly demonstration: boolean
  readonly lockAfterMinutes: number
  readonly version: string
}

export const SignedInContext = createContext<SignedIn | null>(null)

/** Who is signed in; only for what stands inside the shell. */
export function useSignedIn(): SignedIn {
  const signedIn = useContext(SignedInContext)
  if (!signedIn) throw new Error('useSignedIn outside the shell')
  return signedIn
}

const stateKey = orpc.operators.state.key()

/** Asks anew who is signed in and whether the session is locked; the whole page follows the answer. */
export const refreshSession = () => queryClient.invalidateQueries({ queryKey: stateKey })

/** Goes on as the operator of a new session; nothing that an earlier one saw is kept. */
export async function enterSession({ token }: Session): Promise<void> {
  sessionToken.set(token)
  forgetAnswers()
  await refreshSession()
}

/** Signs out, here and in the core. */
export async function leaveSession(): Promise<void> {
  await client.operators.signOut().catch(() => {})
  sessionToken.clear()
  await refreshSession()
  forgetAnswers()
}

/** Hides everything at once, then tells the core, which refuses all calls of the session until it is unlocked. */
export async function lockSession(): Promise<void> {
  queryClient.setQueryData(orpc.operators.state.queryKey(), (state) =>
    state?.signedIn ? { ...state, signedIn: { ...state.signedIn, locked: true } } : state,
  )
  await client.operators.lock()
}

const forgetAnswers = () =>
  queryClient.removeQueries({
    predicate: ({ queryKey }) => JSON.stringify(queryKey[0]) !== JSON.stringify(stateKey[0]),
  })
