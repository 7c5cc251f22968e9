import { useEffect } from 'react'
import { client } from './client.ts'
import { lockSession } from './session.ts'

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const
const lookEvery = 5_000

/**
 * Locks after so many minutes without input in any window of this browser, and keeps the core from locking meanwhile:
 * whoever types in a long form makes no calls.
 */
export function useIdleLock(minutes: number, enabled: boolean): void {
  useEffect(() => {
    if (!enabled) return
    const idle = minutes * 60_000
    const windows = new BroadcastChannel('comptoir.activity')
    let lastUse = Date.now()
    let told = lastUse
    const use = () => {
      lastUse = Date.now()
      if (lastUse - told < idle / 4) return
      told = lastUse
      windows.postMessage(null)
      client.settings.get().catch(() => {})
    }
    windows.onmessage = () => {
      lastUse = Date.now()
    }
    for (const sign of signs) window.addEventListener(sign, use, { capture: true, passive: true })
    const timer = setInterval(() => {
      if (Date.now() - lastUse >= idle) lockSession().catch(() => {})
    }, lookEvery)
    return () => {
      for (const sign of signs) window.removeEventListener(sign, use, { capture: true })
      clearInterval(timer)
      windows.close()
    }
  }, [minutes, enabled])
}
