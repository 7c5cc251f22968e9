import { useCallback, useEffect, useRef } from 'react'
import { useLocation, useNavigate } from 'react-router'

/** Pause after which the open details follow the cursor, so that a held arrow key does not open all it passes. */
const pause = 120

/** Opens and closes the item that the address of a list page names: `/outbox/12`. */
export function useOpenItem<Id extends number>(path: string, id: Id | null, onClosed: () => void) {
  const { search } = useLocation()
  const navigate = useNavigate()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const go = useCallback(
    (item: string, options: { replace?: boolean; state?: object } = {}) => {
      clearTimeout(timer.current)
      void navigate({ pathname: `${path}${item}`, search }, options)
    },
    [navigate, path, search],
  )
  return {
    /** Opens an item and moves the focus to its details. */
    open: (wanted: Id) => go(`/${wanted}`, { replace: id !== null, state: { focusDetails: true } }),
    /** Lets details that are open follow the cursor of the list. */
    follow: (wanted: Id) => {
      clearTimeout(timer.current)
      if (id !== null && wanted !== id) timer.current = setTimeout(go, pause, `/${wanted}`, { replace: true })
    },
    /** Opens the form for a new item. */
    add: () => go('/new'),
    /** Puts an item in the place of what is open. */
    show: useCallback((wanted: Id) => go(`/${wanted}`, { replace: true }), [go]),
    close: () => {
      go('')
      onClosed()
    },
  }
}
