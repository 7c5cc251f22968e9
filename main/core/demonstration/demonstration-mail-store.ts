import { randomBytes } from 'node:crypto'
import type { ContactId, MessageId, OperatorId } from '../../../shared/contract/values.ts'
import { fold } from '../../../shared/rules/fold.ts'
import type { Database } from '../db/database.ts'
import type { SamplePerson } from './sample-people.ts'
import type { SampleRequest } from './sample-requests.ts'

/** A sample request with what it is written from. */
export interface SampleMail extends SampleRequest {
  readonly number: number
  readonly contactId: ContactId
  readonly recipient: SamplePerson
  readonly templateId: number
  readonly data: Readonly<Record<string, string>>
  readonly at: string
  readonly expiresAt: string
  readonly operatorId: OperatorId
}

const linked = ['sent', 'draft_opened', 'uncertain']
const invited = 'update contacts set invited_at = ? where id = ? and invited_at is not null'
const undeliverable = 'update contacts set undeliverable_at = ?, undeliverable_answer = ? where id = ?'

/** Writes the sample outbox and ledger; call inside a transaction. */
export function createDemonstrationMailStore({ build, run, sqlite }: Database) {
  const insertMessage = (mail: SampleMail) =>
    run(
      build.insertInto('messages').values({
        once_key: `sample:${mail.number}`,
        state: mail.message,
        type: 'C-01',
        test: 0,
        draft: Number(mail.way === 'mail_client'),
        task_id: 0,
        contact_id: mail.contactId,
        recipient_name: mail.recipient.name,
        recipient_email: mail.recipient.email,
        recipient_key: fold(`${mail.recipient.name} ${mail.recipient.email}`),
        language: mail.recipient.language,
        template_id: mail.templateId,
        data: JSON.stringify(mail.data),
        message_id: `<sample-${mail.number}@comptoir.invalid>`,
        sender_name: null,
        sender_email: null,
        created_at: mail.at,
        due_at: null,
        handed_at: null,
        settled_at: mail.message === 'draft_opened' ? null : mail.at,
        attempts: Number(mail.attempt !== null),
        reason_code: mail.reason?.code ?? null,
        reason_answer: mail.reason?.answer ?? null,
      }),
    ).lastInsertRowid as MessageId
  return {
    insert(mail: SampleMail) {
      const { attempt, at, standing } = mail
      const messageId = insertMessage(mail)
      if (attempt) {
        const times = { started_at: at, ended_at: at }
        const values = { message_id: messageId, number: 1, ...times, ...attempt, problem: null }
        run(build.insertInto('message_attempts').values(values))
      }
      const wentOut = linked.includes(standing) || standing === 'accepted'
      run(
        build.insertInto('link_requests').values({
          purpose: 'activation',
          contact_id: mail.contactId,
          email: mail.recipient.email,
          email_key: mail.recipient.email,
          language: mail.recipient.language,
          way: mail.way,
          standing,
          message_id: messageId,
          // The hash of no token: nobody can follow a link of the demonstration.
          token_hash: linked.includes(standing) ? randomBytes(32) : null,
          requested_at: at,
          operator_id: mail.operatorId,
          sent_at: wentOut && standing !== 'uncertain' ? at : null,
          sent_by: mail.confirmed ? mail.operatorId : null,
          expires_at: wentOut ? mail.expiresAt : null,
          accepted_at: standing === 'accepted' ? at : null,
        }),
      )
      sqlite.prepare(invited).run(at, mail.contactId)
      if (standing === 'bounced') sqlite.prepare(undeliverable).run(at, mail.reason?.answer ?? null, mail.contactId)
    },
  }
}
