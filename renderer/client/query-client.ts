import { isDefinedError } from '@orpc/client'
import { QueryClient } from '@tanstack/react-query'

/** Everything is local: never wait for a network, never retry what the core has refused. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      retry: (count, error) => !isDefinedError(error) && count < 1,
    },
    mutations: { networkMode: 'always' },
  },
})
