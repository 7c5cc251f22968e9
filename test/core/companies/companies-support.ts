import type { Company, CompanyFields } from '../../../shared/contract/companies.ts'
import type { SubscriptionCategory, Universe } from '../../../shared/contract/subscription-values.ts'
import type { CellChange } from '../../../shared/contract/subscriptions.ts'
import type { CompanyId, ContactId } from '../../../shared/contract/values.ts'
import { noPattern, withCells } from '../../../shared/rules/subscription-pattern.ts'
import { type ContactsDesk, openContactsDesk } from '../../support/contacts-desk.ts'
import { goodPassword, type TestClient } from '../../support/test-core.ts'

/** A shop with its own company, “Imprimerie du Port”, and short ways to others. */
export interface CompaniesDesk extends ContactsDesk {
  company(name: string, fields?: Partial<CompanyFields>): Promise<Company>
  /** The same client without an administrator's role. */
  operator(): Promise<TestClient>
  /** Writes what a contact decided. */
  decide(id: ContactId, cells: readonly CellChange[]): void
  decided(id: ContactId): { client: number; ambassador: number; operator: number } | null
  address(id: CompanyId, universe: Universe, category: SubscriptionCategory, email: string): void
  /** Addresses of a company as “universe category email”. */
  addresses(id: CompanyId): string[]
  /** An event that was told of a company. */
  event(id: CompanyId): number
  companyOfEvent(event: number): number | null
  /** Names of the companies in the order of the list. */
  names(query?: Parameters<TestClient['companies']['list']>[0]): Promise<string[]>
  /**
   * What the database itself finds wrong: dangling references, contacts whose key is not their company's, and companies
   * whose number of contacts is not what is kept.
   */
  faults(): unknown[]
}

export async function openCompaniesDesk(): Promise<CompaniesDesk> {
  const desk = await openContactsDesk()
  const { sqlite } = desk.core.services.db
  let events = 0
  return Object.assign(desk, {
    company: (name: string, fields: Partial<CompanyFields> = {}) =>
      desk.ask.companies.add({ name, universes: ['client'], ...fields }),
    async operator() {
      await desk.ask.operators.add({
        name: 'Odd Hansen',
        login: 'odd',
        role: 'operator',
        language: 'nb',
        password: goodPassword,
      })
      return desk.client((await desk.client().operators.signIn({ login: 'odd', password: goodPassword })).token)
    },
    decide(id: ContactId, cells: readonly CellChange[]) {
      const { client, ambassador, operator } = withCells(noPattern, cells)
      sqlite
        .prepare('insert into contact_subscriptions (contact_id, client, ambassador, operator) values (?, ?, ?, ?)')
        .run(id, client, ambassador, operator)
    },
    decided: (id: ContactId) =>
      (sqlite
        .prepare('select client, ambassador, operator from contact_subscriptions where contact_id = ?')
        .get(id) as ReturnType<CompaniesDesk['decided']>) ?? null,
    address: (id: CompanyId, universe: Universe, category: SubscriptionCategory, email: string) =>
      void sqlite
        .prepare(
          `insert into company_subscriptions (company_id, universe, category, email, email_key)
           values (?, ?, ?, ?, lower(?))`,
        )
        .run(id, universe, category, email, email),
    addresses: (id: CompanyId) =>
      sqlite
        .prepare(
          `select universe || ' ' || category || ' ' || email from company_subscriptions where company_id = ? order by 1`,
        )
        .pluck()
        .all(id) as string[],
    event: (id: CompanyId) =>
      Number(
        sqlite
          .prepare(
            `insert into events (type, source, source_id, company_id, universe, payload, outcome, at)
             values ('S-2', 'test', ?, ?, 'client', '{}', '{}', '2026-11-21T10:00:00.000Z')`,
          )
          .run(String(++events), id).lastInsertRowid,
      ),
    companyOfEvent: (event: number) =>
      sqlite.prepare('select company_id from events where id = ?').pluck().get(event) as number | null,
    async names(query: Parameters<TestClient['companies']['list']>[0] = {}) {
      return (await desk.ask.companies.list(query)).rows.map(({ name }) => name)
    },
    faults: () => [
      ...sqlite.prepare('select * from pragma_foreign_key_check').all(),
      ...sqlite
        .prepare(
          `select contacts.id, company_id, company_key from contacts left join companies on companies.id = company_id
           where company_key <> coalesce(companies.name_key, '')`,
        )
        .all(),
      ...sqlite
        .prepare(
          `select id, contacts from companies
           where contacts <> (select count(*) from contacts where company_key = companies.name_key)`,
        )
        .all(),
    ],
  })
}
