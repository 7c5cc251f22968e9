import type { TermsFormat, TermsId, TermsVersion } from '../../../shared/contract/terms.ts'
import type { ContactId, FileId, OperatorId } from '../../../shared/contract/values.ts'
import { facetsOf } from '../db/contact-facets.ts'
import { createContactIndex } from '../db/contact-index.ts'
import type { Database } from '../db/database.ts'

/** A version as it is kept, with its document. */
export interface KeptTerms extends Omit<TermsVersion, 'accepted' | 'publishedBy'> {
  readonly fileId: FileId
}

type NewTerms = Omit<KeptTerms, 'id'> & { readonly operatorId: OperatorId }

interface VersionRow extends KeptTerms {
  readonly publishedBy: string | null
  readonly accepted: number
}

const kept = 'terms_versions.id, file_id as fileId, terms_versions.name, format, size, published_at as publishedAt'

/** The versions, and who accepted which. Writes belong into a transaction. */
export function createTermsStore({ sqlite }: Database) {
  const index = createContactIndex(sqlite)
  const statements = {
    versions: sqlite.prepare<[], VersionRow>(
      `select ${kept}, operators.name as publishedBy,
         (select count(*) from terms_acceptances where version_id = terms_versions.id) as accepted
       from terms_versions left join operators on operators.id = operator_id order by terms_versions.id desc`,
    ),
    current: sqlite.prepare<[], KeptTerms>(`select ${kept} from terms_versions order by id desc limit 1`),
    find: sqlite.prepare<[TermsId], KeptTerms>(`select ${kept} from terms_versions where id = ?`),
    insert: sqlite
      .prepare<[FileId, string, TermsFormat, number, string, OperatorId], TermsId>(
        `insert into terms_versions (file_id, name, format, size, published_at, operator_id)
         values (?, ?, ?, ?, ?, ?) returning id`,
      )
      .pluck(),
    takeUpload: sqlite.prepare<[FileId]>('delete from files where id = ?'),
    totals: sqlite.prepare<[], { facets: number; contacts: number }>('select facets, contacts from contact_totals'),
    accepting: sqlite
      .prepare<[number], ContactId>('select id from contacts where terms_accepted_at is not null limit ?')
      .pluck(),
    reset: sqlite.prepare<[string]>(
      'update contacts set terms_accepted_at = null where id in (select value from json_each(?))',
    ),
    contact: sqlite.prepare<[ContactId], { name: string }>('select name from contacts where id = ?'),
    acceptedAt: sqlite
      .prepare<[ContactId, TermsId], string>(
        'select accepted_at from terms_acceptances where contact_id = ? and version_id = ?',
      )
      .pluck(),
    acceptances: sqlite.prepare<[ContactId], { id: TermsId; name: string; acceptedAt: string }>(
      `select id, name, accepted_at as acceptedAt from terms_acceptances
       join terms_versions on terms_versions.id = version_id where contact_id = ? order by accepted_at desc, id desc`,
    ),
    accept: sqlite.prepare<[ContactId, TermsId, string]>(
      'insert into terms_acceptances (contact_id, version_id, accepted_at) values (?, ?, ?)',
    ),
    markAccepted: sqlite.prepare<[string, ContactId]>('update contacts set terms_accepted_at = ? where id = ?'),
  }
  const count = (asked: (facets: ReturnType<typeof facetsOf>) => boolean) =>
    statements.totals.all().reduce((sum, row) => (asked(facetsOf(row.facets)) ? sum + row.contacts : sum), 0)

  return {
    versions: (): readonly TermsVersion[] =>
      statements.versions.all().map(({ fileId: _fileId, ...version }) => version),
    /** The version in force; null while there is none. */
    current: (): KeptTerms | null => statements.current.get() ?? null,
    find: (id: TermsId): KeptTerms | null => statements.find.get(id) ?? null,
    insert({ fileId, name, format, size, publishedAt, operatorId }: NewTerms): TermsId {
      const id = statements.insert.get(fileId, name, format, size, publishedAt, operatorId)
      if (id === undefined) throw new Error('the version was not written')
      return id
    },
    /** Takes an uploaded file out of those that wait for their use. */
    takeUpload: (id: FileId): boolean => statements.takeUpload.run(id).changes > 0,

    /** How many contacts have accepted terms, as the totals keep it. */
    accepted: () => count(({ termsAccepted }) => termsAccepted),
    /** How many Active contacts have not. */
    waiting: () => count(({ state, termsAccepted }) => state === 'active' && !termsAccepted),

    /** Takes the acceptance from some of those who have one, and gives how many. */
    resetSome(atMost: number): number {
      const ids = statements.accepting.all(atMost)
      if (ids.length === 0) return 0
      const json = JSON.stringify(ids)
      index.uncount(json)
      statements.reset.run(json)
      index.count(json)
      return ids.length
    },

    nameOf: (id: ContactId): string | null => statements.contact.get(id)?.name ?? null,
    acceptedAt: (contactId: ContactId, id: TermsId): string | null => statements.acceptedAt.get(contactId, id) ?? null,
    acceptances: (contactId: ContactId) => statements.acceptances.all(contactId),
    accept(contactId: ContactId, id: TermsId, at: string) {
      statements.accept.run(contactId, id, at)
      const json = JSON.stringify([contactId])
      index.uncount(json)
      statements.markAccepted.run(at, contactId)
      index.count(json)
    },
  }
}
export type TermsStore = ReturnType<typeof createTermsStore>
