import type { ContactFields } from '../../../shared/contract/contacts.ts'
import { useRecordForm } from '../../ui/record-form/use-record-form.ts'
import { differingFields, type FieldIssue, fieldIssue, refusedFields } from './contact-form-model.ts'

/** The contact that has the address which was entered. */
interface AddressHolder {
  readonly contactId: number
  readonly contactName: string
}

const rules = { unique: 'email', differingFields, fieldIssue, refusedFields } as const

export const useContactForm = (base: ContactFields) =>
  useRecordForm<ContactFields, FieldIssue, AddressHolder>(base, rules)

export type ContactForm = ReturnType<typeof useContactForm>
