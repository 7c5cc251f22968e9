import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Selection } from '../../../shared/contract/contacts.ts'
import type { MailWay } from '../../../shared/contract/mail.ts'
import { client } from '../../client/client.ts'
import { useNumbers } from '../../client/dates.ts'
import { errorCode } from '../../client/error-words.ts'
import { showDone, showError } from '../toasts.tsx'
import { showFolder, showQueued } from './activation-toasts.tsx'
import { openSingleDraft, startDrafts } from './drafting.ts'
import type { DraftManner } from './invitation-way.tsx'

interface Wish {
  readonly way: MailWay
  readonly manner: DraftManner
  readonly skipInvited: boolean
  readonly single: boolean
}

/** Milliseconds; longer than that, and the dialog leaves the work to the task tray. */
const patience = 600

/** Does what the dialog was asked to; the dialog is closed when it is done, or when it takes its time. */
export function useSubmission(selection: Selection, onClose: () => void) {
  const { t } = useTranslation('activation')
  const numbers = useNumbers()
  const [submitting, setSubmitting] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const counted = (count: number) => ({ count, formatted: numbers(count) })
  const tellNobody = () => showDone(t('done.queuedNone'))

  const send = async ({ way, manner, skipInvited, single }: Wish) => {
    const wanted = { selection, skipInvited }
    if (way === 'smtp') {
      const { queued } = await client.activation.submit(wanted)
      return queued === 0 ? tellNobody() : showQueued(t('done.queued', counted(queued)))
    }
    if (manner === 'folder' && !single) {
      const { drafts, folder } = await client.activation.writeDrafts(wanted)
      return drafts === 0 ? tellNobody() : showFolder(t('done.folder', counted(drafts)), folder)
    }
    const { ids, more } = await client.activation.draftQueue(wanted)
    const [first] = ids
    if (first === undefined) return tellNobody()
    if (ids.length === 1) return openSingleDraft(first)
    onClose()
    return startDrafts(ids, more)
  }

  const submit = async (wish: Wish) => {
    setSubmitting(true)
    setError(null)
    let left = false
    const leave = () => {
      left = true
      onClose()
    }
    if (!wish.single) timer.current = setTimeout(leave, patience)
    try {
      await send(wish)
      if (!left) onClose()
    } catch (failure) {
      if (errorCode(failure) === 'STOPPED') return left || onClose()
      if (left) return showError(failure)
      setError(failure)
      setSubmitting(false)
    } finally {
      clearTimeout(timer.current)
    }
  }
  return { submit: (wish: Wish) => void submit(wish), submitting, error }
}
