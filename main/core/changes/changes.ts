import type { Topic } from '../../../shared/contract/changes.ts'

/** Tells live queries what was changed. */
export interface Changes {
  /** Call after the commit. */
  announce(...topics: readonly Topic[]): void
  /** Topics as they come, gathered while the reader is busy; ends with the signal. */
  watch(signal: AbortSignal | undefined): AsyncGenerator<readonly Topic[], void>
}

export function createChanges(): Changes {
  const listeners = new Set<(topics: readonly Topic[]) => void>()
  return {
    announce(...topics) {
      for (const listener of listeners) listener(topics)
    },
    async *watch(signal) {
      const waiting = new Set<Topic>()
      let wake: () => void = () => {}
      const listener = (topics: readonly Topic[]) => {
        for (const topic of topics) waiting.add(topic)
        wake()
      }
      const stop = () => wake()
      listeners.add(listener)
      signal?.addEventListener('abort', stop)
      try {
        while (!signal?.aborted) {
          if (waiting.size === 0) {
            const next = Promise.withResolvers<void>()
            wake = next.resolve
            await next.promise
            continue
          }
          const topics = [...waiting]
          waiting.clear()
          yield topics
        }
      } finally {
        listeners.delete(listener)
        signal?.removeEventListener('abort', stop)
      }
    },
  }
}
