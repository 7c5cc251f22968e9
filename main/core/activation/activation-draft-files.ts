import type { Operator } from '../../../shared/contract/operators.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import type { MessageTexts } from '../catalogue/message-texts.ts'
import { inBatches } from '../contacts/contact-batches.ts'
import type { ContactLists } from '../contacts/contact-lists.ts'
import { resolveSelection } from '../contacts/contact-selection.ts'
import { failure } from '../failure.ts'
import type { Foundation } from '../foundation.ts'
import type { Mail } from '../mail/mail.ts'
import type { Invited } from './activation-preview.ts'
import { composeDraft } from './draft-composition.ts'
import { createInvitableStore } from './invitable-store.ts'
import type { LinkRequests } from './link-requests.ts'
import type { WrittenRequest } from './request-writer.ts'

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

    const note = (files: ReadonlyMap<WrittenRequest, string>) => {
      for (const [{ id }, path] of files) store.keepDraftFile(id, path)
      const at = now()
      const made = store.draftsMade(
        [...files.keys()].map(({ id }) => id),
        at,
      )
      drafts += made.length
      if (made.length === 0) return
      const subjects = { kind: 'contact', ids: made.map(({ contactId }) => contactId) }
      flags.raise(subjects.ids, at, 'mail_client')
      if (entryId !== null) on.audit.extend(entryId, subjects)
      else entryId = on.audit.record({ operatorId: by.id, action: 'activation.drafted', subjects })
    }

    const work = async (some: readonly ContactId[]) => {
      const files = new Map<WrittenRequest, string>()
      for (const { request, messageId, message } of await on.db.write(() => prepare(some))) {
        const content = await composeDraft(on, mail, request, messageId, message)
        files.set(request, await on.ports.drafts.write(folder.name, request.recipient.name, content))
      }
      await on.db.write(() => note(files))
      looked += some.length
      linkRequests.announce()
      return true
    }

    const outcome = () => ({ drafts, leftOut: looked - drafts, folder: folder.path })
    try {
      const batches = { kind: 'activationDrafts', by, ids, size: batchSize, taskFrom, work, outcome } as const
      if (!(await inBatches(on.tasks, batches))) throw failure('STOPPED')
    } catch (error) {
      await on.db.write(() => linkRequests.followEnd(store.endUnfinishedDrafts(), 'stopped'))
      throw error
    } finally {
      linkRequests.announce()
      on.changes.announce('contacts', 'audit')
    }
    return outcome()
  }
}
