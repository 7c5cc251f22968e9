import type { Operator } from '../../../shared/contract/operators.ts'
import type { ContactId, RequestId } from '../../../shared/contract/values.ts'
import type { MessageTexts } from '../catalogue/message-texts.ts'
import { inBatches } from '../contacts/contact-batches.ts'
import type { ContactLists } from '../contacts/contact-lists.ts'
import { resolveSelection } from '../contacts/contact-selection.ts'
import { failure } from '../failure.ts'
import { removeDrafts } from '../files/draft-removal.ts'
import type { Foundation } from '../foundation.ts'
import type { Mail } from '../mail/mail.ts'
import type { Invited } from './activation-preview.ts'
import { composeDraft } from './draft-composition.ts'
import { createInvitableStore } from './invitable-store.ts'
import type { LinkRequests } from './link-requests.ts'

interface Beside {
  readonly lists: ContactLists
  readonly linkRequests: LinkRequests
  readonly mail: Mail
  readonly texts: MessageTexts
}

const batchSize = 100
const taskFrom = 2

/**
 * Writes drafts as files into a new folder, batch by batch: requests first, then their files, then that they are there.
 * What is half done when the core ends is ended at the next start. Throws PUBLIC_ADDRESS_MISSING, and STOPPED when it
 * was cancelled; what is done is kept.
 */
export function createActivationDraftFiles(on: Foundation, { lists, linkRequests, mail, texts }: Beside) {
  const invitable = createInvitableStore(on.db)
  const { store, flags, write } = linkRequests
  const now = () => new Date(on.ports.clock.now()).toISOString()

  return async (by: Operator, { selection, skipInvited }: Invited) => {
    mail.requireReady('mail_client')
    const ids = await resolveSelection(selection, lists)
    const folder = on.ports.drafts.create(new Date(on.ports.clock.now()))
    let entryId: number | null = null
    let [drafts, looked] = [0, 0]
    let making: readonly RequestId[] = []
    const files = new Map<RequestId, string>()

    const prepare = (some: readonly ContactId[]) => {
      const requests = write(store.contacts(invitable.among(some, skipInvited)), {
        by: by.id,
        purpose: 'activation',
        way: 'mail_client',
        standing: 'prepared',
      })
      return requests.map((request) => ({
        request,
        messageId: store.messageIdOf(request.messageId),
        message: texts.fill(request.templateId, {
          ...request.data,
          ...(request.link && { 'link.address': request.link.address }),
        }),
      }))
    }

    /** Notes the files of a batch, and gives those whose requests were ended while they were being written. */
    const note = (): string[] => {
      const at = now()
      const made = store.draftsMade([...files.keys()], at)
      const madeIds = new Set(made.map(({ id }) => id))
      for (const [id, path] of files) if (madeIds.has(id)) store.keepDraftFile(id, path)
      const over = [...files].flatMap(([id, path]) => (madeIds.has(id) ? [] : [path]))
      drafts += made.length
      if (made.length === 0) return over
      const subjects = { kind: 'contact', ids: made.map(({ contactId }) => contactId) }
      flags.raise(subjects.ids, at, 'mail_client')
      if (entryId !== null) on.audit.extend(entryId, subjects)
      else entryId = on.audit.record({ operatorId: by.id, action: 'activation.drafted', subjects })
      return over
    }

    const work = async (some: readonly ContactId[]) => {
      const requests = await on.db.write(() => prepare(some))
      making = requests.map(({ request }) => request.id)
      for (const { request, messageId, message } of requests) {
        const content = await composeDraft(on, mail, request, messageId, message)
        files.set(request.id, await on.ports.drafts.write(folder.name, request.recipient.name, content))
      }
      const over = await on.db.write(note)
      making = []
      files.clear()
      removeDrafts(on.ports, over)
      looked += some.length
      linkRequests.announce()
      return true
    }

    const outcome = () => ({ drafts, leftOut: looked - drafts, folder: folder.path })
    try {
      const batches = { kind: 'activationDrafts', by, ids, size: batchSize, taskFrom, work, outcome } as const
      if (!(await inBatches(on.tasks, batches))) throw failure('STOPPED')
    } catch (error) {
      // What was written of the batch has links that are no longer good, and nobody would remove it with its contact.
      removeDrafts(on.ports, [...files.values()])
      await on.db.write(() => linkRequests.followEnd(store.end(making, 'cancelled'), 'stopped'))
      throw error
    } finally {
      linkRequests.announce()
      on.changes.announce('contacts', 'audit')
    }
    return outcome()
  }
}
