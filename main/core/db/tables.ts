import type { Generated, GeneratedAlways } from 'kysely'
import type { ImportState } from '../../../shared/contract/contact-import.ts'
import type { ContactState } from '../../../shared/contract/contacts.ts'
import type { Role } from '../../../shared/contract/operators.ts'
import type { MessageAttempt, MessageState } from '../../../shared/contract/outbox.ts'
import type { SubscriptionCategory, Universe } from '../../../shared/contract/subscription-values.ts'
import type { Task, TaskState } from '../../../shared/contract/tasks.ts'
import type {
  CompanyId,
  ContactId,
  EventId,
  FileId,
  ImportId,
  Language,
  MessageId,
  OperatorId,
  TaskId,
} from '../../../shared/contract/values.ts'

import type { LinkRequestsTable, MessagesTable } from './outbox-tables.ts'
import type { PortalTables } from './portal-tables.ts'

/** The schema as `migrations/` leaves it. Times are UTC ISO 8601, truth is 0 or 1, `*_key` columns are folded. */
export interface Tables extends PortalTables {
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
  companies: {
    id: Generated<CompanyId>
    name: string
    name_key: string
    /** Bits: 1 client, 2 ambassador, 4 operator. */
    universes: Generated<number>
    own: Generated<number>
    partner_id: Generated<CompanyId | null>
    language: Generated<Language | null>
    version: Generated<number>
    /** How many contacts it has; see `db/contact-index.ts`. */
    contacts: Generated<number>
  }
  contacts: ContactsTable
  contact_subscriptions: { contact_id: ContactId; client: number; ambassador: number; operator: number }
  company_subscriptions: {
    company_id: CompanyId
    universe: Universe
    category: SubscriptionCategory
    email: string
    email_key: string
    undeliverable_at: Generated<string | null>
  }
  subscription_undos: { entry_id: number; batch: number; before: string; undone_at: Generated<string | null> }
  suppressed_addresses: { hash: Buffer; reason: 'unsubscribed' | 'erased'; at: string }
  events: {
    id: Generated<EventId>
    /** Code of the notification type. */
    type: string
    source: string
    source_id: string
    company_id: CompanyId | null
    universe: Universe | null
    payload: string
    outcome: string
    operator_id: OperatorId | null
    at: string
  }
  interface_notifications: {
    id: Generated<number>
    contact_id: ContactId
    event_id: EventId
    template_id: number
    data: string
    created_at: string
    read_at: Generated<string | null>
  }
  contact_totals: { facets: number; contacts: number }
  contact_state_undos: { entry_id: number; batch: number; before: string; undone_at: string | null }
  identities: { id: Generated<number>; contact_id: ContactId; kind: 'password'; secret: string; created_at: string }
  imports: {
    id: Generated<ImportId>
    kind: Generated<'contacts' | 'subscriptions'>
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
    /** Of an import of subscriptions: the audit entry that tells of it. */
    entry_id: Generated<number | null>
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
  import_rejects: { import_id: ImportId; row: number; first_line: number | null; problems: Generated<string | null> }
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
  /** Since when its owner wants no subscribable mail. */
  unsubscribed_at: Generated<string | null>
  state_rank: GeneratedAlways<number>
  /** Packed as `db/contact-facets.ts` says. */
  facets: GeneratedAlways<number>
}
