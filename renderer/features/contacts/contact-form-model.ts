import { ORPCError } from '@orpc/client'
import * as z from 'zod'
import type { Contact, ContactFields } from '../../../shared/contract/contacts.ts'
import type { Language } from '../../../shared/contract/values.ts'
import { cleanEmail, isEmail } from '../../../shared/rules/email-address.ts'
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

export type FieldIssues = Partial<Record<FieldName, FieldIssue>>

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

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
const names = (fields: ContactFields) => Object.keys(fields) as FieldName[]

/** The fields in which two versions of a contact differ. */
export const differingFields = (one: ContactFields, other: ContactFields): FieldName[] =>
  names(one).filter((name) => !same(one[name], other[name]))

/**
 * Brings what someone else saved meanwhile into a form: fields that were not touched here take theirs, touched ones keep
 * what was typed. `conflicts` names those that both changed, to different ends.
 */
export function mergedFields(typed: ContactFields, base: ContactFields, theirs: ContactFields) {
  const touched = differingFields(typed, base)
  const conflicts = differingFields(theirs, base).filter(
    (name) => touched.includes(name) && !same(typed[name], theirs[name]),
  )
  const kept = Object.fromEntries(touched.map((name) => [name, typed[name]]))
  return { fields: { ...theirs, ...kept } satisfies ContactFields as ContactFields, conflicts }
}

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
export const formIssues = (fields: ContactFields): FieldIssues =>
  Object.fromEntries(
    names(fields).flatMap((name) => {
      const issue = fieldIssue(fields, name)
      return issue === undefined ? [] : [[name, issue]]
    }),
  )

const Refusal = z.object({
  issues: z.array(z.object({ path: z.array(z.union([z.string(), z.number()])), message: z.string() })),
})
const known: readonly string[] = ['email_invalid', 'phone_invalid'] satisfies FieldIssue[]

/** The issues of an input that the core refused, by field; null where the error is another. */
export function refusedFields(error: unknown, fields: ContactFields): FieldIssues | null {
  if (!(error instanceof ORPCError) || error.code !== 'BAD_REQUEST') return null
  const { data } = Refusal.safeParse(error.data)
  const entries = (data?.issues ?? []).flatMap(({ path, message }) => {
    const name = names(fields).find((field) => path.includes(field))
    return name === undefined ? [] : [[name, codeOf(message)] as const]
  })
  return entries.length > 0 ? Object.fromEntries(entries) : null
}

function codeOf(message: string): FieldIssue {
  if (known.includes(message)) return message as FieldIssue
  if (message === 'control characters') return 'control_characters'
  return /too big/i.test(message) ? 'too_long' : 'other'
}
