import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, skipToken, useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ImportPlan, ImportState, PreviewRow, ReadingOptions } from '../../../shared/contract/contact-import.ts'
import type { FileId, ImportId } from '../../../shared/contract/values.ts'
import { client, orpc } from '../../client/client.ts'
import { errorCode } from '../../client/error-words.ts'

// These stand outside `orpc.contactImport`, so that news of other imports do not read the file anew.
const inspectKey = 'importInspection'
const dryRunKey = 'importDryRun'
const rowsKey = 'importRows'

const pageSize = 100

/** How a file is read and what its columns are; what was shown before stays until the new answer is there. */
export const useInspection = (fileId: FileId | null, reading: ReadingOptions) =>
  useQuery({
    queryKey: [inspectKey, fileId, reading],
    queryFn:
      fileId === null ? skipToken : ({ signal }) => client.contactImport.inspect({ fileId, reading }, { signal }),
    placeholderData: (before, query) => (query?.queryKey[1] === fileId ? before : undefined),
    retry: false,
  })

/** Runs the plan dry whenever it has changed and rested a moment; a run that is no longer wanted is stopped. */
export function useDryRun(plan: ImportPlan | null) {
  const queryClient = useQueryClient()
  const [settled] = useDebouncedValue(plan, 250)
  const queryKey = [dryRunKey, settled]
  const query = useQuery({
    queryKey,
    queryFn: settled === null ? skipToken : ({ signal }) => client.contactImport.dryRun(settled, { signal }),
    // The core keeps the latest run only.
    gcTime: 0,
    retry: false,
  })
  const waiting = plan !== null && JSON.stringify(plan) !== JSON.stringify(settled)
  return { ...query, running: query.isFetching || waiting, stop: () => queryClient.cancelQueries({ queryKey }) }
}

export type DryRunQuery = ReturnType<typeof useDryRun>

export interface PreviewRows {
  readonly total: number | null
  row(index: number): PreviewRow | undefined
  /** The run is gone from the core, for example after a restart. */
  readonly gone: boolean
}

/** Rows of a dry run around those that are visible, both included. */
export const usePreviewRows = (dryRunId: string, onlyProblems: boolean, first: number, last: number): PreviewRows => {
  const from = Math.floor(first / pageSize)
  const to = Math.floor(last / pageSize)
  return useQueries({
    queries: Array.from({ length: to - from + 1 }, (_, index) => {
      const offset = (from + index) * pageSize
      return {
        queryKey: [rowsKey, dryRunId, onlyProblems, offset],
        queryFn: ({ signal }: { signal: AbortSignal }) =>
          client.contactImport.rows({ dryRunId, onlyProblems, offset, limit: pageSize }, { signal }),
        gcTime: 60_000,
        retry: false,
        placeholderData: undefined,
      }
    }),
    combine: (results) => ({
      total: results.find(({ data }) => data)?.data?.total ?? null,
      row: (index: number) => results[Math.floor(index / pageSize) - from]?.data?.rows[index % pageSize],
      gone: results.some(({ error }) => errorCode(error) === 'FILE_NOT_FOUND'),
    }),
  })
}

export const useImports = () => useQuery(orpc.contactImport.list.queryOptions())

export const isUnderWay = (state: ImportState) => state === 'running' || state === 'undoing'

/** An import, asked again every half second while it is under way. */
export const useImport = (id: ImportId) =>
  useQuery(
    orpc.contactImport.get.queryOptions({
      input: { id },
      placeholderData: keepPreviousData,
      refetchInterval: ({ state }) => (state.data && isUnderWay(state.data.state) ? 500 : false),
    }),
  )

export const useTasks = () => useQuery(orpc.tasks.list.queryOptions())

/** What an undo would do; asked anew each time the dialog opens. */
export const useUndoPreview = (id: ImportId) =>
  useQuery(orpc.contactImport.previewUndo.queryOptions({ input: { id }, gcTime: 0, staleTime: 0, retry: false }))

/** Mutations of imports; each lets the lists be asked again. */
export function useImportActions() {
  const queryClient = useQueryClient()
  const refresh = () => queryClient.invalidateQueries({ queryKey: orpc.contactImport.key() })
  return {
    start: useMutation({ mutationFn: (plan: ImportPlan) => client.contactImport.start(plan), onSettled: refresh }),
    resume: useMutation({ mutationFn: (id: ImportId) => client.contactImport.resume({ id }), onSettled: refresh }),
    undo: useMutation({ mutationFn: (id: ImportId) => client.contactImport.undo({ id }), onSettled: refresh }),
  }
}
