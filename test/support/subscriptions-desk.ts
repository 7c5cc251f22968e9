import type { CompanyFields } from '../../shared/contract/companies.ts'
import type { Contact, ContactFields } from '../../shared/contract/contacts.ts'
import type { SubscriptionCategory, SubscriptionChannel, Universe } from '../../shared/contract/subscription-values.ts'
import type { Cell } from '../../shared/contract/subscriptions.ts'
import type { CompanyId, ContactId } from '../../shared/contract/values.ts'
import { type ActivationDesk, openActivationDesk } from './activation-desk.ts'
import type { TestClient, TestCoreOptions } from './test-core.ts'

/** A desk with mail, and short ways to companies and subscriptions. */
export interface SubscriptionsDesk extends ActivationDesk {
  company(name: string, fields?: Partial<CompanyFields>): Promise<CompanyId>
  /** Adds a contact to a company, by name. */
  member(name: string, companyName: string, fields?: Partial<ContactFields>): Promise<Contact>
  /** Ticks cells of a contact: `client/delivery/email`. */
  tick(id: ContactId, ...cells: string[]): Promise<void>
  untick(id: ContactId, ...cells: string[]): Promise<void>
  /** The ticked cells of a contact. */
  ticked(id: ContactId): Promise<string[]>
  /** Switches the portal on, as its page will. */
  switchPortalOn(): void
  /** A client of an operator with the role `operator`. */
  asOperator(): Promise<TestClient>
}

const cellOf = (text: string): Cell => {
  const [universe, category, channel] = text.split('/')
  return {
    universe: universe as Universe,
    category: category as SubscriptionCategory,
    channel: channel as SubscriptionChannel,
  }
}

export async function openSubscriptionsDesk(options: TestCoreOptions = {}): Promise<SubscriptionsDesk> {
  const desk = await openActivationDesk(options)
  const closeDesk = desk[Symbol.asyncDispose].bind(desk)
  const { ask } = desk
  const save = async (contactId: ContactId, on: boolean, cells: readonly string[]) => {
    await ask.subscriptions.saveContact({ contactId, changes: cells.map((cell) => ({ ...cellOf(cell), on })) })
  }
  return Object.assign(desk, {
    company: async (name: string, fields: Partial<CompanyFields> = {}) =>
      (await ask.companies.add({ name, universes: ['client'], ...fields })).id,
    member: (name: string, companyName: string, fields: Partial<ContactFields> = {}) =>
      desk.add(name, { companyName, ...fields }),
    tick: (id: ContactId, ...cells: string[]) => save(id, true, cells),
    untick: (id: ContactId, ...cells: string[]) => save(id, false, cells),
    async ticked(contactId: ContactId) {
      const { cells } = await ask.subscriptions.ofContact({ contactId })
      return cells.filter(({ on }) => on).map(({ universe, category, channel }) => `${universe}/${category}/${channel}`)
    },
    switchPortalOn() {
      desk.core.services.db.sqlite.exec(`insert into settings (key, value) values ('portal', '{"on":true}')`)
    },
    async asOperator() {
      const account = { login: 'bob', password: 'sardine-tournevis-orage-bleu' }
      await ask.operators.add({ ...account, name: 'Bob', role: 'operator', language: 'en' })
      return desk.client((await desk.client().operators.signIn(account)).token)
    },
    [Symbol.asyncDispose]: closeDesk,
  })
}

/** The code that a call fails with, or null. */
export const codeOf = (work: Promise<unknown>): Promise<string | null> =>
  work.then(
    () => null,
    (error: { readonly code: string }) => error.code,
  )
