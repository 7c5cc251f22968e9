import type { Contact, ContactFields } from '../../../shared/contract/contacts.ts'
import type { Language } from '../../../shared/contract/values.ts'
import { cleanEmail, isEmail } from '../../../shared/rules/email-address.ts'
import { differingBy, type IssuesOf, issuesBy, mergedBy, refusedIssues } from '../../ui/record-form/record-fields.ts'
import { phoneToRead } from './phone-to-read.ts'

export type FieldName = keyof ContactFields

/** What is wrong with a field, as a code that the catalogue has words for. */
export type FieldIssue =
  | 'name_missing'
  | 'email_missing'
  | 'email_invalid'
  | 'phone_invalid'
  | 'too_long'
  | 'control_characters'
  | 'other'

type FieldIssues = IssuesOf<ContactFields, FieldIssue>

/**
 * The fields of a contact as the form holds them. An address that waits to be confirmed stands in the place of the old
 * one: saving that again would withdraw it.
 */
export const fieldsOf = (contact: Contact): ContactFields => ({
  name: contact.name,
  email: contact.pendingEmail ?? contact.email,
  companyName: contact.company?.name ?? '',
  phone: contact.phone === null ? '' : phoneToRead(contact.phone),
  language: contact.language,
  roles: contact.roles,
  companyAdministrator: contact.companyAdministrator,
  interfaceAccess: contact.interfaceAccess,
  notes: contact.notes,
})

/** An empty form for a new contact. */
export const emptyFields = (language: Language): ContactFields => ({
  name: '',
  email: '',
  companyName: '',
  phone: '',
  language,
  roles: ['customer'],
  companyAdministrator: false,
  interfaceAccess: true,
  notes: '',
})

const same = (name: FieldName, one: ContactFields, other: ContactFields) =>
  JSON.stringify(one[name]) === JSON.stringify(other[name])

/** The fields in which two versions of a contact differ. */
export const differingFields = (one: ContactFields, other: ContactFields) => differingBy(same, one, other)

/** What was typed together with what someone else saved meanwhile; `conflicts` names the fields that both changed. */
export const mergedFields = (typed: ContactFields, base: ContactFields, theirs: ContactFields) =>
  mergedBy(same, typed, base, theirs)

/** Judges a field as it is left. A phone number is judged by the core, which knows the country of the shop. */
export function fieldIssue(fields: ContactFields, name: FieldName): FieldIssue | undefined {
  if (name === 'name' && fields.name.trim() === '') return 'name_missing'
  if (name === 'phone' && /[^\d\s\u00a0\u202f+().\-/]/.test(fields.phone)) return 'phone_invalid'
  if (name !== 'email') return undefined
  const email = cleanEmail(fields.email)
  if (email === '') return 'email_missing'
  return isEmail(email) ? undefined : 'email_invalid'
}

/** What stops a form from being saved, by field. */
export const formIssues = (fields: ContactFields): FieldIssues => issuesBy(fieldIssue, fields)

const known: readonly string[] = ['email_invalid', 'phone_invalid'] satisfies FieldIssue[]

/** The issues of an input that the core refused, by field; null where the error is another. */
export function refusedFields(error: unknown, fields: ContactFields): FieldIssues | null {
  const entries = refusedIssues(error).flatMap(({ path, message }) => {
    const name = (Object.keys(fields) as FieldName[]).find((field) => path.includes(field))
    return name === undefined ? [] : [[name, codeOf(message)] as const]
  })
  return entries.length > 0 ? Object.fromEntries(entries) : null
}

function codeOf(message: string): FieldIssue {
  if (known.includes(message)) return message as FieldIssue
  if (message === 'control characters') return 'control_characters'
  return /too big/i.test(message) ? 'too_long' : 'other'
}
