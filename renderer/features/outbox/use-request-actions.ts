import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestFilter, RequestRow } from '../../../shared/contract/activation.ts'
import type { ContactId, MessageId, RequestId } from '../../../shared/contract/values.ts'
import { client } from '../../client/client.ts'
import { useSettle } from '../../ui/activation/use-settle.ts'
import { askFirst } from '../../ui/ask-first.tsx'
import type { ListTarget } from '../../ui/list/use-list-selection.ts'
import { showDone, showError } from '../../ui/toasts.tsx'

/** Requests of the ledger to act on. */
export type RequestTarget = ListTarget<RequestId, RequestFilter>

/** One request to act on. */
export const onlyRequest = (id: RequestId): RequestTarget => ({ selection: { kind: 'ids', ids: [id] }, size: 1 })

type Outcome = 'sent' | 'not_sent'

/** What can be done with requests of the ledger. Failures are shown, never thrown. */
export function useRequestActions() {
  const { t } = useTranslation('outbox')
  const settle = useSettle()
  return useMemo(() => {
    return {
      settle: ({ selection }: RequestTarget, outcome: Outcome) => settle(selection, outcome),

      /** Settles the request that a message belongs to. */
      async settleMessage(messageId: MessageId, contactId: ContactId, outcome: Outcome) {
        try {
          const { rows } = await client.activation.list({ filter: { contactId }, limit: 200 })
          const request = rows.find((row) => row.messageId === messageId)
          if (request) await settle(onlyRequest(request.id).selection, outcome)
          else showDone(t('done.none'))
        } catch (error) {
          showError(error)
        }
      },

      async withdraw({ id, contact }: Pick<RequestRow, 'id' | 'contact'>) {
        const sure = await askFirst({
          title: t('ask.withdrawTitle', { name: contact.name }),
          text: t('ask.withdrawText'),
          verb: t('ask.withdrawVerb'),
          dangerous: true,
        })
        if (!sure) return
        await client.activation.withdraw({ id }).then(() => showDone(t('done.withdrawn')), showError)
      },
    }
  }, [t, settle])
}

export type RequestActions = ReturnType<typeof useRequestActions>
