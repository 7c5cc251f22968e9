import type { ContactId, ImportId } from '../../../shared/contract/values.ts'
import { type Pattern, patternRestored, samePattern } from '../../../shared/rules/subscription-pattern.ts'
import { createContactIndex } from '../db/contact-index.ts'
import { createContactPatterns } from '../db/contact-patterns.ts'
import type { Sqlite } from '../db/open.ts'
import { createSubscriptionFollowing } from '../subscriptions/subscription-following.ts'

// A contact that nobody has touched since the import added it.
const untouched = `contacts.version = 1 and contacts.state = 'unregistered' and contacts.invited_at is null
  and contacts.terms_accepted_at is null and not exists (select 1 from identities where contact_id = contacts.id)
  and not exists (select 1 from link_requests where contact_id = contacts.id)
  and not exists (select 1 from contact_subscriptions where contact_id = contacts.id)`
const hasJobs = 'exists (select 1 from jobs where contact_id = contacts.id)'
const addedBy = `import_ranges.import_id = ? and contacts.id between import_ranges.first_id and import_ranges.last_id
  and contacts.import_id = import_ranges.import_id`

/** What an undo takes back, by prepared statements. */
export function createImportUndoStore(sqlite: Sqlite) {
  const index = createContactIndex(sqlite)
  const patterns = createContactPatterns(sqlite)
  const following = createSubscriptionFollowing(sqlite)
  const counted = sqlite.prepare<[number], { removes: number; keeps: number }>(
    `select coalesce(sum(${untouched} and not ${hasJobs}), 0) as removes,
       coalesce(sum(not (${untouched} and not ${hasJobs})), 0) as keeps
     from import_ranges join contacts on ${addedBy}`,
  )
  const updates = sqlite.prepare<[number], { restores: number; keeps: number }>(
    `select coalesce(sum(contacts.version = import_updates.version), 0) as restores,
       coalesce(sum(contacts.version <> import_updates.version), 0) as keeps
     from import_updates join contacts on contacts.id = import_updates.contact_id where import_updates.import_id = ?`,
  )
  const kept = sqlite.prepare<[number, number], { contactId: ContactId; name: string; reason: 'changed' | 'has_jobs' }>(
    `select contacts.id as contactId, contacts.name,
       case when ${untouched} then 'has_jobs' else 'changed' end as reason
     from import_ranges join contacts on ${addedBy} where not (${untouched} and not ${hasJobs})
     union all
     select contacts.id, contacts.name, 'changed' from import_updates
     join contacts on contacts.id = import_updates.contact_id
     where import_updates.import_id = ? and contacts.version <> import_updates.version
     limit 100`,
  )
  const nextAdded = sqlite.prepare<[number, number, number], { id: ContactId; free: number }>(
    `select contacts.id, ${untouched} and not ${hasJobs} as free from import_ranges join contacts on ${addedBy}
     where contacts.id > ? order by contacts.id limit ?`,
  )
  const nextUpdated = sqlite.prepare<[number, number], { id: ContactId; before: string; free: number }>(
    `select contacts.id, before, contacts.version = import_updates.version as free
     from import_updates join contacts on contacts.id = import_updates.contact_id
     where import_updates.import_id = ? order by contacts.id limit ?`,
  )
  const remove = sqlite.prepare<[string]>('delete from contacts where id in (select value from json_each(?))')
  const forget = sqlite.prepare<[number, string]>(
    'delete from import_updates where import_id = ? and contact_id in (select value from json_each(?))',
  )
  const freeCompanies = sqlite.prepare<[number]>(
    `delete from companies where id in (select company_id from import_companies where import_id = ?)
     and own = 0 and version = 1 and not exists (select 1 from contacts where contacts.company_key = companies.name_key)
     and not exists (select 1 from companies as clients where clients.partner_id = companies.id)
     and not exists (select 1 from company_subscriptions where company_subscriptions.company_id = companies.id)
     and not exists (select 1 from events where events.company_id = companies.id)`,
  )
  const forgetCompanies = sqlite.prepare<[number]>('delete from import_companies where import_id = ?')
  const findCompany = sqlite.prepare<[string], { id: number }>('select id from companies where name_key = ?')

  return {
    counted: (importId: ImportId) => counted.get(importId) ?? { removes: 0, keeps: 0 },
    updates: (importId: ImportId) => updates.get(importId) ?? { restores: 0, keeps: 0 },
    kept: (importId: ImportId) => kept.all(importId, importId),
    /** Contacts that the import added, behind an id, in order of ids; `free` may be removed. */
    nextAdded: (importId: ImportId, after: number, limit: number) => nextAdded.all(importId, after, limit),
    nextUpdated: (importId: ImportId, limit: number) => nextUpdated.all(importId, limit),
    remove(ids: readonly number[]) {
      const list = JSON.stringify(ids)
      index.withdraw(list)
      remove.run(list)
    },
    withdraw: index.withdraw,
    enter: index.enter,
    forget: (importId: ImportId, ids: readonly number[]) => void forget.run(importId, JSON.stringify(ids)),
    /** Removes companies that the import brought, unused since. Needs `foreign_keys` off, see `undoImport`. */
    freeCompanies(importId: ImportId) {
      freeCompanies.run(importId)
      forgetCompanies.run(importId)
    },
    /** Gives a contact its subscriptions back, where they are still what the import left. */
    restorePattern(id: ContactId, before: Pattern, after: Pattern) {
      const [contact] = following.look([id])
      if (contact && samePattern(contact.pattern, after))
        patterns.put(id, patternRestored(before, after, contact.standing))
    },
    companyId: (key: string) => findCompany.get(key)?.id ?? null,
    restore(id: number, columns: Readonly<Record<string, string | number | null>>, at: string) {
      const names = Object.keys(columns)
      sqlite
        .prepare(
          `update contacts set ${names.map((name) => `${name} = ?`).join(', ')}, version = version + 1, updated_at = ?
           where id = ?`,
        )
        .run(...names.map((name) => columns[name]), at, id)
    },
  }
}
