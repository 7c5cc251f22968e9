import type { Company, CompanyFields, CompanyName } from '../../../shared/contract/companies.ts'
import { differingBy, type IssuesOf, issuesBy, mergedBy, refusedIssues } from '../../ui/record-form/record-fields.ts'

/** The fields of a company as the form holds them: the partner with its name, to be shown. */
export interface CompanyForm {
  readonly name: string
  readonly universes: CompanyFields['universes']
  readonly partner: CompanyName | null
  readonly language: CompanyFields['language']
}

export type FieldName = keyof CompanyForm

/** What is wrong with a field, as a code that the catalogue has words for. */
export type FieldIssue =
  | 'name_missing'
  | 'universes_missing'
  | 'partner_invalid'
  | 'too_long'
  | 'control_characters'
  | 'other'
type FieldIssues = IssuesOf<CompanyForm, FieldIssue>

export const formOf = ({ name, universes, partner, language }: Company): CompanyForm => ({
  name,
  universes,
  partner,
  language,
})

/** An empty form for a new company: a client of the shop, in its language. */
export const emptyForm: CompanyForm = { name: '', universes: ['client'], partner: null, language: null }

/** The form as the core takes it. */
export const fieldsOf = ({ name, universes, partner, language }: CompanyForm): CompanyFields => ({
  name,
  universes,
  partnerId: partner?.id ?? null,
  language,
})

const same = (name: FieldName, one: CompanyForm, other: CompanyForm): boolean => {
  if (name === 'partner') return one.partner?.id === other.partner?.id
  if (name === 'universes') return String(one.universes.toSorted()) === String(other.universes.toSorted())
  return one[name] === other[name]
}

/** The fields in which two versions of a company differ. */
export const differingFields = (one: CompanyForm, other: CompanyForm) => differingBy(same, one, other)

/** What was typed together with what someone else saved meanwhile; `conflicts` names the fields that both changed. */
export const mergedFields = (typed: CompanyForm, base: CompanyForm, theirs: CompanyForm) =>
  mergedBy(same, typed, base, theirs)

/** Judges a field as it is left. */
export function fieldIssue(form: CompanyForm, name: FieldName): FieldIssue | undefined {
  if (name === 'name' && form.name.trim() === '') return 'name_missing'
  if (name === 'universes' && form.universes.length === 0) return 'universes_missing'
  return undefined
}

/** What stops a form from being saved, by field. */
export const formIssues = (form: CompanyForm): FieldIssues => issuesBy(fieldIssue, form)

/** Whether saving takes the company out of a universe, which may end subscriptions. */
export const leavesUniverse = (form: CompanyForm, base: CompanyForm): boolean =>
  form.universes.length > 0 && base.universes.some((universe) => !form.universes.includes(universe))

const fieldsByPath: Readonly<Record<string, FieldName>> = {
  name: 'name',
  universes: 'universes',
  partnerId: 'partner',
  language: 'language',
}

/** The issues of an input that the core refused, by field; null where the error is another. */
export function refusedFields(error: unknown): FieldIssues | null {
  const entries = refusedIssues(error).flatMap(({ path, message }) => {
    const name = path.map((part) => fieldsByPath[part]).find((field) => field !== undefined)
    return name === undefined ? [] : [[name, codeOf(name, message)] as const]
  })
  return entries.length > 0 ? Object.fromEntries(entries) : null
}

function codeOf(name: FieldName, message: string): FieldIssue {
  if (name === 'partner') return 'partner_invalid'
  // A name of signs alone, by which nobody could find the company.
  if (message === 'name_invalid') return 'name_missing'
  if (message === 'control characters') return 'control_characters'
  return /too big/i.test(message) ? 'too_long' : 'other'
}
