import { isDefinedError, type ORPCError } from '@orpc/client'
import type { ErrorCode, ErrorData } from '../../../shared/contract/errors.ts'
import type { ImportId } from '../../../shared/contract/values.ts'
import { errorCode } from '../../client/error-words.ts'

/** A refused file in this page's own words, which say more than the general ones; null for every other error. */
export interface FileRefusal {
  readonly words: 'empty' | 'gone' | 'quote' | ErrorData<'FILE_NOT_READABLE'>['reason']
  /** Where a quotation mark opens; 0 for what has no line. */
  readonly line: number
}

const dataOf = <Code extends ErrorCode>(error: unknown, _code: Code): ErrorData<Code> =>
  (error as ORPCError<Code, ErrorData<Code>>).data

export function fileRefusal(error: unknown): FileRefusal | null {
  if (!(error instanceof Error) || !isDefinedError(error)) return null
  const code = errorCode(error)
  switch (code) {
    case 'FILE_EMPTY':
      return { words: 'empty', line: 0 }
    case 'FILE_NOT_FOUND':
      return { words: 'gone', line: 0 }
    case 'FILE_NOT_READABLE':
      return { words: dataOf(error, code).reason, line: 0 }
    case 'QUOTE_NOT_CLOSED':
      return { words: 'quote', line: dataOf(error, code).line }
    default:
      return null
  }
}

/** The import that is in the way, when one is. */
export const runningImport = (error: unknown): ImportId | null =>
  error instanceof Error && isDefinedError(error) && errorCode(error) === 'IMPORT_RUNNING'
    ? (dataOf(error, 'IMPORT_RUNNING').id as ImportId)
    : null
