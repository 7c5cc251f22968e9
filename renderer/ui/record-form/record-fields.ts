import { ORPCError } from '@orpc/client'
import * as z from 'zod'

export type FieldName<Fields> = keyof Fields & string

/** Whether a field holds the same in two versions of a record. */
export type SameField<Fields> = (name: FieldName<Fields>, one: Fields, other: Fields) => boolean

/** What is wrong with the fields of a form, as codes that the catalogue has words for. */
export type IssuesOf<Fields, Issue> = Partial<Record<FieldName<Fields>, Issue>>

const namesOf = <Fields extends object>(fields: Fields) => Object.keys(fields) as FieldName<Fields>[]

/** The fields in which two versions of a record differ. */
export const differingBy = <Fields extends object>(same: SameField<Fields>, one: Fields, other: Fields) =>
  namesOf(one).filter((name) => !same(name, one, other))

/**
 * Brings what someone else saved meanwhile into a form: fields that were not touched here take theirs, touched ones keep
 * what was typed. `conflicts` names those that both changed, to different ends.
 */
export function mergedBy<Fields extends object>(same: SameField<Fields>, typed: Fields, base: Fields, theirs: Fields) {
  const touched = differingBy(same, typed, base)
  const conflicts = differingBy(same, theirs, base).filter(
    (name) => touched.includes(name) && !same(name, typed, theirs),
  )
  const fields = { ...theirs }
  for (const name of touched) fields[name] = typed[name]
  return { fields, conflicts }
}

/** What stops a form from being saved, by field. */
export const issuesBy = <Fields extends object, Issue>(
  fieldIssue: (fields: Fields, name: FieldName<Fields>) => Issue | undefined,
  fields: Fields,
): IssuesOf<Fields, Issue> => {
  const issues: IssuesOf<Fields, Issue> = {}
  for (const name of namesOf(fields)) {
    const issue = fieldIssue(fields, name)
    if (issue !== undefined) issues[name] = issue
  }
  return issues
}

const Refusal = z.object({
  issues: z.array(z.object({ path: z.array(z.union([z.string(), z.number()])), message: z.string() })),
})

/** What the core found wrong in an input that it refused; nothing where the error is another. */
export function refusedIssues(error: unknown): z.infer<typeof Refusal>['issues'] {
  if (!(error instanceof ORPCError) || error.code !== 'BAD_REQUEST') return []
  return Refusal.safeParse(error.data).data?.issues ?? []
}
