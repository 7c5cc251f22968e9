import { type RefObject, useEffect, useRef } from 'react'

/**
 * Takes the window's title from the heading of the page, and moves the focus there when another page is opened, so
 * that a keyboard or a screen reader goes on at its top. `page` names the page, not what is open in it.
 */
export function usePageFocus(main: RefObject<HTMLElement | null>, page: string, language: string): void {
  const shown = useRef(page)

  useEffect(() => {
    const heading = main.current?.querySelector('h1')?.textContent
    document.title = heading && language && page ? `${heading} · Comptoir` : 'Comptoir'
  }, [main, page, language])

  useEffect(() => {
    if (shown.current === page) return
    shown.current = page
    const heading = main.current?.querySelector('h1') ?? main.current
    // A page that opens with a form has moved the focus to its first field already.
    const inField = document.activeElement?.matches('input, textarea') && main.current?.contains(document.activeElement)
    if (!heading || inField) return
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }, [main, page])
}
