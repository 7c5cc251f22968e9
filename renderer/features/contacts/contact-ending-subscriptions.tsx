import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Contact, ContactFields } from '../../../shared/contract/contacts.ts'
import { orpc } from '../../client/client.ts'
import { EndingSubscriptions } from '../../ui/subscriptions/ending-subscriptions.tsx'
import classes from './contact-ending-subscriptions.module.css'
import { fieldsOf } from './contact-form-model.ts'

interface ContactEndingSubscriptionsProps {
  /** The contact as it is kept. */
  readonly contact: Contact
  readonly fields: ContactFields
}

/** Pause in typing after which the core is asked, in milliseconds. */
const pause = 250

/** Which subscriptions would end if the form were saved as it stands: another company, no administrator, no access. */
export function ContactEndingSubscriptions({ contact, fields }: ContactEndingSubscriptionsProps) {
  const kept = deciding(fieldsOf(contact))
  const [typed] = useDebouncedValue(JSON.stringify(deciding(fields)), pause)
  const { data } = useQuery({
    ...orpc.subscriptions.previewContactChange.queryOptions({
      input: { contactId: contact.id, ...(JSON.parse(typed) as ReturnType<typeof deciding>) },
    }),
    enabled: typed !== JSON.stringify(kept),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  const ending = JSON.stringify(deciding(fields)) === JSON.stringify(kept) ? [] : (data?.ending ?? [])
  return (
    <div className={classes.ending} aria-live="polite">
      {ending.length > 0 && <EndingSubscriptions cells={ending} />}
    </div>
  )
}

/** The fields that decide which subscriptions a contact can have. */
const deciding = ({ companyName, companyAdministrator, interfaceAccess }: ContactFields) => ({
  companyName: companyName.trim(),
  companyAdministrator,
  interfaceAccess,
})
