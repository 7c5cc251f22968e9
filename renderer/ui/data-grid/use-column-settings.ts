import { useMemo } from 'react'
import * as z from 'zod'
import { usePreference } from '../../client/preferences.ts'
import { type ColumnSettings, fittedSettings } from './column-settings.ts'

interface Column {
  readonly id: string
  readonly hiddenAtFirst?: boolean
}

/** How the operator arranged the columns of a list, kept under a key, and a function to rearrange them. */
export function useColumnSettings(key: string, columns: readonly Column[]) {
  const [kept, keep] = usePreference(key, z.json(), null)
  const settings = useMemo(() => fittedSettings(kept, columns), [kept, columns])
  return [
    settings,
    (next: ColumnSettings) => keep({ ...next, order: [...next.order], hidden: [...next.hidden] }),
  ] as const
}
