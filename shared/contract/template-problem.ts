import * as z from 'zod'

/** Why a template is refused: which part of it, where (from 1, null if unknown), and the name or text at fault. */
export const TemplateProblem = z.object({
  part: z.enum(['subject', 'text', 'html']),
  reason: z.enum([
    'syntax',
    'unknown_variable',
    'unknown_filter',
    'forbidden',
    'empty',
    'link_missing',
    'unsubscribe_missing',
    'too_long',
  ]),
  line: z.int().nullable(),
  column: z.int().nullable(),
  name: z.string(),
})
export type TemplateProblem = z.infer<typeof TemplateProblem>
