import { useRecordForm } from '../../ui/record-form/use-record-form.ts'
import { differingFields, type FieldIssue, fieldIssue, type JobForm, refusedFields } from './job-form-model.ts'

const rules = { differingFields, fieldIssue, refusedFields } as const

export const useJobForm = (base: JobForm) => useRecordForm<JobForm, FieldIssue, never>(base, rules)

export type JobFormState = ReturnType<typeof useJobForm>
