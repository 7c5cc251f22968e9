import { useTranslation } from 'react-i18next'
import { askFirst } from '../../ui/ask-first.tsx'

/** Leaves a form, after asking where something in it would be lost. */
export function useAskToLeave(dirty: boolean, onLeave: () => void): () => Promise<void> {
  const { t } = useTranslation()
  return async () => {
    const sure =
      !dirty ||
      (await askFirst({
        title: t('unsaved.title'),
        text: t('unsaved.text'),
        verb: t('unsaved.leave'),
        cancel: t('unsaved.stay'),
        dangerous: true,
      }))
    if (sure) onLeave()
  }
}
