import type { MailState } from '../../../shared/contract/mail.ts'
import type { MailForm } from './use-mail-form.ts'

/** What each part of the mail settings is given. */
export interface MailPart {
  readonly form: MailForm['form']
  /** What is kept. */
  readonly state: MailState
  readonly disabled: boolean
  /** Another number once everything typed was saved or discarded. */
  readonly turn: number
}
