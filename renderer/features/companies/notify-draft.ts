import { ORPCError } from '@orpc/client'
import * as z from 'zod'
import type { SubscribableCode } from '../../../shared/contract/catalogue.ts'
import type { Occurrence } from '../../../shared/contract/events.ts'
import type { Universe } from '../../../shared/contract/subscription-values.ts'
import type { CompanyId } from '../../../shared/contract/values.ts'
import { subscribableEvents } from '../../../shared/rules/subscribable-events.ts'
import { universesOfCode } from '../../ui/why/subscribable-codes.ts'

/** What an operator says has happened; `universe` is null where the event exists in none of the company's. */
export interface NotifyDraft {
  readonly code: SubscribableCode
  readonly universe: Universe | null
  readonly change: string | null
  readonly reference: string
  readonly details: string
}

export type TextField = 'reference' | 'details'
export type TextIssue = 'reference_missing' | 'too_long' | 'control_characters' | 'other'
export type TextIssues = Partial<Record<TextField, TextIssue>>

/** What there is to say of an event at first: its first kind, in the first of the company's universes. */
export const draftOf = (code: SubscribableCode, universes: readonly Universe[]): NotifyDraft => ({
  code,
  universe: universesOfCode(code, universes)[0] ?? null,
  change: subscribableEvents[code].changes[0] ?? null,
  reference: '',
  details: '',
})

/** Another event: the universe stays where the event exists there, and what was typed stays. */
export function withCode(draft: NotifyDraft, code: SubscribableCode, universes: readonly Universe[]): NotifyDraft {
  const possible = universesOfCode(code, universes)
  const { universe, change } = draftOf(code, universes)
  const kept = draft.universe !== null && possible.includes(draft.universe)
  return { ...draft, code, change, universe: kept ? draft.universe : universe }
}

/** The event as the core takes it; null while it is in no universe. A paragraph of several lines becomes one. */
export const occurrenceOf = (draft: NotifyDraft, companyId: CompanyId): Occurrence | null =>
  draft.universe === null
    ? null
    : {
        code: draft.code,
        companyId,
        universe: draft.universe,
        change: draft.change,
        reference: draft.reference.trim(),
        details: draft.details.replace(/\s*\n\s*/g, ' ').trim(),
      }

/** What is wrong with the reference as it is left. */
export const referenceIssue = (reference: string): TextIssue | undefined =>
  reference.trim() === '' ? 'reference_missing' : undefined

const Refusal = z.object({
  issues: z.array(z.object({ path: z.array(z.union([z.string(), z.number()])), message: z.string() })),
})

/** The issues of an input that the core refused, by field; null where the error is another. */
export function refusedTexts(error: unknown): TextIssues | null {
  if (!(error instanceof ORPCError) || error.code !== 'BAD_REQUEST') return null
  const { data } = Refusal.safeParse(error.data)
  const entries = (data?.issues ?? []).flatMap(({ path, message }) => {
    const field = (['reference', 'details'] as const).find((name) => path.includes(name))
    return field ? [[field, codeOf(message)] as const] : []
  })
  return entries.length > 0 ? Object.fromEntries(entries) : null
}

function codeOf(message: string): TextIssue {
  if (message === 'control characters') return 'control_characters'
  return /too big/i.test(message) ? 'too_long' : 'other'
}
