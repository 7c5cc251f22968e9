import type { MessageFilter, MessageReason } from '../../../shared/contract/outbox.ts'
import { MessageState } from '../../../shared/contract/outbox.ts'
import type { ContactId, Language, MessageId } from '../../../shared/contract/values.ts'
import type { Database } from '../db/database.ts'

/** A row as `outbox-reading.ts` makes a message of it. */
export interface StoredMessage {
  readonly id: MessageId
  readonly state: MessageState
  readonly type: string
  readonly test: number
  readonly contact_id: ContactId | null
  readonly recipient_name: string
  readonly recipient_email: string
  readonly language: Language
  readonly template_id: number
  readonly data: string
  readonly message_id: string
  readonly sender_name: string | null
  readonly sender_email: string | null
  readonly created_at: string
  readonly due_at: string | null
  readonly settled_at: string | null
  readonly attempts: number
  readonly reason_code: MessageReason['code'] | null
  readonly reason_answer: string | null
}

type Parameter = string | number

/** Ids of messages in the order of an index, newest first, as SQL with its parameters. */
interface Stream {
  readonly from: string
  readonly parameters: readonly Parameter[]
}

const columns = `id, state, type, test, contact_id, recipient_name, recipient_email, language, template_id, data,
  message_id, sender_name, sender_email, created_at, due_at, settled_at, attempts, reason_code, reason_answer`

/**
 * Reads lists newest first. A filter becomes streams of ids, one for each state and type, that indexes hold in order
 * and SQLite merges, so that nothing is sorted and a page costs what stands before it in the index alone.
 */
export function createOutboxListStore({ sqlite }: Database) {
  const statements = new Map<string, ReturnType<typeof sqlite.prepare>>()
  const prepared = (sql: string) => {
    const known = statements.get(sql) ?? sqlite.prepare(sql)
    if (statements.size >= 200) statements.clear()
    statements.set(sql, known)
    return known
  }
  const rows = sqlite.prepare<[string], StoredMessage>(
    `select ${columns} from messages where id in (select value from json_each(?)) order by id desc`,
  )
  const totals = sqlite.prepare<[], { state: MessageState; messages: number }>(
    'select state, messages from message_totals',
  )
  const newest = sqlite.prepare<[], number | null>('select max(id) from messages').pluck()
  const nextType = sqlite
    .prepare<[MessageState, string], string>(
      'select type from messages indexed by messages_by_state where state = ? and type > ? order by type limit 1',
    )
    .pluck()
  const keys = sqlite.prepare<[number, number], { id: MessageId; key: string }>(
    `select id, recipient_key as key from messages indexed by messages_by_id where id < ? order by id desc limit ?`,
  )

  const typesOf = (state: MessageState) => {
    const types: string[] = []
    for (let type = nextType.get(state, ''); type !== undefined; type = nextType.get(state, type)) types.push(type)
    return types
  }

  const streams = ({ states = MessageState.options, type, contactId, taskId }: MessageFilter): Stream[] => {
    const everything = states.length === MessageState.options.length
    if (contactId !== undefined) {
      const more = narrowing({ states, type, taskId })
      return [stream(`messages_by_contact where contact_id = ?${more.sql}`, contactId, ...more.parameters)]
    }
    if (taskId !== undefined) {
      const more = narrowing({ type })
      return states.map((state) =>
        stream(
          `messages_by_task where task_id = ? and task_id <> 0 and state = ?${more.sql}`,
          taskId,
          state,
          ...more.parameters,
        ),
      )
    }
    if (everything && type === undefined) return [stream('messages_by_id where true')]
    return states.flatMap((state) =>
      (type === undefined ? typesOf(state) : [type]).map((each) =>
        stream('messages_by_state where state = ? and type = ?', state, each),
      ),
    )
  }

  return {
    /** Ids from a position on, newest first; search aside. */
    ids(filter: MessageFilter, offset: number, limit: number): MessageId[] {
      const parts = streams(filter)
      if (parts.length === 0) return []
      const sql = parts.map(({ from }) => `select id from messages indexed by ${from}`).join(' union all ')
      return prepared(`${sql} order by id desc limit ? offset ?`)
        .pluck()
        .all(...parts.flatMap(({ parameters }) => parameters), limit, offset) as MessageId[]
    },

    /** How many messages match; search aside. */
    count: (filter: MessageFilter): number =>
      streams(filter).reduce(
        (sum, { from, parameters }) =>
          sum +
          (prepared(`select count(*) from messages indexed by ${from}`)
            .pluck()
            .get(...parameters) as number),
        0,
      ),

    /** Those of the ids that pass the filter, newest first; search aside. */
    among(ids: readonly MessageId[], filter: MessageFilter): MessageId[] {
      const { sql, parameters } = narrowing(filter)
      return prepared(`select id from messages where id in (select value from json_each(?))${sql} order by id desc`)
        .pluck()
        .all(JSON.stringify(ids), ...parameters) as MessageId[]
    },

    /** Recipients of messages older than an id, newest first. */
    recipients: (before: number, most: number) => keys.all(before, most),

    rows: (ids: readonly MessageId[]): StoredMessage[] => rows.all(JSON.stringify(ids)),

    totals: () => totals.all(),

    /** The newest id, or 0. */
    newest: (): number => newest.get() ?? 0,
  }
}

export type OutboxListStore = ReturnType<typeof createOutboxListStore>

const stream = (from: string, ...parameters: Parameter[]): Stream => ({ from, parameters })

/** The filter as conditions on single rows; the `+` keeps SQLite with the index of the list. */
function narrowing({ states, type, contactId, taskId }: MessageFilter) {
  const parts: Stream[] = []
  if (states) parts.push(stream(`+state in (${states.map(() => '?').join(', ')})`, ...states))
  if (type !== undefined) parts.push(stream('+type = ?', type))
  if (contactId !== undefined) parts.push(stream('+contact_id = ?', contactId))
  if (taskId !== undefined) parts.push(stream('+task_id = ?', taskId))
  return {
    sql: parts.map(({ from }) => ` and ${from}`).join(''),
    parameters: parts.flatMap(({ parameters }) => parameters),
  }
}
