import { useEffect, useState } from 'react'

/** Counts seconds down to 0; call `start` with how many to wait. */
export function useWait(): { readonly seconds: number; readonly start: (seconds: number) => void } {
  const [until, setUntil] = useState(0)
  const [now, setNow] = useState(0)
  const seconds = Math.max(0, Math.ceil((until - now) / 1_000))
  useEffect(() => {
    if (seconds === 0) return
    const timer = setInterval(() => setNow(Date.now()), 250)
    return () => clearInterval(timer)
  }, [seconds])
  return {
    seconds,
    start(wait) {
      setNow(Date.now())
      setUntil(Date.now() + wait * 1_000)
    },
  }
}
