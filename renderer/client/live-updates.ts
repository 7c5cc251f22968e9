import type { QueryClient } from '@tanstack/react-query'
import { client, connection, orpc } from './client.ts'
import { errorCode } from './error-words.ts'

/**
 * Asks again whatever the core says was changed, by this window or another, until the signal ends it or the session
 * may not watch any more.
 */
export async function followChanges(queryClient: QueryClient, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      for await (const { topics } of await client.changes.watch(undefined, { signal })) {
        for (const topic of topics) void queryClient.invalidateQueries({ queryKey: orpc[topic].key() })
        if (topics.includes('settings')) void queryClient.invalidateQueries({ queryKey: orpc.operators.state.key() })
      }
    } catch (error) {
      const code = errorCode(error)
      if (code === 'SIGN_IN_REQUIRED' || code === 'SESSION_LOCKED') return
      await untilConnected(signal)
    }
    if (!signal.aborted) void queryClient.invalidateQueries()
  }
}

function untilConnected(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      unsubscribe()
      signal.removeEventListener('abort', done)
      setTimeout(resolve, 300)
    }
    const unsubscribe = connection.subscribe(() => connection.status() === 'connected' && done())
    signal.addEventListener('abort', done)
    if (connection.status() === 'connected' || signal.aborted) done()
  })
}
