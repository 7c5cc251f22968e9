import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, skipToken, useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ImportState, ReadingOptions } from '../../../shared/contract/contact-import.ts'
import type { FileId, ImportId } from '../../../shared/contract/values.ts'
import { orpc } from '../../client/client.ts'
import { errorCode } from '../../client/error-words.ts'
import { type ImportKind, type Plan, type PreviewRow, useImportKind } from './import-kind.ts'

// These stand outside the keys of the kind, so that news of other imports do not read the file anew.
const inspectKey = 'importInspection'
const dryRunKey = 'importDryRun'
const rowsKey = 'importRows'

const pageSize = 100

/** How a file is read and what its columns are; what was shown before stays until the new answer is there. */
export function useInspection(fileId: FileId | null, reading: ReadingOptions) {
  const { topic, api } = useImportKind()
  return useQuery({
    queryKey: [inspectKey, fileId, reading, topic],
    queryFn: fileId === null ? skipToken : ({ signal }) => api.inspect({ fileId, reading }, { signal }),
    placeholderData: (before, query) => (query?.queryKey[1] === fileId ? before : undefined),
    retry: false,
  })
}

/** Runs the plan dry whenever it has changed and rested a moment; a run that is no longer wanted is stopped. */
export function useDryRun(plan: Plan | null) {
  const { topic, api } = useImportKind()
  const queryClient = useQueryClient()
  const [settled] = useDebouncedValue(plan, 250)
  const queryKey = [dryRunKey, settled, topic]
  const query = useQuery({
    queryKey,
    queryFn: settled === null ? skipToken : ({ signal }) => api.dryRun(settled, { signal }),
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
  const { api } = useImportKind()
  const from = Math.floor(first / pageSize)
  const to = Math.floor(last / pageSize)
  return useQueries({
    queries: Array.from({ length: to - from + 1 }, (_, index) => {
      const offset = (from + index) * pageSize
      return {
        queryKey: [rowsKey, dryRunId, onlyProblems, offset],
        queryFn: ({ signal }: { signal: AbortSignal }) =>
          api.rows({ dryRunId, onlyProblems, offset, limit: pageSize }, { signal }),
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

// Beneath the key of the topic, so that the news of it ask these again.
const keyOf = ({ topic }: ImportKind, ...of: readonly unknown[]) => [[topic, ...of], {}] as const

export function useImports() {
  const kind = useImportKind()
  return useQuery({ queryKey: keyOf(kind, 'list'), queryFn: () => kind.api.list() })
}

export const isUnderWay = (state: ImportState) => state === 'running' || state === 'undoing'

/** An import, asked again every half second while it is under way. */
export function useImport(id: ImportId) {
  const kind = useImportKind()
  return useQuery({
    queryKey: keyOf(kind, 'get', id),
    queryFn: () => kind.api.get(id),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data.state) ? 500 : false),
  })
}

export const useTasks = () => useQuery(orpc.tasks.list.queryOptions())

/** What an undo would do; asked anew each time the dialog opens. */
export function useUndoPreview(id: ImportId) {
  const kind = useImportKind()
  return useQuery({
    queryKey: keyOf(kind, 'previewUndo', id),
    queryFn: () => kind.api.previewUndo(id),
    gcTime: 0,
    staleTime: 0,
    retry: false,
  })
}

/** Mutations of imports; each lets the lists be asked again. */
export function useImportActions() {
  const { topic, api } = useImportKind()
  const queryClient = useQueryClient()
  const onSettled = () => queryClient.invalidateQueries({ queryKey: orpc[topic].key() })
  return {
    start: useMutation({ mutationFn: (plan: Plan) => api.start(plan), onSettled }),
    resume: useMutation({ mutationFn: (id: ImportId) => api.resume(id), onSettled }),
    undo: useMutation({ mutationFn: (id: ImportId) => api.undo(id), onSettled }),
  }
}
