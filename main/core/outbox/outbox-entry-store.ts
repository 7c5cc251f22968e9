import { randomBytes } from 'node:crypto'
import { domainToASCII } from 'node:url'
import type { MessageId } from '../../../shared/contract/values.ts'
import { fold } from '../../../shared/rules/fold.ts'
import type { Database } from '../db/database.ts'
import type { NewMessage } from './outbox-message.ts'

/** Takes messages in. */
export function createOutboxEntryStore({ sqlite }: Database) {
  const insert = sqlite.prepare(
    `insert into messages (once_key, state, type, test, draft, task_id, contact_id, recipient_name, recipient_email,
       recipient_key, language, template_id, data, message_id, created_at, due_at, settled_at, reason_code)
     values (@onceKey, @state, @type, @test, @draft, @taskId, @contactId, @name, @email, @key, @language, @templateId,
       @data, @messageId, @at, @dueAt, @settledAt, @reason)`,
  )
  return {
    /** Writes messages in their order; `domain` is the right side of their Message-ID. */
    insert: (messages: readonly NewMessage[], domain: string, at: string): MessageId[] =>
      messages.map(({ draft = false, test = false, taskId = 0, suppressed, recipient, data, ...message }) => {
        const { lastInsertRowid } = insert.run({
          ...message,
          ...recipient,
          key: fold(`${recipient.name} ${recipient.email}`),
          state: suppressed ? 'suppressed' : draft ? 'draft_opened' : 'queued',
          test: Number(test),
          draft: Number(draft),
          taskId,
          data: JSON.stringify(data),
          messageId: `<${randomBytes(18).toString('base64url')}@${domain}>`,
          at,
          dueAt: draft || suppressed ? null : at,
          settledAt: suppressed ? at : null,
          reason: suppressed ?? null,
        })
        return Number(lastInsertRowid) as MessageId
      }),
  }
}

/** The domain of an address as it may stand in a Message-ID. */
export function messageIdDomain(email: string | undefined): string {
  const domain = domainToASCII(email?.slice(email.lastIndexOf('@') + 1) ?? '')
  return /^[a-z0-9.-]+$/.test(domain) ? domain : 'comptoir.invalid'
}
