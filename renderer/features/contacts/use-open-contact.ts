import { useCallback, useEffect, useRef } from 'react'
import { useLocation, useNavigate, useParams } from 'react-router'
import * as z from 'zod'
import { ContactId } from '../../../shared/contract/values.ts'

/** Pause after which the open details follow the cursor, so that a held arrow key does not open all it passes. */
const pause = 120

const Named = z.coerce.number().pipe(ContactId)

/** What of a contact stands open: its details, or the grid of its subscriptions. */
export type ContactPart = 'details' | 'subscriptions'

/** What the address opens beside the list: a contact or a part of it, the form for a new one, or nothing. */
export function useOpenContact(onClosed: () => void) {
  const { contactId, part: named } = useParams()
  const { search } = useLocation()
  const navigate = useNavigate()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const id = Named.safeParse(contactId).data ?? null
  const adding = contactId === 'new'
  const part: ContactPart = named === 'subscriptions' ? named : 'details'
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
    part,
    adding,
    /** Opens a contact and moves the focus to its details. */
    open: (wanted: ContactId) => go(`/${wanted}`, { replace: id !== null, state: { focusDetails: true } }),
    /** Shows a part of the contact that is open, and moves the focus there. */
    openPart: (wanted: ContactPart) => {
      if (id !== null) go(`/${id}${partPath(wanted)}`, { state: { focusDetails: true } })
    },
    /** Lets what is open follow the cursor of the list, the same part of each contact. */
    follow: (wanted: ContactId) => {
      clearTimeout(timer.current)
      if (id === null || wanted === id) return
      timer.current = setTimeout(go, pause, `/${wanted}${partPath(part)}`, { replace: true })
    },
    add: () => go('/new'),
    showAdded: useCallback((added: ContactId) => go(`/${added}`, { replace: true }), [go]),
    close: () => {
      go('')
      onClosed()
    },
  }
}

const partPath = (part: ContactPart) => (part === 'details' ? '' : `/${part}`)
