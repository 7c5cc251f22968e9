import { setImmediate as nextTurn } from 'node:timers/promises'
import type { RequestSelection } from '../../../shared/contract/activation.ts'
import type { Operator } from '../../../shared/contract/operators.ts'
import type { ContactId, RequestId } from '../../../shared/contract/values.ts'
import { writeInTurns } from '../contacts/contact-batches.ts'
import { failure } from '../failure.ts'
import type { Foundation } from '../foundation.ts'
import type { Outbox } from '../outbox/outbox.ts'
import type { ActivationLedger } from './activation-ledger.ts'
import { createActivationSettlingStore } from './activation-settling-store.ts'
import type { LinkRequests } from './link-requests.ts'
import { openStandings } from './request-standings.ts'

/** An operator's word on requests. */
export interface ActivationSettling {
  /** Settles drafts that were opened and messages that are uncertain; others are left out. */
  settle(
    by: Operator,
    selection: RequestSelection,
    outcome: 'sent' | 'not_sent',
  ): Promise<{ settled: number; leftOut: number }>
  /** Throws REQUEST_NOT_FOUND, REQUEST_NOT_OPEN. */
  withdraw(by: Operator, id: RequestId): Promise<void>
  /** The contacts of requests, each once. */
  contactsOf(selection: RequestSelection): Promise<ContactId[]>
}

interface Beside {
  readonly ledger: ActivationLedger
  readonly linkRequests: LinkRequests
  readonly outbox: Outbox
}

const chunkSize = 1_000

export function createActivationSettling(on: Foundation, { ledger, linkRequests, outbox }: Beside): ActivationSettling {
  const store = createActivationSettlingStore(on.db)
  const now = () => new Date(on.ports.clock.now()).toISOString()

  return {
    async settle(by, selection, outcome) {
      const ids = await ledger.idsOf(selection)
      const told = new Set<ContactId>()
      let entryId: number | null = null
      let settled = 0
      const settleSome = (some: readonly RequestId[]) => {
        const requests = outcome === 'sent' ? store.sent(some, now(), by.id) : store.notSent(some)
        if (requests.length === 0) return
        settled += requests.length
        outbox.settle(
          requests.flatMap(({ messageId }) => messageId ?? []),
          outcome === 'sent' ? 'sent' : 'cancelled',
          by.id,
        )
        linkRequests.flags.refresh(
          requests.filter(({ purpose }) => purpose === 'activation').map(({ contactId }) => contactId),
        )
        // A contact may have a request for each purpose, and an entry names it once.
        const contactIds = [...new Set(requests.map(({ contactId }) => contactId))].filter((id) => !told.has(id))
        for (const id of contactIds) told.add(id)
        const subjects = { kind: 'contact', ids: contactIds }
        if (entryId !== null) return on.audit.extend(entryId, subjects)
        const [only] = ids.length === 1 ? ledger.rows(ids) : []
        entryId = on.audit.record({
          operatorId: by.id,
          action: 'activation.settled',
          after: { outcome },
          ...(only ? { subject: { kind: 'contact', id: only.contact.id, label: only.contact.name } } : { subjects }),
        })
      }
      await writeInTurns(on.db, ids, chunkSize, settleSome)
      linkRequests.announce()
      on.changes.announce('contacts', 'audit')
      return { settled, leftOut: ids.length - settled }
    },

    async withdraw(by, id) {
      await on.db.write(() => {
        const request = ledger.find(id)
        if (!request) throw failure('REQUEST_NOT_FOUND', { id })
        const { standing, contact, email } = request
        if (!openStandings.some((open) => open === standing)) throw failure('REQUEST_NOT_OPEN', { id, standing })
        linkRequests.followEnd(linkRequests.store.end([id], 'cancelled'), 'by_operator')
        on.audit.record({
          operatorId: by.id,
          action: 'activation.withdrawn',
          subject: { kind: 'contact', id: contact.id, label: contact.name },
          before: { email },
        })
      })
      linkRequests.announce()
      on.changes.announce('contacts', 'audit')
    },

    async contactsOf(selection) {
      const ids = await ledger.idsOf(selection)
      const contacts = new Set<ContactId>()
      for (let from = 0; from < ids.length; from += 20_000) {
        for (const id of store.contactsOf(ids.slice(from, from + 20_000))) contacts.add(id)
        await nextTurn()
      }
      return [...contacts]
    },
  }
}
