import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import type * as z from 'zod'
import { client, orpc } from './client.ts'
import { queryClient } from './query-client.ts'

const key = orpc.preferences.all.queryKey()

/**
 * What the operator arranged for themselves under a key, and a function to change it: shown at once, kept by the core.
 * What was kept in a shape that the schema refuses counts as not kept.
 */
export function usePreference<Schema extends z.ZodType>(
  name: string,
  schema: Schema,
  fallback: z.output<Schema>,
): readonly [z.output<Schema>, (value: z.input<Schema>) => void] {
  const { data } = useQuery(orpc.preferences.all.queryOptions())
  const parsed = schema.safeParse(data?.[name])
  const set = useCallback(
    (value: z.input<Schema>) => {
      const json = JSON.parse(JSON.stringify(value))
      // An answer that is still on its way was asked for before this change and would undo it in the window.
      if (queryClient.getQueryData(key)) void queryClient.cancelQueries({ queryKey: key })
      queryClient.setQueryData(key, (kept) => ({ ...kept, [name]: json }))
      client.preferences.set({ key: name, value: json }).catch(() => queryClient.invalidateQueries({ queryKey: key }))
    },
    [name],
  )
  return [parsed.success ? parsed.data : fallback, set]
}
