import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { MessageId } from '../../../shared/contract/values.ts'
import { client } from '../../client/client.ts'
import { useNumbers } from '../../client/dates.ts'
import { askFirst } from '../../ui/ask-first.tsx'
import { showDone, showError, showUndo } from '../../ui/toasts.tsx'
import { type MessageTarget, onlyMessage } from './message-selection.ts'

/** What can be done with messages, with the questions before and the words after. Failures are shown, never thrown. */
export function useMessageActions() {
  const { t } = useTranslation('outbox')
  const numbers = useNumbers()
  return useMemo(() => {
    const counted = (count: number) => ({ count, formatted: numbers(count) })
    const told = (done: 'retried' | 'cancelled', changed: number, leftOut: number) => {
      if (changed === 0) return t('done.none')
      const words: string[] = [t(`done.${done}`, counted(changed))]
      if (leftOut > 0) words.push(t('done.leftOut', counted(leftOut)))
      return words.join(' ')
    }

    const requeue = async ({ selection }: MessageTarget) => {
      try {
        const { changed, leftOut } = await client.outbox.retry({ selection })
        showDone(told('retried', changed, leftOut))
      } catch (error) {
        showError(error)
      }
    }

    return {
      /** Asks first where some may have arrived already; `uncertain` counts those, null if nobody knows. */
      async retry(target: MessageTarget, uncertain: number | null) {
        if (uncertain !== 0) {
          const one = target.size === 1
          const sure = await askFirst({
            title: t('ask.againTitle', { count: target.size }),
            text:
              uncertain === null
                ? t('ask.againTextSome')
                : t('ask.againText', { ...counted(uncertain), count: one ? 1 : 2 }),
            verb: t('ask.againVerb'),
            dangerous: true,
          })
          if (!sure) return
        }
        await requeue(target)
      },

      /** Asks first for many; one is taken back by the toast. */
      async cancel(target: MessageTarget, applies: number | null) {
        const count = applies ?? target.size
        if (count > 1) {
          const sure = await askFirst({
            title: t('ask.cancelTitle', counted(count)),
            text: t('ask.cancelText'),
            verb: t('ask.cancelVerb'),
            cancel: t('ask.keep'),
            dangerous: true,
          })
          if (!sure) return
        }
        try {
          const { changed, leftOut } = await client.outbox.cancel({ selection: target.selection })
          const message = told('cancelled', changed, leftOut)
          // Undo puts back what was named: with others beside it, those would leave again too.
          if (changed === 1 && target.size === 1) showUndo({ message, onUndo: () => requeue(target) })
          else showDone(message)
        } catch (error) {
          showError(error)
        }
      },

      arrived: (id: MessageId) => client.outbox.confirmSent({ id }).then(() => showDone(t('done.arrived')), showError),

      sendAgain(id: MessageId) {
        return this.retry(onlyMessage(id), 1)
      },
    }
  }, [t, numbers])
}

export type MessageActions = ReturnType<typeof useMessageActions>
