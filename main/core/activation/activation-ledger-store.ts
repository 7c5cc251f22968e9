import type { RequestRow } from '../../../shared/contract/activation.ts'
import type { ContactId, RequestId } from '../../../shared/contract/values.ts'
import type { Database } from '../db/database.ts'
import type { LinkRequestsTable } from '../db/outbox-tables.ts'
import type { LedgerCondition } from './ledger-condition.ts'
import { linkedStandings } from './request-standings.ts'

type Selected = Omit<LinkRequestsTable, 'id'> & {
  readonly id: RequestId
  readonly contact_name: string
  readonly contact_state: string
  readonly operator_name: string | null
  readonly sent_by_name: string | null
  readonly waiting: number
}

/** Reads requests, newest first. */
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
  const latest = sqlite
    .prepare<[ContactId], RequestId>('select max(id) from link_requests where contact_id = ? group by purpose')
    .pluck()
  const all = (sql: string, { parameters }: LedgerCondition, ...more: number[]) =>
    prepared(sql)
      .pluck()
      .all(...parameters, ...more)

  return {
    rows: (ids: readonly RequestId[], now: string): RequestRow[] =>
      rows.all(JSON.stringify(ids)).map((row) => toRow(row, now)),

    count: (condition: LedgerCondition): number =>
      Number(all(`select count(*) from ${condition.source} where ${condition.sql}`, condition)[0] ?? 0),

    /** The newest but for those to be skipped, found by an index and sorted. */
    sorted: (condition: LedgerCondition, skip: number, take: number) =>
      all(
        `select id from ${condition.source} where ${condition.sql} order by +id desc limit ? offset ?`,
        condition,
        take,
        skip,
      ) as RequestId[],

    /** The same, met on a walk through all requests. */
    met: (condition: LedgerCondition, skip: number, take: number) =>
      all(
        `select id from link_requests not indexed where ${condition.sql} order by id desc limit ? offset ?`,
        condition,
        take,
        skip,
      ) as RequestId[],

    /** Of the requests from one id down to another, the lower included, those that meet a condition. */
    between: (condition: LedgerCondition, above: number, below: number) =>
      all(
        `select id from link_requests not indexed where ${condition.sql} and id >= ? and id < ? order by id desc`,
        condition,
        above,
        below,
      ) as RequestId[],

    lastId: (): number => Number(prepared('select coalesce(max(id), 0) from link_requests').pluck().get()),

    latestOf: (contactId: ContactId) => latest.all(contactId),
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
