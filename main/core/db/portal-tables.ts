import type { Generated, GeneratedAlways } from 'kysely'
import type { JobOrigin, JobState } from '../../../shared/contract/jobs.ts'
import type { TermsId } from '../../../shared/contract/terms.ts'
import type { ContactId, FileId, JobId, MessageId, OperatorId } from '../../../shared/contract/values.ts'

/** Jobs with their files, and what customers have in the portal. */
export interface PortalTables {
  jobs: JobsTable
  job_totals: { state: JobState; jobs: number }
  job_files: { id: FileId; job_id: JobId; kind: 'input' | 'support'; name: string; size: number; created_at: string }
  /** Files that nothing holds; removed at the next start. */
  loose_files: { id: FileId; since: string }
  /** `day` is the shop's. */
  generic_link_days: { day: string; jobs: number; bytes: number }
  portal_sessions: {
    token_hash: Buffer
    contact_id: ContactId
    created_at: string
    used_at: string
    expires_at: string
  }
  account_links: {
    id: Generated<number>
    purpose: 'validation' | 'password'
    contact_id: ContactId
    email_key: string
    message_id: MessageId | null
    token_hash: Buffer | null
    requested_at: string
    expires_at: string | null
    ended_at: string | null
  }
  terms_versions: {
    id: Generated<TermsId>
    file_id: FileId
    name: string
    format: 'pdf' | 'text'
    size: number
    published_at: string
    operator_id: OperatorId | null
  }
  terms_acceptances: { contact_id: ContactId; version_id: TermsId; accepted_at: string }
  desk_notices: { id: Generated<number>; kind: 'job_submitted'; job_id: JobId; at: string }
}

interface JobsTable {
  id: Generated<JobId>
  /** Null for a job by the generic link that was not assigned. */
  contact_id: ContactId | null
  title: string
  title_key: string
  state: JobState
  state_rank: GeneratedAlways<number>
  origin: Generated<JobOrigin>
  copies: Generated<number>
  remark: Generated<string>
  sender_name: string | null
  sender_name_key: string | null
  sender_email: string | null
  sender_key: string | null
  pdl: string | null
  pdl_saved_at: string | null
  version: Generated<number>
  created_at: string
  updated_at: string
}
