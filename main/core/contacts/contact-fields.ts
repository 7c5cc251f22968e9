import type { CountryCode } from 'libphonenumber-js'
import type { ContactFields } from '../../../shared/contract/contacts.ts'
import { fold } from '../../../shared/rules/fold.ts'
import { invalidInput } from '../failure.ts'
import { type EmailForms, emailForms } from './email-key.ts'
import { toE164 } from './phone-number.ts'

/** Fields in their standard form, ready to be stored. */
export interface CheckedFields extends Omit<ContactFields, 'email' | 'phone'> {
  readonly email: EmailForms
  readonly nameKey: string
  /** E.164 or none. */
  readonly phone: string | null
}

/**
 * Puts fields into their standard form. Throws BAD_REQUEST with the issues by field: `email_invalid`,
 * `phone_invalid`; the renderer has words for these codes.
 */
export function checkFields(fields: ContactFields, country: CountryCode): CheckedFields {
  const email = emailForms(fields.email)
  const phone = fields.phone === '' ? null : toE164(fields.phone, country)
  const issues = []
  if (!email) issues.push({ path: ['email'], message: 'email_invalid' })
  if (fields.phone !== '' && phone === null) issues.push({ path: ['phone'], message: 'phone_invalid' })
  if (!email || issues.length > 0) throw invalidInput(issues)
  return { ...fields, email, phone, nameKey: fold(fields.name) }
}
