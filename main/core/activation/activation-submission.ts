import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Operator } from '../../../shared/contract/operators.ts'
import type { ContactId, TaskId } from '../../../shared/contract/values.ts'
import { writeInTurns } from '../contacts/contact-batches.ts'
import type { ContactLists } from '../contacts/contact-lists.ts'
import { resolveSelection } from '../contacts/contact-selection.ts'
import type { Foundation } from '../foundation.ts'
import type { Mail } from '../mail/mail.ts'
import type { Outbox } from '../outbox/outbox.ts'
import type { Invited } from './activation-preview.ts'
import { createInvitableStore } from './invitable-store.ts'
import type { LinkRequests } from './link-requests.ts'

/** What came of asking for activation requests. */
export interface Submitted {
  readonly queued: number
  readonly leftOut: number
  /** The sending, where they are many. */
  readonly taskId: TaskId | null
}

interface Beside {
  readonly lists: ContactLists
  readonly linkRequests: LinkRequests
  readonly outbox: Outbox
  readonly mail: Mail
}

const lookSize = 20_000
const chunkSize = 250
const sendingFrom = 11

/** Queues activation requests by SMTP; all of a selection in one transaction, so that a kill leaves all or none. */
export function createActivationSubmission(on: Foundation, { lists, linkRequests, outbox, mail }: Beside) {
  const store = createInvitableStore(on.db)

  const invitableOf = async (ids: readonly ContactId[], skipInvited: boolean) => {
    const found: ContactId[] = []
    for (let from = 0; from < ids.length; from += lookSize) {
      found.push(...store.among(ids.slice(from, from + lookSize), skipInvited))
      await nextTurn()
    }
    return found
  }

  return async (by: Operator, { selection, skipInvited }: Invited): Promise<Submitted> => {
    mail.requireReady('smtp')
    const ids = await resolveSelection(selection, lists)
    const invitable = await invitableOf(ids, skipInvited)
    const sending =
      invitable.length < sendingFrom
        ? null
        : await outbox.startSending(by.id, {
            kind: 'activationSending',
            title: { contacts: invitable.length },
            total: invitable.length,
          })
    let entryId: number | null = null
    let queued = 0
    const request = (some: readonly ContactId[]) => {
      // A contact may have become Active since it was looked at.
      const contacts = linkRequests.store.contacts(store.among(some, skipInvited))
      const [only] = contacts
      if (!only) return
      linkRequests.write(contacts, {
        by: by.id,
        purpose: 'activation',
        way: 'smtp',
        standing: 'prepared',
        ...(sending && { taskId: sending.taskId }),
      })
      queued += contacts.length
      const subjects = { kind: 'contact', ids: contacts.map(({ id }) => id) }
      if (entryId !== null) return on.audit.extend(entryId, subjects)
      entryId = on.audit.record({
        operatorId: by.id,
        action: 'activation.requested',
        after: { way: 'smtp' },
        ...(invitable.length === 1 ? { subject: { kind: 'contact', id: only.id, label: only.name } } : { subjects }),
      })
    }
    try {
      await writeInTurns(on.db, invitable, chunkSize, request, sending?.signal)
    } finally {
      sending?.filled()
    }
    linkRequests.announce()
    on.changes.announce('audit')
    return { queued, leftOut: ids.length - queued, taskId: sending?.taskId ?? null }
  }
}
