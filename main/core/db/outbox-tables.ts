import type { Generated } from 'kysely'
import type { RequestPurpose, RequestStanding } from '../../../shared/contract/activation.ts'
import type { MailWay } from '../../../shared/contract/mail.ts'
import type { MessageReason, MessageState } from '../../../shared/contract/outbox.ts'
import type { ContactId, Language, MessageId, OperatorId, RequestId, TaskId } from '../../../shared/contract/values.ts'

export interface MessagesTable {
  id: Generated<MessageId>
  /** What makes it once: the same key is never written twice. */
  once_key: string
  state: MessageState
  type: string
  test: number
  /** Made for the mail program, so never sent by the outbox. */
  draft: Generated<number>
  /** The sending it belongs to, or 0. */
  task_id: TaskId | 0
  contact_id: ContactId | null
  recipient_name: string
  recipient_email: string
  /** Name and address folded for searching. */
  recipient_key: string
  language: Language
  template_id: number
  /** What the template is filled in with, but for secrets, as JSON. */
  data: string
  message_id: string
  /** Who it went out from; null until it did. */
  sender_name: string | null
  sender_email: string | null
  created_at: string
  /** When it is tried next; null unless queued. */
  due_at: string | null
  /** Set before its last byte may leave, cleared by the server's answer. */
  handed_at: string | null
  settled_at: string | null
  attempts: Generated<number>
  /** The attempts that count towards giving up; begins anew when an operator queues it again. */
  tries: Generated<number>
  reason_code: MessageReason['code'] | null
  reason_answer: string | null
}

export interface LinkRequestsTable {
  id: Generated<RequestId>
  purpose: RequestPurpose
  contact_id: ContactId
  /** The address it goes to; for a new address the one to be confirmed. */
  email: string
  email_key: string
  language: Language
  way: MailWay
  standing: RequestStanding
  message_id: MessageId | null
  /** SHA-256 of the link's token; null until the link was made, and once it is no longer good. */
  token_hash: Buffer | null
  requested_at: string
  operator_id: OperatorId | null
  sent_at: string | null
  /** The operator by whose word it was sent; null for the server's. */
  sent_by: OperatorId | null
  expires_at: string | null
  accepted_at: string | null
  /** Where the draft lies among Comptoir's own drafts. */
  draft_file: Generated<string | null>
  /** Whether the contact's state lets it follow the link. */
  waiting: Generated<number>
}
