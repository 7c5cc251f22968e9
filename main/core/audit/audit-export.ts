import Papa from 'papaparse'
import type { Download } from '../../../shared/contract/files.ts'
import type { Language } from '../../../shared/contract/values.ts'
import { newFileId } from '../files/transfers.ts'
import type { Services } from '../services.ts'
import type { AuditQuery } from './audit-record.ts'

const pageSize = 1_000

/** Writes the filtered log, newest first, as CSV the way the operator's Excel reads it. */
export async function exportAudit(
  services: Services,
  filter: AuditQuery,
  language: Language,
): Promise<{ download: Download; entries: number }> {
  const fileId = newFileId()
  const writer = services.ports.files.create(fileId)
  const delimiter = language === 'en' ? ',' : ';'
  const write = (rows: readonly (readonly unknown[])[]) =>
    writer.write(`${Papa.unparse(rows as unknown[][], { delimiter, newline: '\r\n', escapeFormulae: true })}\r\n`)
  let entries = 0
  let cursor: number | undefined
  try {
    await writer.write('\ufeff')
    await write([['at', 'operator', 'action', 'subject', 'id', 'name', 'count', 'before', 'after']])
    for (;;) {
      const page = services.audit.list(filter, cursor, pageSize)
      if (page.length === 0) break
      await write(
        page.map((entry) => [
          entry.at,
          entry.operator?.name ?? '',
          entry.action,
          entry.subject?.kind ?? '',
          entry.subject?.id ?? '',
          entry.subject?.label ?? '',
          entry.count,
          entry.before === null ? '' : JSON.stringify(entry.before),
          entry.after === null ? '' : JSON.stringify(entry.after),
        ]),
      )
      entries += page.length
      cursor = page.at(-1)?.id
    }
    const size = await writer.finish()
    const day = new Date(services.ports.clock.now()).toISOString().slice(0, 10)
    return { download: services.transfers.download(fileId, `comptoir-history-${day}.csv`, size), entries }
  } catch (error) {
    await writer.abandon()
    throw error
  }
}
