import type { Generated, GeneratedAlways } from 'kysely'
import type { RequestPurpose, RequestStanding } from '../../../shared/contract/activation.ts'
import type { ImportState } from '../../../shared/contract/contact-import.ts'
import type { ContactState } from '../../../shared/contract/contacts.ts'
import type { JobState } from '../../../shared/contract/jobs.ts'
import type { MailWay } from '../../../shared/contract/mail.ts'
import type { Role } from '../../../shared/contract/operators.ts'
import type { MessageAttempt, MessageReason, MessageState } from '../../../shared/contract/outbox.ts'
import type { Task, TaskState } from '../../../shared/contract/tasks.ts'
import type {
  CompanyId,
  ContactId,
  FileId,
  ImportId,
  JobId,
  Language,
  MessageId,
  OperatorId,
  RequestId,
  TaskId,
} from '../../../shared/contract/values.ts'

/** The schema as `migrations/` leaves it. Times are UTC ISO 8601, truth is 0 or 1, `*_key` columns are folded. */
export interface Tables {
  settings: { key: string; value: string }
  operators: {
    id: Generated<OperatorId>
    name: string
    login: string
    login_key: string
    role: Role
    language: Language
    password_hash: string
    disabled_at: string | null
    last_sign_in_at: string | null
    created_at: string
  }
  preferences: { operator_id: OperatorId; key: string; value: string }
  audit_entries: {
    id: Generated<number>
    at: string
    operator_id: OperatorId | null
    action: string
    subject_kind: string | null
    subject_id: number | null
    subject_label: string | null
    count: number
    before: string | null
    after: string | null
  }
  audit_subjects: { kind: string; subject_id: number; entry_id: number }
  tasks: {
    id: Generated<TaskId>
    kind: Task['kind']
    title: string
    state: TaskState
    done: number
    total: number | null
    operator_id: OperatorId | null
    started_at: string
    finished_at: string | null
    outcome: string | null
    dismissed: Generated<number>
  }
  files: { id: FileId; name: string; created_at: string }
  companies: { id: Generated<CompanyId>; name: string; name_key: string }
  contacts: ContactsTable
  contact_totals: { facets: number; contacts: number }
  contact_state_undos: { entry_id: number; batch: number; before: string; undone_at: string | null }
  identities: { id: Generated<number>; contact_id: ContactId; kind: 'password'; secret: string; created_at: string }
  jobs: {
    id: Generated<JobId>
    contact_id: ContactId
    title: string
    state: JobState
    created_at: string
    updated_at: string
  }
  imports: {
    id: Generated<ImportId>
    file_id: FileId
    file_name: string
    state: ImportState
    plan: string
    counts: string
    failure: string | null
    rows_done: number
    rows_total: number | null
    operator_id: OperatorId | null
    task_id: TaskId | null
    started_at: string
    finished_at: string | null
    undo_started_at: string | null
  }
  import_ranges: { import_id: ImportId; first_id: ContactId; last_id: ContactId }
  import_updates: { contact_id: ContactId; import_id: ImportId; version: number; before: string }
  import_companies: { import_id: ImportId; company_id: CompanyId }
  secrets: { name: string; sealed: Buffer }
  notification_templates: {
    code: string
    language: Language
    subject: string
    text: string
    html: string
    changed_at: string
  }
  message_templates: {
    id: Generated<number>
    hash: Buffer
    code: string
    language: Language
    subject: string
    text: string
    html: string
  }
  sendings: { task_id: TaskId; paused: Generated<number>; cancelled: Generated<number> }
  messages: MessagesTable
  message_attempts: {
    message_id: MessageId
    number: number
    started_at: string
    ended_at: string
    outcome: MessageAttempt['outcome']
    problem: MessageAttempt['problem']
    code: number | null
    answer: string | null
  }
  message_totals: { state: MessageState; messages: number }
  link_requests: LinkRequestsTable
  import_rejects: { import_id: ImportId; row: number; first_line: number | null }
}

export interface ContactsTable {
  id: Generated<ContactId>
  name: string
  name_key: string
  email: string
  email_key: string
  /** The address folded for searching, where that differs from its key. */
  email_folded: Generated<string | null>
  state: ContactState
  state_entry_id: Generated<number | null>
  invited_at: string | null
  invited_way: 'mail_client' | 'smtp' | null
  company_id: CompanyId | null
  company_key: string
  terms_accepted_at: string | null
  phone: string | null
  language: Language
  /** Bits: 1 customer, 2 provider, 4 dealer. */
  roles: number
  company_administrator: number
  interface_access: number
  notes: string
  import_id: ImportId | null
  version: Generated<number>
  created_at: string
  updated_at: string
  /** When a mail server refused the address for good, and its words. */
  undeliverable_at: Generated<string | null>
  undeliverable_answer: Generated<string | null>
  state_rank: GeneratedAlways<number>
  /** Packed as `db/contact-facets.ts` says. */
  facets: GeneratedAlways<number>
}

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
