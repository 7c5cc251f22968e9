import { useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { connection, orpc } from './client/client.ts'

export function App() {
  const status = useSyncExternalStore(connection.subscribe, connection.status)
  const state = useQuery(orpc.operators.state.queryOptions())
  return (
    <pre>
      {status} {JSON.stringify(state.data)}
    </pre>
  )
}
