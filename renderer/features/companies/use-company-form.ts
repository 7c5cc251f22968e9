import { useState } from 'react'
import {
  type CompanyForm,
  differingFields,
  type FieldIssues,
  type FieldName,
  fieldIssue,
  formIssues,
  refusedFields,
} from './company-form-model.ts'

/** The company that has the name which was entered. */
interface NameHolder {
  readonly name: string
  readonly companyId: number
}

/** The state of a company's form: what is typed, what of it is wrong, and whether there is anything to save. */
export function useCompanyForm(base: CompanyForm) {
  const [fields, setFields] = useState(base)
  const [issues, setIssues] = useState<FieldIssues>({})
  const [holder, setHolder] = useState<NameHolder | null>(null)
  return {
    fields,
    issues,
    /** Set while the name is that of another company. */
    holder: holder?.name === fields.name ? holder : null,
    dirty: differingFields(fields, base).length > 0,
    setFields,
    change<Name extends FieldName>(name: Name, value: CompanyForm[Name]) {
      setFields((before) => ({ ...before, [name]: value }))
      setIssues(({ [name]: _mended, ...others }) => others)
    },
    /** Judges a field that is left. */
    leave: (name: FieldName) => setIssues((before) => ({ ...before, [name]: fieldIssue(fields, name) })),
    /** Judges the whole form; the name of the first field that is wrong. */
    check(): FieldName | undefined {
      const found = formIssues(fields)
      setIssues(found)
      return Object.keys(found)[0] as FieldName | undefined
    },
    /** Takes in why the core refused; false if that is nothing of a field. */
    refuse(error: unknown): boolean {
      const found = refusedFields(error)
      if (found) setIssues(found)
      return found !== null
    },
    refuseName: (companyId: number) => setHolder({ name: fields.name, companyId }),
  }
}

export type CompanyFormState = ReturnType<typeof useCompanyForm>
