import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../client/client.ts'
import { askFirst } from '../../ui/ask-first.tsx'
import { showDone, showError } from '../../ui/toasts.tsx'

/** Makes a new generic link, once it is said that the old one dies. Failures are shown, never thrown. */
export function useRegenerateLink(): () => Promise<void> {
  const { t } = useTranslation('store')
  return useCallback(async () => {
    const sure = await askFirst({
      title: t('links.generic.regenerateTitle'),
      text: t('links.generic.regenerateText'),
      verb: t('links.generic.regenerateVerb'),
      dangerous: true,
    })
    if (!sure) return
    try {
      await client.store.regenerateGenericLink()
      showDone(t('links.generic.regenerated'))
    } catch (error) {
      showError(error)
    }
  }, [t])
}
