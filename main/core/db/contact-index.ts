import type { Sqlite } from './open.ts'

/**
 * What is kept beside the contacts: the search index, the totals, and how many each company has. No trigger keeps them, so that bulk work pays
 * once and not row by row; whoever writes contacts calls this in the same transaction. Ids come as a JSON array.
 *
 * A bulk import inserts its rows by its own SQL and then calls `enterRange` once with the first and last of its new
 * ids; for known contacts that it changes, `withdraw` before the update and `enter` after it.
 */
export interface ContactIndex {
  /** Takes in contacts that are new, from one id to another, both included. */
  enterRange(first: number, last: number): void
  enter(ids: string): void
  /** Takes contacts out, while their rows are still as they were taken in. */
  withdraw(ids: string): void
  /** Around a change of state, flag, terms, language or roles, which search does not see: out of the totals … */
  uncount(ids: string): void
  /** … and in again. */
  count(ids: string): void
}

// Where a trunk prefix 0 is dialled at home, a number is found as it is dialled there too.
const phoneText = `phone || case when substr(phone, 1, 3) in ('+31', '+32', '+33', '+41', '+43', '+44', '+46', '+49')
  then ' 0' || substr(phone, 4) else '' end`

/**
 * What search looks through: the folded texts, single-spaced. The two spaces at the end let every letter begin a
 * trigram.
 */
export const searchText = `name_key || ' ' || email_key || coalesce(' ' || email_folded, '') || ' ' || company_key
  || coalesce(' ' || ${phoneText}, '') || '  '`

/**
 * Whether a word, which has no space in it, stands in `searchText`, as a condition with its parameters; looking into
 * the texts one by one is twice as quick as putting them together for each contact.
 */
export function holdsWord(word: string): { readonly sql: string; readonly parameters: readonly string[] } {
  const texts = ['name_key', 'email_key', 'company_key', 'email_folded', ...(/^[\d+]+$/.test(word) ? [phoneText] : [])]
  return {
    sql: `(${texts.map((text) => `instr(${text}, ?) > 0`).join(' or ')})`,
    parameters: texts.map(() => word),
  }
}

/**
 * The indexes that a large import may drop first and build again at its end; dropping pays from about a quarter of
 * the table's size on.
 */
export const contactIndexes: readonly { readonly name: string; readonly sql: string }[] = [
  ['contacts_by_name', 'name_key'],
  ['contacts_by_company', 'company_key'],
  ['contacts_by_phone', 'phone'],
  ['contacts_by_state', 'state_rank'],
  ['contacts_by_language', 'language'],
  ['contacts_by_invited', 'invited_at'],
  ['contacts_by_terms', 'terms_accepted_at'],
  ['contacts_by_created', 'created_at'],
  ['contacts_by_updated', 'updated_at'],
  ['contacts_by_facets', 'facets'],
  ['contacts_by_import', 'import_id', ' where import_id is not null'],
].map(([name = '', column, where = '']) => ({ name, sql: `create index ${name} on contacts (${column})${where}` }))

export function createContactIndex(sqlite: Sqlite): ContactIndex {
  const range = 'id between ? and ?'
  const listed = 'id in (select value from json_each(?))'
  const search = (which: string) =>
    `insert into contact_search (rowid, text) select id, ${searchText} from contacts where ${which}`
  const totals = (sign: '' | '-', which: string) =>
    `insert into contact_totals (facets, contacts)
     select facets, ${sign}count(*) from contacts where ${which} group by facets
     on conflict (facets) do update set contacts = contacts + excluded.contacts`
  const members = (sign: '+' | '-', which: string) =>
    `update companies set contacts = companies.contacts ${sign} members.number from
       (select company_id, count(*) as number from contacts where ${which} and company_id is not null
        group by company_id) as members
     where companies.id = members.company_id`
  const statements = {
    joinRange: sqlite.prepare<[number, number]>(members('+', range)),
    join: sqlite.prepare<[string]>(members('+', listed)),
    leave: sqlite.prepare<[string]>(members('-', listed)),
    searchRange: sqlite.prepare<[number, number]>(search(range)),
    countRange: sqlite.prepare<[number, number]>(totals('', range)),
    search: sqlite.prepare<[string]>(search(listed)),
    unsearch: sqlite.prepare<[string]>('delete from contact_search where rowid in (select value from json_each(?))'),
    count: sqlite.prepare<[string]>(totals('', listed)),
    uncount: sqlite.prepare<[string]>(totals('-', listed)),
  }
  return {
    enterRange(first, last) {
      statements.searchRange.run(first, last)
      statements.joinRange.run(first, last)
      statements.countRange.run(first, last)
    },
    enter(ids) {
      statements.search.run(ids)
      statements.join.run(ids)
      statements.count.run(ids)
    },
    withdraw(ids) {
      statements.unsearch.run(ids)
      statements.leave.run(ids)
      statements.uncount.run(ids)
    },
    uncount: (ids) => void statements.uncount.run(ids),
    count: (ids) => void statements.count.run(ids),
  }
}
