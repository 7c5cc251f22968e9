import { useState } from 'react'
import type { ContactFields } from '../../../shared/contract/contacts.ts'
import {
  differingFields,
  type FieldIssues,
  type FieldName,
  fieldIssue,
  formIssues,
  refusedFields,
} from './contact-form-model.ts'

/** The contact that has the address which was entered. */
export interface AddressHolder {
  readonly email: string
  readonly contactId: number
  readonly contactName: string
}

/** The state of a contact's form: what is typed, what of it is wrong, and whether there is anything to save. */
export function useContactForm(base: ContactFields) {
  const [fields, setFields] = useState(base)
  const [issues, setIssues] = useState<FieldIssues>({})
  const [holder, setHolder] = useState<AddressHolder | null>(null)
  return {
    fields,
    issues,
    /** Set while the address is that of another contact. */
    holder: holder?.email === fields.email ? holder : null,
    dirty: differingFields(fields, base).length > 0,
    setFields,
    change<Name extends FieldName>(name: Name, value: ContactFields[Name]) {
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
      const found = refusedFields(error, fields)
      if (found) setIssues(found)
      return found !== null
    },
    refuseAddress: (data: Omit<AddressHolder, 'email'>) => setHolder({ ...data, email: fields.email }),
  }
}

export type ContactForm = ReturnType<typeof useContactForm>
