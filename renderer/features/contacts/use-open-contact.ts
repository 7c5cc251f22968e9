import { useCallback, useEffect, useRef } from 'react'
import { useLocation, useNavigate, useParams } from 'react-router'
import * as z from 'zod'
import { ContactId } from '../../../shared/contract/values.ts'

/** Pause after which the open details follow the cursor, so that a held arrow key does not open all it passes. */
const pause = 120

const Named = z.coerce.number().pipe(ContactId)

/** What the address opens beside the list: a contact, the form for a new one, or nothing. */
export function useOpenContact(onClosed: () => void) {
  const { contactId } = useParams()
  const { search } = useLocation()
  const navigate = useNavigate()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const id = Named.safeParse(contactId).data ?? null
  const adding = contactId === 'new'
  useEffect(() => () => clearTimeout(timer.current), [])

  const go = useCallback(
    (item: string, options: { replace?: boolean; state?: object } = {}) => {
      clearTimeout(timer.current)
      void navigate({ pathname: `/contacts${item}`, search }, options)
    },
    [navigate, search],
  )
  return {
    id,
    adding,
    /** Opens a contact and moves the focus to its details. */
    open: (wanted: ContactId) => go(`/${wanted}`, { replace: id !== null, state: { focusDetails: true } }),
    /** Lets details that are open follow the cursor of the list. */
    follow: (wanted: ContactId) => {
      clearTimeout(timer.current)
      if (id !== null && wanted !== id) timer.current = setTimeout(go, pause, `/${wanted}`, { replace: true })
    },
    add: () => go('/new'),
    showAdded: useCallback((added: ContactId) => go(`/${added}`, { replace: true }), [go]),
    close: () => {
      go('')
      onClosed()
    },
  }
}
