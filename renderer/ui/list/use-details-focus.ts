import { type RefObject, useEffect, useRef } from 'react'
import { useLocation } from 'react-router'

/** Moves the focus to the details once they are there, where opening them asked for that. */
export function useDetailsFocus(element: RefObject<HTMLElement | null>, settled: boolean): void {
  const { state } = useLocation()
  const focused = useRef<unknown>(null)
  const wanted = typeof state === 'object' && state !== null && 'focusDetails' in state
  useEffect(() => {
    if (!settled || !wanted || focused.current === state) return
    focused.current = state
    element.current?.focus()
  }, [element, settled, wanted, state])
}
