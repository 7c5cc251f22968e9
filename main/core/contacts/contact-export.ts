import type { ContactSort, Selection } from '../../../shared/contract/contacts.ts'
import type { Download } from '../../../shared/contract/files.ts'
import type { Operator } from '../../../shared/contract/operators.ts'
import { failure } from '../failure.ts'
import { newFileId } from '../files/transfers.ts'
import type { Foundation } from '../foundation.ts'
import { inBatches } from './contact-batches.ts'
import { csvContact, csvHead, csvTemplate } from './contact-csv.ts'
import type { ContactLists } from './contact-lists.ts'
import { vcardOf } from './contact-vcard.ts'
import type { ContactsStore } from './contacts-store.ts'

/** Contacts as files to take along. */
export interface ContactExport {
  /** Writes the selected contacts in an order. Throws STOPPED when the task was cancelled; no file is left then. */
  write(
    by: Operator,
    what: { readonly selection: Selection; readonly sort: ContactSort; readonly format: 'csv' | 'vcard' },
    signal?: AbortSignal,
  ): Promise<{ contacts: number; download: Download }>
  template(by: Operator): Promise<Download>
}

const pageSize = 500
const taskFrom = 5_001

export function createContactExport(on: Foundation, contacts: ContactsStore, lists: ContactLists): ContactExport {
  return {
    async write(by, { selection, sort, format }, signal) {
      const ids = await lists.ordered(selection, sort, signal)
      const fileId = newFileId()
      const writer = on.ports.files.create(fileId)
      let written = 0
      try {
        if (format === 'csv') await writer.write(csvHead(by.language))
        const done = await inBatches(on.tasks, {
          kind: 'contactExport',
          by,
          ids,
          size: pageSize,
          taskFrom,
          async work(some) {
            const page = contacts.list(some)
            const line = format === 'csv' ? (contact: (typeof page)[0]) => csvContact(contact, by.language) : vcardOf
            await writer.write(page.map(line).join(''))
            written += page.length
            signal?.throwIfAborted()
            return true
          },
          outcome: () => ({ contacts: written }),
        })
        if (!done) throw failure('STOPPED')
        const size = await writer.finish()
        const day = new Date(on.ports.clock.now()).toISOString().slice(0, 10)
        const name = `contacts-${day}.${format === 'csv' ? 'csv' : 'vcf'}`
        await on.db.write(() =>
          on.audit.record({
            operatorId: by.id,
            action: 'contacts.exported',
            after: { format, contacts: written },
          }),
        )
        on.changes.announce('audit')
        return { contacts: written, download: on.transfers.download(fileId, name, size) }
      } catch (error) {
        await writer.abandon()
        throw error
      }
    },

    async template(by) {
      const fileId = newFileId()
      const writer = on.ports.files.create(fileId)
      await writer.write(csvTemplate(by.language))
      return on.transfers.download(fileId, 'users_template.csv', await writer.finish())
    },
  }
}
