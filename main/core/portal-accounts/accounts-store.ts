import type { ContactState } from '../../../shared/contract/contacts.ts'
import type { ContactId, Language } from '../../../shared/contract/values.ts'
import { rolesOf } from '../db/contact-facets.ts'
import { createContactIndex } from '../db/contact-index.ts'
import type { Database } from '../db/database.ts'
import type { LinkAccount } from './account-links.ts'

/** A contact as its account in the portal. */
export interface Account extends LinkAccount {
  readonly state: ContactState
  readonly interfaceAccess: boolean
  /** As hashed; null where it has none. */
  readonly password: string | null
}

interface AccountRow extends Omit<Account, 'roles' | 'interfaceAccess'> {
  readonly roles: number
  readonly interfaceAccess: number
}

const columns = `contacts.id, contacts.name, email, email_key as emailKey, coalesce(companies.name, '') as company,
  contacts.language, state, roles, interface_access as interfaceAccess,
  (select secret from identities where contact_id = contacts.id and kind = 'password') as password`
const source = 'contacts left join companies on companies.id = company_id'

const toAccount = (row: AccountRow): Account => ({
  ...row,
  roles: rolesOf(row.roles),
  interfaceAccess: row.interfaceAccess === 1,
})

/** Contacts as accounts: their password, state and language; keeps the totals with every change. */
export function createAccountsStore({ sqlite }: Database) {
  const index = createContactIndex(sqlite)
  const byId = sqlite.prepare<[ContactId], AccountRow>(`select ${columns} from ${source} where contacts.id = ?`)
  const byKey = sqlite.prepare<[string], AccountRow>(`select ${columns} from ${source} where email_key = ?`)
  const setState = sqlite.prepare<[ContactState, number, string, ContactId]>(
    'update contacts set state = ?, state_entry_id = ?, version = version + 1, updated_at = ? where id = ?',
  )
  const setLanguage = sqlite.prepare<[Language, string, ContactId]>(
    'update contacts set language = ?, version = version + 1, updated_at = ? where id = ?',
  )
  const trust = sqlite.prepare<[ContactId]>(
    'update contacts set undeliverable_at = null, undeliverable_answer = null where id = ?',
  )
  const dropPasswords = sqlite.prepare<[ContactId]>("delete from identities where contact_id = ? and kind = 'password'")
  const addPassword = sqlite.prepare<[ContactId, string, string]>(
    "insert into identities (contact_id, kind, secret, created_at) values (?, 'password', ?, ?)",
  )
  const counted = (id: ContactId, work: () => void) => {
    const ids = JSON.stringify([id])
    index.uncount(ids)
    work()
    index.count(ids)
  }
  return {
    find(id: ContactId): Account | null {
      const row = byId.get(id)
      return row ? toAccount(row) : null
    },

    /** By the key of its address. */
    findByKey(emailKey: string): Account | null {
      const row = byKey.get(emailKey)
      return row ? toAccount(row) : null
    },

    setState: (id: ContactId, state: ContactState, entryId: number, at: string) =>
      counted(id, () => setState.run(state, entryId, at, id)),

    setLanguage: (id: ContactId, language: Language, at: string) =>
      counted(id, () => setLanguage.run(language, at, id)),

    /** Takes back that a mail server refused the address: a link that was sent there came back. */
    trustAddress: (id: ContactId) => void trust.run(id),

    /** Replaces the contact's one password, as hashed. */
    setPassword(id: ContactId, passwordHash: string, at: string) {
      dropPasswords.run(id)
      addPassword.run(id, passwordHash, at)
    },
  }
}

export type AccountsStore = ReturnType<typeof createAccountsStore>
