import type { ContactId } from '../../../shared/contract/values.ts'
import { emailForms } from '../contacts/email-key.ts'
import type { Database } from '../db/database.ts'
import { createSubscriptionUndoStore } from './subscription-undo-store.ts'

/**
 * Takes the addresses of people who are deleted out of what companies keep of them: fields of their own subscriptions,
 * the history and the undo of those fields, and messages that went there. Addresses go by their key; call inside the
 * transaction that deletes.
 */
export interface AddressErasure {
  /** How many fields hold one of the addresses of these contacts. */
  countFields(contactIds: readonly ContactId[]): number
  /** Looks up once where addresses stand, and gives what erases some of them. */
  open(): (emailKeys: readonly string[]) => void
}

/** An entry of the log as it stands by now. */
interface Entry {
  readonly id: number
  before: string | null
  after: string | null
}

export function createAddressErasure(db: Database): AddressErasure {
  const { sqlite } = db
  const undos = createSubscriptionUndoStore(db)
  const listed = 'email_key in (select value from json_each(?))'
  const count = sqlite
    .prepare<[string], number>(
      `select count(*) from company_subscriptions where email_key in
         (select email_key from contacts where id in (select value from json_each(?)))`,
    )
    .pluck()
  const emptyFields = sqlite.prepare<[string]>(`delete from company_subscriptions where ${listed}`)
  const entries = sqlite.prepare<[], Entry>(
    "select id, before, after from audit_entries where action = 'subscriptions.companyChanged'",
  )
  const rewrite = sqlite.prepare<[string | null, string | null, number]>(
    'update audit_entries set before = ?, after = ? where id = ?',
  )
  // Messages to a company's own address belong to no contact.
  const messages = sqlite.prepare<[], { id: number; email: string }>(
    'select id, recipient_email as email from messages where contact_id is null',
  )
  const removeMessages = sqlite.prepare<[string]>('delete from messages where id in (select value from json_each(?))')

  return {
    countFields: (contactIds) => count.get(JSON.stringify(contactIds)) ?? 0,
    open() {
      const told = entries.all().flatMap((entry) => addressesIn(entry).map((key) => ({ key, entry })))
      const entriesWith = Map.groupBy(told, ({ key }) => key)
      let messagesTo: ReadonlyMap<string, readonly { id: number }[]> | null = null
      return (emailKeys) => {
        emptyFields.run(JSON.stringify(emailKeys))
        // Whatever a company had as an address stands in an entry.
        const found = emailKeys.filter((key) => entriesWith.has(key))
        if (found.length === 0) return
        const gone = new Set(emailKeys)
        const isGone = (email: unknown) => typeof email === 'string' && gone.has(keyOf(email))
        for (const { entry } of found.flatMap((key) => entriesWith.get(key) ?? [])) {
          entry.before = withoutGone(entry.before, isGone)
          entry.after = withoutGone(entry.after, isGone)
          rewrite.run(entry.before, entry.after, entry.id)
          undos.forgetFields(entry.id, ({ before, after }) => isGone(before) || isGone(after))
        }
        messagesTo ??= Map.groupBy(messages.all(), ({ email }) => keyOf(email))
        const to = messagesTo
        const sent = found.flatMap((key) => (to.get(key) ?? []).map(({ id }) => id))
        if (sent.length > 0) removeMessages.run(JSON.stringify(sent))
      }
    },
  }
}

const keyOf = (email: string) => emailForms(email)?.key ?? ''

/** The keys of the addresses that an entry tells. */
const addressesIn = ({ before, after }: Entry): string[] => [
  ...new Set(
    [before, after].flatMap((json) =>
      Object.values(json === null ? {} : (JSON.parse(json) as object)).flatMap((email: unknown) =>
        typeof email === 'string' ? [keyOf(email)] : [],
      ),
    ),
  ),
]

/** The values of an entry with addresses that are gone taken out; the same text where there is none. */
function withoutGone(json: string | null, isGone: (email: unknown) => boolean): string | null {
  if (json === null) return null
  const values = Object.entries(JSON.parse(json) as Record<string, unknown>)
  if (!values.some(([, email]) => isGone(email))) return json
  return JSON.stringify(Object.fromEntries(values.map(([field, email]) => [field, isGone(email) ? null : email])))
}
