import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import type { PasswordVerdict } from '../../shared/contract/operators.ts'
import { client } from '../client/client.ts'

/**
 * How the core judges a password, a moment after typing rests; null while there is none. It stands in no query, whose
 * key would keep the password.
 */
export function usePasswordVerdict(password: string, own: readonly string[]): PasswordVerdict | null {
  const [settled] = useDebouncedValue(password, 150)
  const [verdict, setVerdict] = useState<PasswordVerdict | null>(null)
  const names = own.filter((name) => name.trim() !== '').join('\n')

  useEffect(() => {
    if (settled === '') return setVerdict(null)
    const abort = new AbortController()
    client.operators
      .judgePassword({ password: settled, own: names === '' ? [] : names.split('\n') }, { signal: abort.signal })
      .then((next) => abort.signal.aborted || setVerdict(next))
      .catch(() => {})
    return () => abort.abort()
  }, [settled, names])

  return password === '' ? null : verdict
}
