import type { ImportField, KnownPolicy } from '../../../shared/contract/contact-import.ts'
import type { Sqlite } from '../db/open.ts'
import { createImportContactsStore } from './import-contacts-store.ts'
import { createKeyNumbers } from './import-keys.ts'
import { changesTo } from './import-policy.ts'
import type { RowFields } from './import-row.ts'

/** Which addresses the shop has, for a dry run. */
export interface KnownContacts {
  outcome(fields: RowFields): 'new' | 'known' | 'unchanged'
}

/**
 * Decides rows against the shop as it is. A file that is large beside the shop is quicker served by reading all its
 * addresses once; otherwise each is looked up.
 */
export function createKnownContacts(
  sqlite: Sqlite,
  policy: KnownPolicy,
  mapping: readonly ImportField[],
  expectedRows: number,
): KnownContacts {
  const store = createImportContactsStore(sqlite)
  const contacts = store.count()
  if (contacts === 0) return { outcome: () => 'new' }
  let find = (key: string) => store.findId(key) ?? -1
  if (expectedRows * 4 > contacts) {
    const ids = createKeyNumbers()
    for (const { key, id } of store.keys()) ids.add(key, id)
    find = ids.find
  }
  const changes = changesTo(policy, mapping)
  return {
    outcome(fields) {
      const id = find(fields.email.key)
      if (id === -1) return 'new'
      if (policy === 'skip') return 'unchanged'
      const contact = store.get(id)
      return contact && changes(contact, fields) ? 'known' : 'unchanged'
    },
  }
}
