import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { CompanyName } from '../../../shared/contract/companies.ts'
import { client } from '../../client/client.ts'
import { showDone, showError, showUndo } from '../../ui/toasts.tsx'

/** Makes a company the shop's own; undo gives that back to the one before. Failures are shown, never thrown. */
export function useMakeOwn(): (company: CompanyName) => Promise<void> {
  const { t } = useTranslation('companies')
  return useCallback(
    async ({ id, name }) => {
      try {
        const { rows } = await client.companies.list({ filter: { own: true }, limit: 1 })
        await client.companies.makeOwn({ id })
        const message = t('done.own', { name })
        const [before] = rows
        if (!before) return showDone(message)
        const giveBack = async () => {
          await client.companies.makeOwn({ id: before.id })
          showDone(t('done.own', { name: before.name }))
        }
        showUndo({ message, onUndo: giveBack })
      } catch (error) {
        showError(error)
      }
    },
    [t],
  )
}
