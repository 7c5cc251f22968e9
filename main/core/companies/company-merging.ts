import { createHash } from 'node:crypto'
import type { Company, MergePreview } from '../../../shared/contract/companies.ts'
import type { Operator } from '../../../shared/contract/operators.ts'
import type { CompanyId } from '../../../shared/contract/values.ts'
import { universesOf } from '../../../shared/rules/subscription-cells.ts'
import { differences } from '../contacts/contact-audit.ts'
import { writeAtLength } from '../db/long-write.ts'
import { failure, invalidInput } from '../failure.ts'
import type { Foundation } from '../foundation.ts'
import { recordMoves, recordPartner, subjectOf, told } from './company-audit.ts'
import { inChunks } from './company-chunks.ts'
import type { CompanyDesk } from './company-desk.ts'

/**
 * Makes two companies one, in two steps: what would happen, and the deed, for exactly what the first step named. Both
 * throw COMPANY_NOT_FOUND, COMPANY_IS_OWN where the one that goes is the shop's own, and BAD_REQUEST with
 * `same_company` where they are one already.
 */
export interface CompanyMerging {
  preview(from: CompanyId, into: CompanyId): MergePreview
  /**
   * Moves contacts, clients, events and what addresses there is room for; `into` takes over the universes and keeps its
   * name, partner and language, but is never its own partner. Throws SELECTION_CHANGED.
   */
  merge(by: Operator, from: CompanyId, into: CompanyId, fingerprint: string): Promise<Company>
}

export function createCompanyMerging(on: Foundation, desk: CompanyDesk): CompanyMerging {
  const { store, belongings, following, get, details } = desk

  const survey = (fromId: CompanyId, intoId: CompanyId) => {
    if (fromId === intoId) throw invalidInput([{ path: ['into'], message: 'same_company' }])
    const [from, into] = [get(fromId), get(intoId)]
    if (from.own) throw failure('COMPANY_IS_OWN', { id: fromId })
    const standing = new Map(belongings.addresses(intoId).map((field) => [fieldOf(field), field]))
    const addresses = belongings.addresses(fromId)
    const { contacts, clients } = details(fromId)
    const intoIsClient = into.partner?.id === fromId
    const stated = {
      from: { id: from.id, name: from.name },
      into: { id: into.id, name: into.name },
      contacts,
      // A client is not made its own: it only loses its partner.
      clients: clients - Number(intoIsClient),
      universes: universesOf(from.universes & ~into.universes),
      taken: addresses.filter((field) => !standing.has(fieldOf(field))).length,
      dropped: addresses.flatMap(({ key, ...field }) => {
        const kept = standing.get(fieldOf(field))
        return !kept || kept.key === key ? [] : [{ ...field, kept: kept.email }]
      }),
    }
    const fingerprint = createHash('sha256')
      .update(JSON.stringify([stated, from.version, into.version]))
      .digest('base64url')
    return { from, into, preview: { ...stated, fingerprint } }
  }

  return {
    preview: (from, into) => survey(from, into).preview,

    async merge(by, fromId, intoId, fingerprint) {
      const merge = async (turn: () => Promise<void>) => {
        const { from, into, preview } = survey(fromId, intoId)
        if (preview.fingerprint !== fingerprint) throw failure('SELECTION_CHANGED')
        const at = new Date(on.ports.clock.now()).toISOString()
        const universes = from.universes | into.universes
        following.contactsMove(fromId, universes)
        const record = recordMoves(on, by, from, into)
        await inChunks(belongings.contacts(from.key), turn, (ids) => {
          belongings.moveContacts(ids, into, at)
          record(ids)
        })
        const clients = belongings.clients(fromId)
        const others = clients.filter((id) => id !== intoId)
        belongings.setPartner(others, intoId)
        recordPartner(on, by, others, from, into)
        belongings.moveAddresses(fromId, intoId)
        belongings.moveEvents(fromId, intoId)
        belongings.remove(fromId)
        store.update(intoId, { universes, ...(clients.includes(intoId) && { partner_id: null }) })
        const changed = differences(told(into), told(get(intoId)))
        on.audit.record({
          operatorId: by.id,
          action: 'companies.merged',
          subject: subjectOf(into),
          before: { mergedCompany: from.name, ...changed?.before },
          after: {
            mergedCompany: null,
            ...changed?.after,
            contactsMoved: preview.contacts,
            clientsMoved: preview.clients,
            addressesTaken: preview.taken,
            addressesDropped: preview.dropped.length,
          },
        })
        return details(intoId)
      }
      const company = await writeAtLength(on.db, merge, 'off')
      on.changes.announce('companies', 'contacts', 'subscriptions', 'events', 'audit')
      return company
    },
  }
}

const fieldOf = ({ universe, category }: { readonly universe: string; readonly category: string }) =>
  `${universe} ${category}`
