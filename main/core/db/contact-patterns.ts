import type { ContactId } from '../../../shared/contract/values.ts'
import { isNoPattern, type Pattern } from '../../../shared/rules/subscription-pattern.ts'
import type { Sqlite } from './open.ts'

/** Writes what contacts decided about their subscriptions; who decided nothing has no row. */
export interface ContactPatterns {
  put(id: ContactId, pattern: Pattern): void
}

export function createContactPatterns(sqlite: Sqlite): ContactPatterns {
  const put = sqlite.prepare<[ContactId, number, number, number]>(
    `insert into contact_subscriptions (contact_id, client, ambassador, operator) values (?, ?, ?, ?)
     on conflict (contact_id) do update
       set client = excluded.client, ambassador = excluded.ambassador, operator = excluded.operator`,
  )
  const forget = sqlite.prepare<[ContactId]>('delete from contact_subscriptions where contact_id = ?')
  return {
    put(id, pattern) {
      if (isNoPattern(pattern)) forget.run(id)
      else put.run(id, pattern.client, pattern.ambassador, pattern.operator)
    },
  }
}
