import { randomUUID } from 'node:crypto'
import { ORPCError } from '@orpc/server'
import { isExpected } from '../core/call.ts'
import type { Log } from '../core/ports.ts'

/** An interceptor that turns what nobody declared into a logged bug with an id, which is all the caller learns. */
export const reportBugs =
  (log: Log) =>
  async <T>({ next }: { readonly next: () => Promise<T> }): Promise<T> => {
    try {
      return await next()
    } catch (error) {
      if (isExpected(error) || (error instanceof Error && error.name === 'AbortError')) throw error
      const bugId = randomUUID()
      log.error({ bugId, stack: error instanceof Error ? error.stack : String(error) }, 'bug')
      throw new ORPCError('INTERNAL_SERVER_ERROR', { message: 'Internal error', data: { bugId } })
    }
  }
