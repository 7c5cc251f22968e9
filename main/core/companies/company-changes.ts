import type { Company, CompanyAddress, CompanyFields } from '../../../shared/contract/companies.ts'
import type { Operator } from '../../../shared/contract/operators.ts'
import type { CompanyId } from '../../../shared/contract/values.ts'
import { universeBits, universesOf } from '../../../shared/rules/subscription-cells.ts'
import { differences } from '../contacts/contact-audit.ts'
import { writeAtLength } from '../db/long-write.ts'
import { failure } from '../failure.ts'
import type { Foundation } from '../foundation.ts'
import type { Ending } from '../subscriptions/subscription-following.ts'
import type { CompanyRecord } from './companies-store.ts'
import { recordPartner, subjectOf, told } from './company-audit.ts'
import { inChunks } from './company-chunks.ts'
import type { CompanyDesk } from './company-desk.ts'
import { checkFields, partnerUniverses } from './company-fields.ts'

/** Adds and edits companies. All but `previewEdit` throw what `checkFields` throws. */
export interface CompanyChanges {
  add(by: Operator, fields: CompanyFields): Promise<Company>
  /** What an edit would end. Throws COMPANY_NOT_FOUND. */
  previewEdit(id: CompanyId, fields: CompanyFields): { ending: Ending; addresses: CompanyAddress[]; clients: number }
  /**
   * In universes that go, subscriptions end and addresses are removed; clients of a company that can be no partner any
   * more are left without one. Throws COMPANY_NOT_FOUND, and COMPANY_CHANGED where it is no longer at that version.
   */
  edit(by: Operator, id: CompanyId, version: number, fields: CompanyFields): Promise<Company>
  /** Makes it the shop's own in place of the one before. Throws COMPANY_NOT_FOUND. */
  makeOwn(by: Operator, id: CompanyId): Promise<Company>
}

export function createCompanyChanges(on: Foundation, desk: CompanyDesk): CompanyChanges {
  const { store, belongings, following, get, details } = desk

  /** What goes with universes, and what the log says of it. */
  const dropUniverses = (by: Operator, before: CompanyRecord, universes: number) => {
    const gone = before.universes & ~universes
    if (gone === 0) return {}
    const ending = following.companyUniversesChanged(before.id, before.universes, universes)
    const addresses = belongings.removeAddresses(before.id, universesOf(gone))
    const clients = (universes & partnerUniverses) === 0 ? belongings.clients(before.id) : []
    belongings.setPartner(clients, null)
    recordPartner(on, by, clients, before, null)
    return {
      ...(ending.subscriptions > 0 && { subscriptionsEnded: ending.subscriptions }),
      ...(addresses > 0 && { addressesRemoved: addresses }),
      ...(clients.length > 0 && { clientsReleased: clients.length }),
    }
  }

  return {
    async add(by, fields) {
      const company = await on.db.write(() => {
        const id = store.insert(checkFields(fields, null, store))
        const added = get(id)
        on.audit.record({ operatorId: by.id, action: 'companies.added', subject: subjectOf(added), after: told(added) })
        return details(id)
      })
      on.changes.announce('companies', 'audit')
      return company
    },

    previewEdit(id, { universes }) {
      const bits = universeBits(universes)
      const gone = universesOf(get(id).universes & ~bits)
      return {
        ending: following.previewUniverses(id, bits),
        clients: (bits & partnerUniverses) === 0 ? belongings.clients(id).length : 0,
        addresses: belongings
          .addresses(id)
          .flatMap(({ universe, category, email }) => (gone.includes(universe) ? [{ universe, category, email }] : [])),
      }
    },

    async edit(by, id, version, fields) {
      const company = await writeAtLength(on.db, async (turn) => {
        const before = get(id)
        if (before.version !== version) throw failure('COMPANY_CHANGED', { id, version: before.version })
        const values = checkFields(fields, id, store)
        const partner = values.partner_id === null ? null : get(values.partner_id)
        const changed = differences(told(before), told({ ...before, ...values, partner }))
        if (!changed) return details(id)
        const dropped = dropUniverses(by, before, values.universes)
        store.update(id, values)
        if (values.name_key !== before.key) {
          await inChunks(belongings.contacts(before.key), turn, (ids) => belongings.renameFor(ids, values.name_key))
        }
        on.audit.record({
          operatorId: by.id,
          action: 'companies.edited',
          subject: subjectOf(before),
          before: changed.before,
          after: { ...changed.after, ...dropped },
        })
        return details(id)
      })
      on.changes.announce('companies', 'contacts', 'subscriptions', 'audit')
      return company
    },

    async makeOwn(by, id) {
      const company = await on.db.write(() => {
        const next = get(id)
        if (next.own) return details(id)
        const former = store.own()
        const before = former === null ? null : get(former)
        if (before) {
          store.setOwn(before.id, false)
          on.audit.record({
            operatorId: by.id,
            action: 'companies.edited',
            subject: subjectOf(before),
            before: { own: true },
            after: { own: false },
          })
        }
        store.setOwn(id, true)
        on.audit.record({
          operatorId: by.id,
          action: 'companies.madeOwn',
          subject: subjectOf(next),
          before: { ownCompany: before?.name ?? null },
          after: { ownCompany: next.name },
        })
        return details(id)
      })
      on.changes.announce('companies', 'audit')
      return company
    },
  }
}
