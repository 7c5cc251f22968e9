import { writeFileSync } from 'node:fs'
import type { FileId } from '../../shared/contract/values.ts'
import type { TestClient, TestCore } from './test-core.ts'

/** Brings a file in as a host would, by its ticket. */
export async function upload(
  desk: TestCore,
  ask: TestClient,
  name: string,
  bytes: string | Uint8Array,
): Promise<FileId> {
  const { fileId, ticket } = await ask.files.offer({ name })
  const transfer = desk.core.services.transfers.redeem(ticket)
  if (transfer?.direction !== 'in') throw new Error('no such upload')
  writeFileSync(transfer.path, bytes)
  return fileId
}
