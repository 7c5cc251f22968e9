import { useState } from 'react'
import { type FieldName, type IssuesOf, issuesBy } from './record-fields.ts'

interface RecordFormRules<Fields, Issue> {
  /** The field whose value no two records share, if there is one. */
  readonly unique?: FieldName<Fields>
  readonly differingFields: (one: Fields, other: Fields) => readonly FieldName<Fields>[]
  readonly fieldIssue: (fields: Fields, name: FieldName<Fields>) => Issue | undefined
  readonly refusedFields: (error: unknown, fields: Fields) => IssuesOf<Fields, Issue> | null
}

/**
 * The state of a record's form: what is typed, what of it is wrong, and whether there is anything to save. `Holder` says
 * which other record has the unique value that was typed.
 */
export function useRecordForm<Fields extends object, Issue extends string, Holder>(
  base: Fields,
  { unique, differingFields, fieldIssue, refusedFields }: RecordFormRules<Fields, Issue>,
) {
  const [fields, setFields] = useState(base)
  const [issues, setIssues] = useState<IssuesOf<Fields, Issue>>({})
  const [taken, setTaken] = useState<{ readonly value: unknown; readonly holder: Holder } | null>(null)
  return {
    fields,
    issues,
    /** Set while the unique value is that of another record. */
    holder: unique !== undefined && taken?.value === fields[unique] ? taken.holder : null,
    dirty: differingFields(fields, base).length > 0,
    setFields,
    change<Name extends FieldName<Fields>>(name: Name, value: Fields[Name]) {
      setFields((before) => ({ ...before, [name]: value }))
      setIssues((before) => ({ ...before, [name]: undefined }))
    },
    /** Judges a field that is left. */
    leave: (name: FieldName<Fields>) => setIssues((before) => ({ ...before, [name]: fieldIssue(fields, name) })),
    /** Judges the whole form; the name of the first field that is wrong. */
    check(): FieldName<Fields> | undefined {
      const found = issuesBy(fieldIssue, fields)
      setIssues(found)
      return Object.keys(found)[0] as FieldName<Fields> | undefined
    },
    /** Takes in why the core refused; false if that is nothing of a field. */
    refuse(error: unknown): boolean {
      const found = refusedFields(error, fields)
      if (found) setIssues(found)
      return found !== null
    },
    /** Takes in that another record has the unique value. */
    refuseTaken: (holder: Holder) => setTaken({ value: unique && fields[unique], holder }),
  }
}
