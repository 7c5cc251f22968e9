import type { MailProblem } from '../../../shared/contract/mail.ts'
import type { MessageAttempt, MessageReason, MessageState } from '../../../shared/contract/outbox.ts'
import type { MessageId, TaskId } from '../../../shared/contract/values.ts'
import type { Database } from '../db/database.ts'
import type { LeavingMessage } from './outbox-message.ts'

/** A message as the pump needs it. */
export interface DueMessage extends LeavingMessage {
  readonly taskId: TaskId | 0
  readonly recipientName: string
  readonly recipientEmail: string
  readonly templateId: number
  /** JSON. */
  readonly data: string
  readonly messageId: string
  readonly attempts: number
  readonly tries: number
}

/** A message whose state was changed. */
export interface MovedMessage extends LeavingMessage {
  readonly taskId: TaskId | 0
}

/** Where messages are moved to; what is not told is emptied. */
export interface Move {
  readonly from: readonly MessageState[]
  readonly to: MessageState
  readonly dueAt?: string
  readonly settledAt?: string
  readonly reason?: MessageReason
}

/** What the end of a try leaves in the row of its message. */
export interface Ending {
  readonly state: MessageState
  readonly dueAt: string | null
  readonly settledAt: string | null
  readonly attempts: number
  readonly tries: number
  readonly reason: MessageReason | null
}

export interface Attempt extends Pick<MessageAttempt, 'startedAt' | 'endedAt' | 'outcome' | 'code' | 'answer'> {
  readonly problem: MailProblem | null
}

/** The words of a server that are kept; more of them is no answer. */
const longestAnswer = 2_000
const cut = (answer: string | null) => answer?.slice(0, longestAnswer) ?? null

const dueColumns = `id, type, contact_id as contactId, task_id as taskId, recipient_name as recipientName,
  recipient_email as recipientEmail, template_id as templateId, data, message_id as messageId, attempts, tries`

/** What the pump reads and writes, by prepared statements: all of it runs for each of very many messages. */
export function createOutboxStore({ sqlite }: Database) {
  const movedColumns = 'id, type, contact_id as contactId, task_id as taskId'
  const queued = `messages indexed by messages_due where state = 'queued'`
  const due = sqlite.prepare<[number, string, number], DueMessage>(
    `select ${dueColumns} from ${queued} and task_id = ? and due_at <= ? order by due_at, id limit ?`,
  )
  const nextTask = sqlite
    .prepare<[number], TaskId | 0>(`select task_id from ${queued} and task_id > ? order by task_id limit 1`)
    .pluck()
  const firstDue = sqlite
    .prepare<[number], string>(`select due_at from ${queued} and task_id = ? order by due_at limit 1`)
    .pluck()
  const resting = sqlite.prepare<[], TaskId>('select task_id from sendings where paused = 1 or cancelled = 1').pluck()
  const take = sqlite.prepare<[string, string, string, MessageId]>(
    `update messages set state = 'sending', due_at = null, sender_name = ?, sender_email = ?, data = ? where id = ?`,
  )
  const hand = sqlite.prepare<[string, MessageId]>('update messages set handed_at = ? where id = ?')
  const end = sqlite.prepare(
    `update messages set state = @state, due_at = @dueAt, handed_at = null, settled_at = @settledAt,
       attempts = @attempts, tries = @tries, reason_code = @code, reason_answer = @answer where id = @id`,
  )
  const attempt = sqlite.prepare(
    `insert into message_attempts (message_id, number, started_at, ended_at, outcome, problem, code, answer)
     values (@id, @number, @startedAt, @endedAt, @outcome, @problem, @code, @answer)`,
  )
  const move = sqlite.prepare<unknown[], MovedMessage>(
    `update messages set state = @to, due_at = @dueAt, settled_at = @settledAt, handed_at = null, tries = 0,
       reason_code = @code, reason_answer = @answer
     where id in (select value from json_each(@ids)) and state in (select value from json_each(@from))
       and (draft = 0 or @to <> 'queued')
     returning ${movedColumns}`,
  )
  const giveBack = sqlite.prepare<[string, string], MovedMessage>(
    `update messages set state = 'queued', due_at = ? where id in (select value from json_each(?))
     returning ${movedColumns}`,
  )
  const hasten = sqlite
    .prepare<[string, string, string], MessageId>(
      `update messages set due_at = ? where id in (select value from json_each(?)) and state = 'queued' and due_at > ?
       returning id`,
    )
    .pluck()
  const sending = sqlite.prepare<[], DueMessage & { handedAt: string | null }>(
    `select ${dueColumns}, handed_at as handedAt from messages indexed by messages_on_their_way
     where state = 'sending' order by id`,
  )

  /** The sendings that have messages waiting, and 0 for single messages, but for those that rest. */
  const waitingTasks = () => {
    const rest = new Set<number>(resting.all())
    const tasks: (TaskId | 0)[] = []
    for (let task = nextTask.get(-1); task !== undefined; task = nextTask.get(task)) {
      if (!rest.has(task)) tasks.push(task)
    }
    return tasks
  }

  return {
    /** Messages to be sent now: single ones first, then those of sendings, the oldest sending first. */
    due(at: string, limit: number): DueMessage[] {
      const found: DueMessage[] = []
      for (const task of waitingTasks()) {
        if (found.length >= limit) break
        found.push(...due.all(task, at, limit - found.length))
      }
      return found
    },

    /** When the next message may be sent; null where none waits. */
    nextDue(): string | null {
      const times = waitingTasks().map((task) => firstDue.get(task) ?? '')
      return times.length === 0 ? null : times.reduce((one, other) => (other < one ? other : one))
    },

    take: (id: MessageId, sender: { readonly name: string; readonly email: string }, data: string) =>
      void take.run(sender.name, sender.email, data, id),

    /** Notes that the last byte of a message may leave from now on. */
    hand: (id: MessageId, at: string) => void hand.run(at, id),

    /** Ends a try; false where the message is gone, with its contact. */
    end(id: MessageId, { reason, ...ending }: Ending): boolean {
      return end.run({ ...ending, id, code: reason?.code ?? null, answer: cut(reason?.answer ?? null) }).changes > 0
    },

    addAttempt: (id: MessageId, number: number, tried: Attempt) =>
      void attempt.run({ ...tried, id, number, answer: cut(tried.answer) }),

    /** Moves those of the messages that stand where they may come from, and gives them. */
    move: (ids: readonly MessageId[], { from, to, dueAt, settledAt, reason }: Move): MovedMessage[] =>
      move.all({
        ids: JSON.stringify(ids),
        from: JSON.stringify(from),
        to,
        dueAt: dueAt ?? null,
        settledAt: settledAt ?? null,
        code: reason?.code ?? null,
        answer: reason?.answer ?? null,
      }),

    /** Makes waiting messages due now and gives those that had to wait longer. */
    hasten: (ids: readonly MessageId[], at: string): MessageId[] => hasten.all(at, JSON.stringify(ids), at),

    /** Queues messages again that had not left. */
    giveBack: (ids: readonly MessageId[], at: string): MovedMessage[] => giveBack.all(at, JSON.stringify(ids)),

    /** What was on its way when the core ended. */
    leftOver: () => sending.all(),
  }
}

export type OutboxStore = ReturnType<typeof createOutboxStore>
