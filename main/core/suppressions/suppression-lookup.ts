import type { Sqlite } from '../db/open.ts'
import { suppressionHash } from './suppression-hash.ts'

/** Whether an address, by its key, is on the suppression list; null where the list is empty, to spare all the asking. */
export function createSuppressionLookup(
  sqlite: Sqlite,
  secrets: readonly Uint8Array[],
): ((emailKey: string) => boolean) | null {
  if (secrets.length === 0) return null
  const find = sqlite.prepare<[Buffer], { one: number }>('select 1 as one from suppressed_addresses where hash = ?')
  const buffers = secrets.map((secret) => Buffer.from(secret))
  return (emailKey) => buffers.some((secret) => find.get(suppressionHash(secret, emailKey)) !== undefined)
}
