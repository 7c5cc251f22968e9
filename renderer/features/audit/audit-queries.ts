import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type * as z from 'zod'
import type { AuditFilter } from '../../../shared/contract/audit.ts'
import { client, orpc } from '../../client/client.ts'
import { saveDownload } from '../../client/transfers.ts'
import { showDone, showError } from '../../ui/toasts.tsx'

type Filter = z.infer<typeof AuditFilter>

const pageSize = 100

/** The log, newest first, page after page. */
export const useAuditEntries = (filter: Filter) =>
  useInfiniteQuery(
    orpc.audit.list.infiniteOptions({
      input: (cursor: number | undefined) => ({ filter, limit: pageSize, ...(cursor !== undefined && { cursor }) }),
      initialPageParam: undefined as number | undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
      placeholderData: keepPreviousData,
    }),
  )

export const useAuditActions = () => useQuery(orpc.audit.actions.queryOptions())

export const useAuditOperators = () => useQuery(orpc.operators.list.queryOptions())

/** Exports what the filter lets through, for a spreadsheet. */
export function useAuditExport() {
  const { t } = useTranslation('audit')
  return useMutation({
    mutationFn: (filter: Filter) => client.audit.export({ filter }),
    async onSuccess({ entries, download }) {
      if (await saveDownload(download)) showDone(t('exported', { count: entries }))
    },
    onError: showError,
  })
}
