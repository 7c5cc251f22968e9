import { type RefObject, useEffect } from 'react'

/** Ctrl/Cmd-F and `/` go to the search from anywhere on the page, but from fields and dialogs. */
export function usePageKeys(search: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const find = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'f'
      const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !isField(event.target)
      const dialog = document.querySelector('[role="dialog"][aria-modal="true"]') !== null
      if ((!find && !slash) || dialog || event.defaultPrevented) return
      event.preventDefault()
      search.current?.focus()
      search.current?.select()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [search])
}

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
