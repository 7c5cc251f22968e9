import { isDefinedError, ORPCError } from '@orpc/client'
import i18next from 'i18next'
import type * as z from 'zod'
import type { ErrorCode } from '../../shared/contract/errors.ts'
import { errorCatalogue } from '../../shared/contract/errors.ts'

export interface ErrorWords {
  readonly text: string
  /** For the technical detail, one click away; null for what was expected. */
  readonly detail: string | null
}

const isCode = (code: string): code is ErrorCode => code in errorCatalogue

// The catalogue's types want each code's own data; here the code is any of them.
const translate = i18next.t as unknown as (key: `errors:${ErrorCode}`, data: object) => string

/** Puts any error of a call into the operator's language. */
export function errorWords(error: unknown): ErrorWords {
  if (error instanceof ORPCError) {
    if (isDefinedError(error) && isCode(error.code)) {
      return { text: translate(`errors:${error.code}`, error.data ?? {}), detail: null }
    }
    if (error.code === 'BAD_REQUEST') return { text: i18next.t('errors:invalidInput'), detail: null }
    return { text: i18next.t('errors:unexpected'), detail: JSON.stringify({ code: error.code, data: error.data }) }
  }
  return { text: i18next.t('errors:connection'), detail: error instanceof Error ? error.message : String(error) }
}

/** The declared code of an error, or null. */
export const errorCode = (error: unknown): ErrorCode | null =>
  error instanceof ORPCError && isCode(error.code) ? error.code : null

/** What an error of this code tells, or null if it is another one. */
export function errorData<C extends ErrorCode>(
  error: unknown,
  code: C,
): z.output<(typeof errorCatalogue)[C]['data']> | null {
  if (!(error instanceof ORPCError) || error.code !== code) return null
  const parsed = errorCatalogue[code].data.safeParse(error.data)
  return parsed.success ? (parsed.data as z.output<(typeof errorCatalogue)[C]['data']>) : null
}
