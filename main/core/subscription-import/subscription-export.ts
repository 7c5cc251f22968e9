import type { Selection } from '../../../shared/contract/contacts.ts'
import type { Download } from '../../../shared/contract/files.ts'
import type { Operator } from '../../../shared/contract/operators.ts'
import type { Language } from '../../../shared/contract/values.ts'
import { inBatches } from '../contacts/contact-batches.ts'
import type { ContactLists } from '../contacts/contact-lists.ts'
import { failure } from '../failure.ts'
import { newFileId } from '../files/transfers.ts'
import type { Foundation } from '../foundation.ts'
import { subscriptionHead, subscriptionLines } from './subscription-csv.ts'
import { createSubscriptionExportStore } from './subscription-export-store.ts'

/**
 * Writes the subscriptions of the selected contacts by name; contacts without a company have none and are not counted.
 * Throws STOPPED when the task was cancelled; no file is left then.
 */
export type SubscriptionExport = (
  by: Operator,
  selection: Selection,
  signal?: AbortSignal,
) => Promise<{ contacts: number; rows: number; download: Download }>

const pageSize = 500
const taskFrom = 2_001

const fileName: Readonly<Record<Language, string>> = { en: 'subscriptions', fr: 'abonnements', nb: 'abonnementer' }

export function createSubscriptionExport(on: Foundation, lists: ContactLists): SubscriptionExport {
  const store = createSubscriptionExportStore(on.db)
  return async (by, selection, signal) => {
    const ids = await lists.ordered(selection, { by: 'name', direction: 'ascending' }, signal)
    const fileId = newFileId()
    const writer = on.ports.files.create(fileId)
    const written = { contacts: 0, rows: 0 }
    try {
      await writer.write(subscriptionHead(by.language))
      const done = await inBatches(on.tasks, {
        kind: 'subscriptionExport',
        by,
        ids,
        size: pageSize,
        taskFrom,
        async work(some) {
          const lines = store.list(some).map((contact) => subscriptionLines(contact, by.language))
          await writer.write(lines.flat().join(''))
          written.contacts += lines.filter(({ length }) => length > 0).length
          written.rows += lines.reduce((sum, { length }) => sum + length, 0)
          signal?.throwIfAborted()
          return true
        },
        outcome: () => ({ ...written }),
      })
      if (!done) throw failure('STOPPED')
      const size = await writer.finish()
      await on.db.write(() =>
        on.audit.record({ operatorId: by.id, action: 'subscriptions.exported', after: { ...written } }),
      )
      on.changes.announce('audit')
      const day = new Date(on.ports.clock.now()).toISOString().slice(0, 10)
      return { ...written, download: on.transfers.download(fileId, `${fileName[by.language]}-${day}.csv`, size) }
    } catch (error) {
      await writer.abandon()
      throw error
    }
  }
}
