import { ORPCError } from '@orpc/client'
import * as z from 'zod'

const Refusal = z.object({
  issues: z.array(z.object({ path: z.array(z.union([z.string(), z.number()])), message: z.string() })),
})

/** The fields of an input that the core refused, each with why; null where the error is another. */
export function refusedFields(error: unknown): readonly { readonly field: string; readonly message: string }[] | null {
  if (!(error instanceof ORPCError) || error.code !== 'BAD_REQUEST') return null
  const issues = Refusal.safeParse(error.data).data?.issues ?? []
  return issues.length === 0 ? null : issues.map(({ path, message }) => ({ field: path.join('.'), message }))
}
