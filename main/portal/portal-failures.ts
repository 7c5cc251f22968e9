import { ORPCError } from '@orpc/client'
import type { ErrorCode, ErrorData } from '../../shared/contract/errors.ts'

/** The failure behind an error where its code is one of these; null for any other error. */
export function failureOf<C extends ErrorCode>(
  error: unknown,
  ...codes: readonly C[]
): { [K in C]: { readonly code: K; readonly data: ErrorData<K> } }[C] | null {
  if (!(error instanceof ORPCError) || !codes.some((code) => code === error.code)) return null
  return { code: error.code as C, data: error.data as ErrorData<C> } as never
}

/** The fields that the core refuses, where an error says so; none for any other error. */
export function refusedFields(error: unknown): readonly string[] {
  if (!(error instanceof ORPCError) || error.code !== 'BAD_REQUEST') return []
  const { issues = [] } = (error.data ?? {}) as { readonly issues?: readonly { readonly path?: readonly unknown[] }[] }
  return issues.map(({ path = [] }) => String(path[0]))
}
