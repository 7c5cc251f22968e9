import type { Sqlite } from './open.ts'

/**
 * Remembers what was worked out from the database, by a key that JSON can tell apart, until the database changes:
 * from here or from another connection, or by the end of a transaction, since one that is rolled back takes its changes
 * away without being counted. Keeps `most` values, and forgets the oldest first.
 */
export function createMemory(sqlite: Sqlite, most = 60) {
  const version = sqlite.prepare<[], { other: number; own: number }>(
    'select data_version as other, total_changes() as own from pragma_data_version',
  )
  const values = new Map<string, unknown>()
  let at = ''
  return <T>(key: unknown, make: () => T): T => {
    const { other, own } = version.get() ?? { other: 0, own: 0 }
    const now = `${other}:${own}:${sqlite.inTransaction}`
    if (now !== at) values.clear()
    at = now
    const name = JSON.stringify(key)
    const value = values.has(name) ? (values.get(name) as T) : make()
    if (!values.has(name) && values.size >= most) values.delete(values.keys().next().value ?? '')
    values.set(name, value)
    return value
  }
}
