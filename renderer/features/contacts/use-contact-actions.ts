import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContactSort, StateAction } from '../../../shared/contract/contacts.ts'
import { client } from '../../client/client.ts'
import type { ContactTarget } from '../../client/contact-target.ts'
import { useNumbers } from '../../client/dates.ts'
import { errorCode } from '../../client/error-words.ts'
import { saveDownload } from '../../client/transfers.ts'
import { askFirst } from '../../ui/ask-first.tsx'
import { showDone, showError, showUndo } from '../../ui/toasts.tsx'

const doneWords = {
  activate: 'done.activated',
  deactivate: 'done.deactivated',
  deleteIdentities: 'done.identitiesDeleted',
} as const satisfies Record<StateAction, string>

/** What can be done with contacts, with the questions before and the words after. Failures are shown, never thrown. */
export function useContactActions() {
  const { t } = useTranslation('contacts')
  const numbers = useNumbers()
  return useMemo(() => {
    const counted = (count: number) => ({ count, formatted: numbers(count) })

    const undo = async (undoId: number) => {
      const { restored, kept } = await client.contacts.undoStates({ undoId })
      const words: string[] = [t('done.restored', counted(restored))]
      if (kept > 0) words.push(t('done.kept', counted(kept)))
      showDone(words.join(' '))
    }

    const change = async (target: ContactTarget, action: StateAction) => {
      try {
        const { changed, undoId } = await client.contacts.changeStates({ selection: target.selection, action })
        const message =
          target.name === null
            ? t(doneWords[action], counted(changed))
            : t(`${doneWords[action]}Named`, { name: target.name })
        if (undoId === null) showDone(message)
        else showUndo({ message, onUndo: () => undo(undoId) })
      } catch (error) {
        showError(error)
      }
    }

    return {
      activate: (target: ContactTarget) => change(target, 'activate'),
      deactivate: (target: ContactTarget) => change(target, 'deactivate'),

      async deleteIdentities(target: ContactTarget, count = target.size) {
        const { name } = target
        const sure = await askFirst({
          title: name === null ? t('identities.title', counted(count)) : t('identities.titleNamed', { name }),
          text: t('identities.text', { count }),
          verb: t('identities.verb'),
          dangerous: true,
        })
        if (sure) await change(target, 'deleteIdentities')
      },

      async export(target: ContactTarget, sort: ContactSort, format: 'csv' | 'vcard') {
        try {
          const { contacts, download } = await client.contacts.export({ selection: target.selection, sort, format })
          if (await saveDownload(download)) showDone(t('done.exported', counted(contacts)))
        } catch (error) {
          if (errorCode(error) !== 'STOPPED') showError(error)
        }
      },

      template: () => client.contacts.template().then(saveDownload).catch(showError),
    }
  }, [t, numbers])
}

export type ContactActions = ReturnType<typeof useContactActions>
