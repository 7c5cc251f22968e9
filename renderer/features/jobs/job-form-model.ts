import { type Job, JobFields } from '../../../shared/contract/jobs.ts'
import { differingBy, type IssuesOf, mergedBy, refusedIssues } from '../../ui/record-form/record-fields.ts'

/** The fields of a job as the form holds them: the copies as they are typed. */
export interface JobForm {
  readonly title: string
  readonly copies: string
  readonly remark: string
}

export type FieldName = keyof JobForm

/** What is wrong with a field, as a code that the catalogue has words for. */
export type FieldIssue = 'title_missing' | 'copies_invalid' | 'too_long' | 'control_characters' | 'other'
type FieldIssues = IssuesOf<JobForm, FieldIssue>

export const formOf = ({ title, copies, remark }: Job): JobForm => ({ title, copies: String(copies), remark })

export const emptyForm: JobForm = { title: '', copies: '1', remark: '' }

/** The form as the core takes it; copies that are no number are given as none. */
export const fieldsOf = ({ title, copies, remark }: JobForm): JobFields => ({
  title,
  copies: numberOf(copies) ?? 0,
  remark,
})

/** A whole number as people type it: `1000`, `1 000`. */
const numberOf = (text: string): number | undefined => {
  const digits = text.replace(/\s/g, '')
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined
}

const same = (name: FieldName, one: JobForm, other: JobForm): boolean => one[name] === other[name]

/** The fields in which two versions of a job differ. */
export const differingFields = (one: JobForm, other: JobForm) => differingBy(same, one, other)

/** What was typed together with what someone else saved meanwhile; `conflicts` names the fields that both changed. */
export const mergedFields = (typed: JobForm, base: JobForm, theirs: JobForm) => mergedBy(same, typed, base, theirs)

/** Judges a field as it is left. */
export function fieldIssue(form: JobForm, name: FieldName): FieldIssue | undefined {
  if (name === 'title' && form.title.trim() === '') return 'title_missing'
  if (name === 'copies' && !JobFields.shape.copies.safeParse(numberOf(form.copies) ?? 0).success)
    return 'copies_invalid'
  return undefined
}

/** The issues of an input that the core refused, by field; null where the error is another. */
export function refusedFields(error: unknown): FieldIssues | null {
  const names = Object.keys(emptyForm) as FieldName[]
  const entries = refusedIssues(error).flatMap(({ path, message }) => {
    const name = names.find((known) => path.includes(known))
    return name === undefined ? [] : [[name, codeOf(name, message)] as const]
  })
  return entries.length > 0 ? Object.fromEntries(entries) : null
}

function codeOf(name: FieldName, message: string): FieldIssue {
  if (name === 'copies') return 'copies_invalid'
  if (message === 'control characters') return 'control_characters'
  if (/too big/i.test(message)) return 'too_long'
  return name === 'title' && /too small/i.test(message) ? 'title_missing' : 'other'
}
