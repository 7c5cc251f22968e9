import type { Job, JobFields } from '../../../shared/contract/jobs.ts'

/** The job as the subject of an entry. */
export const subjectOf = ({ id, title }: Pick<Job, 'id' | 'title'>) => ({ kind: 'job', id, label: title })

/** What changed of the fields, before and after; null where nothing did. */
export function fieldChange(before: JobFields, after: JobFields): { before: object; after: object } | null {
  const fields = ['title', 'copies', 'remark'] as const
  const changed = fields.filter((field) => before[field] !== after[field])
  if (changed.length === 0) return null
  const pick = (from: JobFields) => Object.fromEntries(changed.map((field) => [field, from[field]]))
  return { before: pick(before), after: pick(after) }
}
