import type { CompanyName } from '../../../shared/contract/companies.ts'
import type { Operator } from '../../../shared/contract/operators.ts'
import type { CompanyId, ContactId } from '../../../shared/contract/values.ts'
import { universesOf } from '../../../shared/rules/subscription-cells.ts'
import type { Foundation } from '../foundation.ts'
import type { CompanyRecord } from './companies-store.ts'

/** The company as the subject of an entry. */
export const subjectOf = ({ id, name }: CompanyName) => ({ kind: 'company', id, label: name })

/** What the log says of a company. */
export const told = ({ name, universes, partner, language }: CompanyRecord) => ({
  name,
  universes: universesOf(universes),
  partner: partner?.name ?? null,
  language,
})

/** Tells, in the history of each of these companies, that another is their partner now, or none. */
export function recordPartner(
  { audit }: Pick<Foundation, 'audit'>,
  by: Operator,
  clients: readonly CompanyId[],
  before: CompanyName,
  after: CompanyName | null,
): void {
  if (clients.length === 0) return
  audit.record({
    operatorId: by.id,
    action: 'companies.edited',
    subjects: { kind: 'company', ids: clients },
    before: { partner: before.name },
    after: { partner: after?.name ?? null },
  })
}

/** Makes the function that tells, in the history of contacts, chunk by chunk, to which company they have moved. */
export function recordMoves(
  { audit }: Pick<Foundation, 'audit'>,
  by: Operator,
  before: CompanyName,
  after: CompanyName | null,
): (ids: readonly ContactId[]) => void {
  let entryId: number | null = null
  return (ids) => {
    const subjects = { kind: 'contact', ids }
    if (entryId !== null) return audit.extend(entryId, subjects)
    entryId = audit.record({
      operatorId: by.id,
      action: 'contacts.edited',
      subjects,
      before: { company: before.name },
      after: { company: after?.name ?? null },
    })
  }
}
