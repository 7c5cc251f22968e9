import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CompanyId } from '../../../shared/contract/values.ts'
import { client, orpc } from '../../client/client.ts'
import { useNumbers } from '../../client/dates.ts'
import type { Dashboard } from '../../ui/subscriptions/dashboard.ts'
import { useSubscriptionUndo } from '../../ui/subscriptions/use-subscription-undo.ts'
import { showDone, showError, showUndo } from '../../ui/toasts.tsx'

/** Saves what was changed in a company's dashboard, says what became of it, and offers to take it back. */
export function useDashboardSaving(companyId: CompanyId, dashboard: Dashboard) {
  const { t } = useTranslation('subscriptions')
  const numbers = useNumbers()
  const queryClient = useQueryClient()
  const undo = useSubscriptionUndo()
  const [saving, setSaving] = useState(false)
  const counted = (count: number) => ({ count, formatted: numbers(count) })

  const save = async () => {
    setSaving(true)
    try {
      const saved = await client.subscriptions.saveDashboard({ companyId, changes: dashboard.changes() })
      // The rows as they are kept now come in beneath what was ticked, which is no change any more.
      await queryClient.invalidateQueries({ queryKey: orpc.subscriptions.dashboard.key() })
      const { undoId, leftOut } = saved
      const words = {
        subscriptions: t('done.subscriptions', counted(saved.cells)),
        contacts: t('done.contacts', counted(saved.contacts)),
      }
      const message = [
        undoId === null ? t('done.nothing') : t('done.savedMany', words),
        ...(leftOut > 0 ? [t('done.leftOut', counted(leftOut))] : []),
      ].join(' ')
      if (undoId === null) showDone(message)
      else showUndo({ message, onUndo: () => undo(undoId) })
    } catch (error) {
      showError(error)
    } finally {
      setSaving(false)
    }
  }
  return { save, saving }
}
