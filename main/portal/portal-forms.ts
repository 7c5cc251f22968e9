import * as z from 'zod'
import { SubscriptionCategory, SubscriptionChannel, Universe } from '../../shared/contract/subscription-values.ts'
import { TermsId } from '../../shared/contract/terms.ts'
import { Language, line } from '../../shared/contract/values.ts'
import { cleanEmail, isEmail } from '../../shared/rules/email-address.ts'

/** A path of ours to go on to: anything else leads home. */
export const OwnPath = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])[\w./-]*$/)
  .catch('/')

const Password = z.string().max(1_000)
export const Email = z.string().max(320).transform(cleanEmail).refine(isEmail)

/** A new password, entered twice. */
export const PasswordFields = z.object({ password: Password, again: Password })

/** The present password, and a new one, entered twice. */
export const ChangeFields = PasswordFields.extend({ current: Password })

export const SignInFields = z.object({ email: z.string().max(320), password: Password, next: OwnPath })

export const RegisterFields = z.object({ name: line(200).min(1), email: Email, phone: line(40).default('') })

export const ForgottenFields = z.object({ email: Email })

/** `website` is a field that nobody sees: what fills it in is no person. */
export const ContactFields = z.object({
  name: line(200).min(1),
  email: Email,
  subject: line(200).min(1),
  message: z.string().trim().min(1).max(10_000),
  website: z.string().default(''),
})

/** What the reader of a mail does not want any more. */
export const UnsubscribeFields = z.object({ scope: z.enum(['category', 'all']).catch('category') })

export const LanguageFields = z.object({ language: Language, path: OwnPath })

export const AcceptFields = z.object({ id: z.coerce.number().pipe(TermsId) })

/** The notifications that were read; all of them where none is named. */
export const ReadFields = z.object({ id: z.coerce.number().int().optional() })

const Cell = z
  .string()
  .transform((text) => text.split('/'))
  .pipe(z.tuple([Universe, SubscriptionCategory, SubscriptionChannel]))
  .transform(([universe, category, channel]) => ({ universe, category, channel }))

/** Ticked cells as `client/delivery/email`; a form sends one, several or none. */
export const SubscriptionFields = z.object({
  on: z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(Cell).max(42),
  ),
})

/** What was typed into fields of these names, to be shown again. */
export function typedIn<Name extends string>(body: unknown, names: readonly Name[]): Record<Name, string> {
  const fields = (body ?? {}) as Readonly<Record<string, unknown>>
  const texts = names.map((name) => [name, typeof fields[name] === 'string' ? fields[name] : ''] as const)
  return Object.fromEntries(texts) as Record<Name, string>
}

/** The names of fields that have to be looked at again. */
export const wrongFields = <Name extends string>(error: z.ZodError): readonly Name[] => [
  ...new Set(error.issues.map(({ path: [field] }) => String(field) as Name)),
]
