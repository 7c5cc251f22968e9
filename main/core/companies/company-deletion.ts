import { createHash } from 'node:crypto'
import type { CompanyDeletionPreview } from '../../../shared/contract/companies.ts'
import type { Operator } from '../../../shared/contract/operators.ts'
import type { CompanyId } from '../../../shared/contract/values.ts'
import { writeAtLength } from '../db/long-write.ts'
import { failure, invalidInput } from '../failure.ts'
import type { Foundation } from '../foundation.ts'
import { recordMoves, recordPartner, subjectOf, told } from './company-audit.ts'
import { inChunks } from './company-chunks.ts'
import type { CompanyDesk } from './company-desk.ts'

/** Where contacts go: to another company, or to none; undefined where there should be none. */
type MoveTo = CompanyId | 'none' | undefined

/**
 * Deletes a company for good, in two steps: what would happen, and the deed, for exactly what the first step named. Both
 * throw COMPANY_NOT_FOUND, COMPANY_IS_OWN for the shop's own company, and BAD_REQUEST with `same_company` where its
 * contacts would stay.
 */
export interface CompanyDeletion {
  preview(id: CompanyId, moveTo: MoveTo): CompanyDeletionPreview
  /**
   * Its addresses go with it, its clients are left without a partner. Throws COMPANY_HAS_CONTACTS where contacts belong
   * to it and nowhere is said to move them to, and SELECTION_CHANGED.
   */
  remove(by: Operator, id: CompanyId, moveTo: MoveTo, fingerprint: string): Promise<{ moved: number }>
}

export function createCompanyDeletion(on: Foundation, desk: CompanyDesk): CompanyDeletion {
  const { belongings, following, get, details } = desk

  const survey = (id: CompanyId, moveTo: MoveTo) => {
    if (moveTo === id) throw invalidInput([{ path: ['moveTo'], message: 'same_company' }])
    const company = get(id)
    if (company.own) throw failure('COMPANY_IS_OWN', { id })
    const target = moveTo === undefined || moveTo === 'none' ? null : get(moveTo)
    const { contacts, addresses, clients } = details(id)
    const stated = {
      company: { id, name: company.name },
      contacts,
      addresses,
      clients,
      ending: following.previewMove(id, target?.universes ?? 0),
    }
    const fingerprint = createHash('sha256')
      .update(JSON.stringify([stated, company.version, moveTo, target?.version]))
      .digest('base64url')
    return { company, target, preview: { ...stated, fingerprint } }
  }

  return {
    preview: (id, moveTo) => survey(id, moveTo).preview,

    async remove(by, id, moveTo, fingerprint) {
      const remove = async (turn: () => Promise<void>) => {
        const { company, target, preview } = survey(id, moveTo)
        const { contacts } = preview
        if (contacts > 0 && moveTo === undefined) throw failure('COMPANY_HAS_CONTACTS', { id, contacts })
        if (preview.fingerprint !== fingerprint) throw failure('SELECTION_CHANGED')
        const at = new Date(on.ports.clock.now()).toISOString()
        const { subscriptions } = following.contactsMove(id, target?.universes ?? 0)
        const record = recordMoves(on, by, company, target)
        await inChunks(belongings.contacts(company.key), turn, (ids) => {
          belongings.moveContacts(ids, target ?? { id: null, key: '' }, at)
          record(ids)
        })
        const clients = belongings.clients(id)
        belongings.setPartner(clients, null)
        recordPartner(on, by, clients, company, null)
        belongings.moveEvents(id, null)
        belongings.remove(id)
        on.audit.record({
          operatorId: by.id,
          action: 'companies.deleted',
          subject: subjectOf(company),
          before: told(company),
          after: {
            movedTo: target?.name ?? null,
            contactsMoved: contacts,
            addressesRemoved: preview.addresses,
            clientsReleased: clients.length,
            subscriptionsEnded: subscriptions,
          },
        })
        return { moved: contacts }
      }
      const result = await writeAtLength(on.db, remove, 'off')
      on.changes.announce('companies', 'contacts', 'subscriptions', 'events', 'audit')
      return result
    },
  }
}
