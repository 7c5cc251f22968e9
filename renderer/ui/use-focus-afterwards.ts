import { type RefObject, useEffect, useState } from 'react'

/** Gives the focus back, when what uses this is gone, to what had it before; to `home` where that is gone too. */
export function useFocusAfterwards(home?: RefObject<HTMLElement | null>): void {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      const kept = before instanceof HTMLElement && before !== document.body && before.isConnected
      const next = kept ? before : (home?.current ?? document.querySelector('main'))
      next?.focus()
    },
    [before, home],
  )
}
