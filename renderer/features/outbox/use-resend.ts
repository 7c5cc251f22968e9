import { useTranslation } from 'react-i18next'
import { client } from '../../client/client.ts'
import { askToInvite } from '../../ui/activation/activation-store.ts'
import { showDone, showError } from '../../ui/toasts.tsx'
import { useShownRequests } from './request-selection.ts'
import type { RequestTarget } from './use-request-actions.ts'

/** Opens the dialog that invites the contacts of some requests again. Failures are shown, never thrown. */
export function useResend(): (target: RequestTarget) => Promise<void> {
  const { t } = useTranslation('outbox')
  const shown = useShownRequests()
  return async ({ selection }) => {
    try {
      const { ids } = await client.activation.contactsOf({ selection })
      const [first] = ids
      if (first === undefined) return showDone(t('done.none'))
      const [request] = selection.kind === 'ids' ? shown(selection.ids.slice(0, 1)) : []
      const name = ids.length === 1 && request?.contact.id === first ? request.contact.name : null
      askToInvite({ selection: { kind: 'ids', ids }, size: ids.length, name })
    } catch (error) {
      showError(error)
    }
  }
}
