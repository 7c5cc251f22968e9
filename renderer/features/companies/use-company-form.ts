import { useRecordForm } from '../../ui/record-form/use-record-form.ts'
import { type CompanyForm, differingFields, type FieldIssue, fieldIssue, refusedFields } from './company-form-model.ts'

/** The company that has the name which was entered. */
interface NameHolder {
  readonly companyId: number
}

const rules = { unique: 'name', differingFields, fieldIssue, refusedFields } as const

export const useCompanyForm = (base: CompanyForm) => useRecordForm<CompanyForm, FieldIssue, NameHolder>(base, rules)

export type CompanyFormState = ReturnType<typeof useCompanyForm>
