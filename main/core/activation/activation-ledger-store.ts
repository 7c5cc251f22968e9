import type { RequestFilter, RequestRow } from '../../../shared/contract/activation.ts'
import type { ContactId, RequestId } from '../../../shared/contract/values.ts'
import { holdsWord } from '../db/contact-index.ts'
import type { Database } from '../db/database.ts'
import type { LinkRequestsTable } from '../db/tables.ts'
import { linkedStandings, listed, unsettledStandings } from './request-standings.ts'

/** Instants that a question about expiry is put to. */
export interface Expiry {
  readonly now: string
  readonly soon: string
}

/** Conditions on `link_requests` that all hold, as SQL with its parameters. */
interface Condition {
  readonly sql: string
  readonly parameters: readonly (string | number)[]
}

type Selected = Omit<LinkRequestsTable, 'id'> & {
  readonly id: RequestId
  readonly contact_name: string
  readonly contact_state: string
  readonly operator_name: string | null
  readonly sent_by_name: string | null
  readonly waiting: number
}

const linked = `waiting = 1 and standing in ${listed(linkedStandings)}`

/** Reads requests, newest first. Where an index finds few they are sorted, many are met on a walk through the ids. */
export function createActivationLedgerStore({ sqlite }: Database) {
  const statements = new Map<string, ReturnType<typeof sqlite.prepare>>()
  const prepared = (sql: string) => {
    const known = statements.get(sql) ?? sqlite.prepare(sql)
    if (statements.size >= 100) statements.clear()
    statements.set(sql, known)
    return known
  }
  const rows = sqlite.prepare<[string], Selected>(
    `select link_requests.*, contacts.name as contact_name, contacts.state as contact_state,
       asked.name as operator_name, said.name as sent_by_name
     from link_requests join contacts on contacts.id = contact_id
       left join operators as asked on asked.id = operator_id left join operators as said on said.id = sent_by
     where link_requests.id in (select value from json_each(?)) order by link_requests.id desc`,
  )
  const numbers = (sql: string, { parameters }: Condition, ...more: number[]) =>
    prepared(sql)
      .pluck()
      .all(...parameters, ...more) as number[]

  return {
    rows: (ids: readonly RequestId[], now: string): RequestRow[] =>
      rows.all(JSON.stringify(ids)).map((row) => toRow(row, now)),

    count: (condition: Condition): number =>
      numbers(`select count(*) from link_requests where ${condition.sql}`, condition)[0] ?? 0,

    /** The newest but for those to be skipped. */
    newest: (condition: Condition, skip: number, take: number) =>
      numbers(
        `select id from link_requests where ${condition.sql} order by id desc limit ? offset ?`,
        condition,
        take,
        skip,
      ) as RequestId[],

    /** The newest below an id. */
    below: (condition: Condition, id: number, take: number) =>
      prepared(`select id from link_requests where ${condition.sql} and id < ? order by id desc limit ?`)
        .pluck()
        .all(...condition.parameters, id, take) as RequestId[],

    latestOf: (contactId: ContactId) =>
      sqlite
        .prepare<[ContactId], RequestId>('select max(id) from link_requests where contact_id = ? group by purpose')
        .pluck()
        .all(contactId),
  }
}

/**
 * A filter as a condition. Words of a search stand in the contact's name, addresses, company or phone, or are given as
 * the few contacts that hold them.
 */
export function ledgerCondition(
  filter: RequestFilter,
  { now, soon }: Expiry,
  search: { readonly words: readonly string[] } | { readonly contacts: readonly ContactId[] } | null,
): Condition {
  const parts: Condition[] = []
  const add = (sql: string, ...parameters: (string | number)[]) => parts.push({ sql, parameters })
  if (filter.contactId !== undefined) add('contact_id = ?', filter.contactId)
  if (search && 'contacts' in search) {
    add('contact_id in (select value from json_each(?))', JSON.stringify(search.contacts))
  }
  if (filter.attention === 'expired') add(`${linked} and expires_at <= ?`, now)
  if (filter.attention === 'expiring') add(`${linked} and expires_at > ? and expires_at <= ?`, now, soon)
  if (filter.attention === 'unsettled') add(`standing in ${listed(unsettledStandings)}`)
  if (filter.standings) add(`standing in (${filter.standings.map(() => '?').join(', ')})`, ...filter.standings)
  if (filter.purpose) add('purpose = ?', filter.purpose)
  if (filter.way) add('way = ?', filter.way)
  if (search && 'words' in search) {
    const words = search.words.map(holdsWord)
    add(
      `exists (select 1 from contacts where contacts.id = contact_id and ${words.map(({ sql }) => sql).join(' and ')})`,
      ...words.flatMap(({ parameters }) => parameters),
    )
  }
  return {
    sql: parts.map(({ sql }) => sql).join(' and ') || 'true',
    parameters: parts.flatMap(({ parameters }) => parameters),
  }
}

function toRow(row: Selected, now: string): RequestRow {
  const bySmtp = row.way === 'smtp' && row.sent_at !== null
  return {
    id: row.id,
    purpose: row.purpose,
    standing: row.standing,
    way: row.way,
    contact: { id: row.contact_id, name: row.contact_name, state: row.contact_state },
    email: row.email,
    language: row.language,
    requestedAt: row.requested_at,
    requestedBy: row.operator_name,
    sentAt: row.sent_at,
    sentBy:
      row.sent_by !== null
        ? { kind: 'operator', name: row.sent_by_name }
        : bySmtp
          ? { kind: 'server', name: null }
          : null,
    expiresAt: row.expires_at,
    expired:
      row.waiting === 1 &&
      linkedStandings.some((standing) => standing === row.standing) &&
      row.expires_at !== null &&
      row.expires_at <= now,
    acceptedAt: row.accepted_at,
    messageId: row.message_id,
  }
}
