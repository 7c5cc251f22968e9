import type { ContactFilter, ContactSort } from '../../../shared/contract/contacts.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import type { Database } from '../db/database.ts'
import { filterCondition, sortColumns } from './contact-filter.ts'

export function createContactListStore({ sqlite }: Database) {
  return {
    ids(filter: ContactFilter, sort: ContactSort, offset: number, limit: number): ContactId[] {
      const { sql, parameters } = filterCondition(filter)
      const direction = sort.direction === 'ascending' ? 'asc' : 'desc'
      return sqlite
        .prepare(
          `select id from contacts where ${sql}
           order by ${sortColumns[sort.by]} ${direction}, id ${direction} limit ? offset ?`,
        )
        .pluck()
        .all(...parameters, limit, offset) as ContactId[]
    },
    count(filter: ContactFilter): number {
      const { sql, parameters } = filterCondition(filter)
      return sqlite
        .prepare(`select count(*) from contacts where ${sql}`)
        .pluck()
        .get(...parameters) as number
    },
    totals: () =>
      sqlite.prepare<[], { facets: number; contacts: number }>('select facets, contacts from contact_totals').all(),
  }
}
