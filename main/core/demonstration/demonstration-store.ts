import type { CompanyId, ContactId, FileId } from '../../../shared/contract/values.ts'
import { fold } from '../../../shared/rules/fold.ts'
import { createContactIndex } from '../db/contact-index.ts'
import { createContactPatterns } from '../db/contact-patterns.ts'
import type { Database } from '../db/database.ts'
import type { SampleCompany } from './sample-companies.ts'
import type { SamplePerson } from './sample-people.ts'
import { samplePattern } from './sample-subscriptions.ts'

/** A sample person with the contact that was made of it. */
export interface WrittenPerson {
  readonly id: ContactId
  readonly person: SamplePerson
}

/** Writes and removes the sample data; call inside a transaction. */
export function createDemonstrationStore(db: Database) {
  const { build, run } = db
  return {
    /** Inserts contacts with their jobs; `dayAgo` gives the UTC instant of so many days before now. */
    insertPeople(
      people: readonly SamplePerson[],
      companyIdOf: (name: string) => CompanyId,
      dayAgo: (days: number) => string,
    ): WrittenPerson[] {
      const written = people.map((person) => {
        const created = dayAgo(person.createdDaysAgo)
        const { lastInsertRowid } = run(
          build.insertInto('contacts').values({
            name: person.name,
            name_key: fold(person.name),
            email: person.email,
            email_key: person.email,
            email_folded: null,
            state: person.state,
            invited_at: person.invited && dayAgo(person.invited.daysAgo),
            invited_way: person.invited?.way ?? null,
            company_id: person.company === null ? null : companyIdOf(person.company),
            company_key: fold(person.company ?? ''),
            terms_accepted_at: person.termsAcceptedDaysAgo === null ? null : dayAgo(person.termsAcceptedDaysAgo),
            phone: person.phone,
            language: person.language,
            roles: person.roles,
            company_administrator: Number(person.companyAdministrator),
            interface_access: Number(person.interfaceAccess),
            notes: '',
            import_id: null,
            created_at: created,
            updated_at: created,
          }),
        )
        for (const job of person.jobs) {
          const at = dayAgo(job.daysAgo)
          run(
            build.insertInto('jobs').values({
              contact_id: lastInsertRowid as ContactId,
              title: job.title,
              title_key: fold(job.title),
              state: job.state,
              origin: job.origin,
              created_at: at,
              updated_at: at,
            }),
          )
        }
        return { id: lastInsertRowid as ContactId, person }
      })
      const [first, last] = [written.at(0)?.id, written.at(-1)?.id]
      if (first !== undefined && last !== undefined) createContactIndex(db.sqlite).enterRange(first, last)
      return written
    },

    /** Gives the companies their place in the shop's world, and their people what they subscribed to. */
    arrangeCompanies(
      companies: readonly SampleCompany[],
      people: readonly WrittenPerson[],
      companyIdOf: (name: string) => CompanyId,
    ) {
      for (const { name, universes, partner, addresses } of companies) {
        const company_id = companyIdOf(name)
        const partner_id = partner === null ? null : companyIdOf(partner)
        run(build.updateTable('companies').set({ universes, partner_id }).where('id', '=', company_id))
        for (const address of addresses) {
          run(build.insertInto('company_subscriptions').values({ company_id, ...address, email_key: address.email }))
        }
      }
      const universesOf = new Map(companies.map(({ name, universes }) => [name, universes]))
      const patterns = createContactPatterns(db.sqlite)
      people.forEach(({ id, person }, place) => {
        const pattern = samplePattern(person, place, universesOf.get(person.company ?? '') ?? 0)
        if (pattern) patterns.put(id, pattern)
      })
    },

    /** Every file that stands in the database: uploads, documents of jobs and terms, the logo. */
    files: (): FileId[] =>
      db.sqlite
        .prepare<[], FileId>(
          `select id from files union select id from job_files union select file_id from terms_versions
           union select json_extract(value, '$.fileId') from settings where key = 'portalLogo'`,
        )
        .pluck()
        .all(),

    /** Removes every row of every table, and the search index. */
    removeEverything() {
      db.sqlite.pragma('defer_foreign_keys = on')
      const tables = db.sqlite
        .prepare<[], { name: string }>(
          "select name from sqlite_schema where type = 'table' and name not like 'sqlite%' and name not like 'contact_search%'",
        )
        .all()
      for (const { name } of tables) db.sqlite.exec(`delete from "${name}"`)
      db.sqlite.exec("insert into contact_search (contact_search) values ('delete-all')")
      db.sqlite.exec('delete from sqlite_sequence')
    },
  }
}
