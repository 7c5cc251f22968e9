import { useCallback } from 'react'
import type { Language } from '../../shared/contract/values.ts'
import { client } from './client.ts'
import { refreshSession, useSignedIn } from './session.ts'

/** Changes the operator's own language; the page follows at once. */
export function useChangeLanguage(): (language: Language) => Promise<void> {
  const { operator } = useSignedIn()
  return useCallback(
    async (language) => {
      await client.operators.changeProfile({ name: operator.name, language })
      await refreshSession()
    },
    [operator.name],
  )
}
