import type { Message, MessageAttempt, MessageRow } from '../../../shared/contract/outbox.ts'
import type { MessageId } from '../../../shared/contract/values.ts'
import type { MessageData } from '../catalogue/message-data.ts'
import { type FilledMessage, type MessageTexts, NotRenderable } from '../catalogue/message-texts.ts'
import type { Database } from '../db/database.ts'
import { failure } from '../failure.ts'
import type { Mail } from '../mail/mail.ts'
import type { Mailbox, Mailer, OutgoingMail } from '../ports.ts'
import type { OutboxListStore, StoredMessage } from './outbox-list-store.ts'
import { replyTo } from './reply-to.ts'
import { unsubscribeHeader } from './unsubscribe-header.ts'

/** Messages as operators read them. */
export interface OutboxReading {
  /** Newest first. */
  rows(ids: readonly MessageId[]): MessageRow[]
  /** Throws MESSAGE_NOT_FOUND. */
  row(id: MessageId): MessageRow
  /** As it was sent, or would be now; what cannot be put together is empty. Throws MESSAGE_NOT_FOUND. */
  get(id: MessageId): Promise<Message>
}

interface Beside {
  readonly db: Database
  readonly mail: Mail
  readonly mailer: Mailer
  readonly texts: MessageTexts
}

export function createOutboxReading(store: OutboxListStore, { db, mail, mailer, texts }: Beside): OutboxReading {
  const find = (id: MessageId) => {
    const [stored] = store.rows([id])
    if (!stored) throw failure('MESSAGE_NOT_FOUND', { id })
    return stored
  }
  const attemptsOf = (id: MessageId): MessageAttempt[] =>
    db.all(
      db.build
        .selectFrom('message_attempts')
        .select(['started_at as startedAt', 'ended_at as endedAt', 'outcome', 'problem', 'code', 'answer'])
        .where('message_id', '=', id)
        .orderBy('number'),
    )
  const senderOf = (stored: StoredMessage): Mailbox =>
    stored.sender_email === null
      ? (mail.sender() ?? { name: '', email: '' })
      : { name: stored.sender_name ?? '', email: stored.sender_email }

  return {
    rows: (ids) => store.rows(ids).map(shown),
    row: (id) => shown(find(id)),
    async get(id) {
      const stored = find(id)
      const row = shown(stored)
      const attempted = attemptsOf(id)
      const from = senderOf(stored)
      const filled = fill(texts, stored)
      const date = new Date(attempted.at(-1)?.startedAt ?? row.createdAt)
      const values: MessageData = JSON.parse(stored.data)
      const mailed = {
        messageId: stored.message_id,
        from,
        to: row.recipient,
        date,
        ...(filled ?? nothing),
        ...replyTo(values),
        ...unsubscribeHeader(values),
      }
      const source = filled ? await compose(mailer, mailed) : ''
      return { ...row, from, messageId: stored.message_id, ...(filled ?? nothing), source, attempted }
    },
  }
}

const nothing: FilledMessage = { subject: '', text: '', html: '' }

const shown = (stored: StoredMessage): MessageRow => ({
  id: stored.id,
  state: stored.state,
  type: stored.type,
  test: stored.test === 1,
  contactId: stored.contact_id,
  recipient: { name: stored.recipient_name, email: stored.recipient_email },
  language: stored.language,
  createdAt: stored.created_at,
  dueAt: stored.due_at,
  settledAt: stored.settled_at,
  attempts: stored.attempts,
  reason: stored.reason_code && { code: stored.reason_code, answer: stored.reason_answer },
})

function fill(texts: MessageTexts, stored: StoredMessage): FilledMessage | null {
  try {
    return texts.fill(stored.template_id, JSON.parse(stored.data))
  } catch (error) {
    if (error instanceof NotRenderable) return null
    throw error
  }
}

/** The source of a message; empty for one that `UnsafeHeader` refuses, as it never went out either. */
async function compose(mailer: Mailer, mail: OutgoingMail): Promise<string> {
  try {
    return new TextDecoder().decode(await mailer.compose(mail))
  } catch (error) {
    if (error instanceof Error && error.name === 'UnsafeHeader') return ''
    throw error
  }
}
