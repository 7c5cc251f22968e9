import * as z from 'zod'
import { Language } from '../../shared/contract/values.ts'

/** A new password, entered twice. */
export const PasswordFields = z.object({ password: z.string().max(1_000), again: z.string().max(1_000) })

/** What the reader of a mail does not want any more. */
export const UnsubscribeFields = z.object({ scope: z.enum(['category', 'all']).catch('category') })

/** A language, and the page of ours to come back to: anything else leads home. */
export const LanguageFields = z.object({
  language: Language,
  path: z
    .string()
    .max(500)
    .regex(/^\/(?![/\\])[\w./-]*$/)
    .catch('/'),
})
