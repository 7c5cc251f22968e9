import { failure } from '../failure.ts'

/**
 * Bytes as they arrive, until the signal. A stream that breaks or is given up throws SUBMISSION_CUT_OFF; one that
 * stands still never keeps its reader.
 */
export async function* arriving(bytes: AsyncIterable<Uint8Array>, over: AbortSignal): AsyncGenerator<Uint8Array, void> {
  const source = bytes[Symbol.asyncIterator]()
  const ended = Promise.withResolvers<never>()
  ended.promise.catch(() => {})
  const end = () => ended.reject(over.reason)
  over.addEventListener('abort', end, { once: true })
  if (over.aborted) end()
  try {
    for (;;) {
      const next = await Promise.race([source.next(), ended.promise]).catch(() => {
        throw failure('SUBMISSION_CUT_OFF')
      })
      if (next.done) return
      yield next.value
    }
  } finally {
    over.removeEventListener('abort', end)
    // Not awaited: a stream that stands still answers this no sooner than the last question.
    source.return?.().catch(() => {})
  }
}
