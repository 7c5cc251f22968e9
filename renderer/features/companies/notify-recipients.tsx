import { useState } from 'react'
import type { SubscribableCode } from '../../../shared/contract/catalogue.ts'
import type { DeliveryList } from '../../../shared/contract/events.ts'
import type { Universe } from '../../../shared/contract/subscription-values.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import { DeliveryLists } from '../../ui/why/delivery-lists.tsx'
import { WhyDialog } from '../../ui/why/why-dialog.tsx'

interface NotifyRecipientsProps {
  readonly list: DeliveryList
  /** What the list is of. */
  readonly asked: { readonly code: SubscribableCode; readonly universe: Universe }
}

/** Who would be told, each with the way to ask why. */
export function NotifyRecipients({ list, asked }: NotifyRecipientsProps) {
  const [explained, setExplained] = useState<{ readonly id: ContactId; readonly name: string } | null>(null)
  return (
    <>
      <DeliveryLists list={list} onAsk={setExplained} />
      {explained && <WhyDialog contact={explained} asked={asked} onClose={() => setExplained(null)} />}
    </>
  )
}
