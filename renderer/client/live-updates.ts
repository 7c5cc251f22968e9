import type { QueryClient } from '@tanstack/react-query'
import { client, connection, orpc } from './client.ts'
import { errorCode } from './error-words.ts'

/**
 * Asks again whatever the core says was changed, by this window or another, until the signal ends it.
 */
export async function followChanges(queryClient: QueryClient, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      for await (const { topics } of await client.changes.watch(undefined, { signal })) {
        for (const topic of topics) void queryClient.invalidateQueries({ queryKey: orpc[topic].key() })
        if (topics.includes('settings')) void queryClient.invalidateQueries({ queryKey: orpc.operators.state.key() })
        // Grids of subscriptions show names and states of contacts.
        if (topics.includes('contacts')) void queryClient.invalidateQueries({ queryKey: orpc.subscriptions.key() })
      }
    } catch (error) {
      const code = errorCode(error)
      // A stream that the core ends passes no call; the page has to learn of it here, and then aborts this signal.
      if (code === 'SIGN_IN_REQUIRED' || code === 'SESSION_LOCKED') {
        await queryClient.invalidateQueries({ queryKey: orpc.operators.state.key() })
      }
      await untilConnected(signal)
    }
    if (!signal.aborted) void queryClient.invalidateQueries()
  }
}

/** Milliseconds: a stream that ends at once, on a connection that stands, is not asked for in a tight circle. */
const pauseBeforeAsking = 300

function untilConnected(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      unsubscribe()
      signal.removeEventListener('abort', done)
      setTimeout(resolve, pauseBeforeAsking)
    }
    const unsubscribe = connection.subscribe(() => connection.status() === 'connected' && done())
    signal.addEventListener('abort', done)
    if (connection.status() === 'connected' || signal.aborted) done()
  })
}
