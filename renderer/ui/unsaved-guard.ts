import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { type BlockerFunction, useBlocker } from 'react-router'
import { askFirst } from './ask-first.tsx'

/**
 * While there are unsaved changes, asks before another route is opened, and lets the browser ask before the window is
 * closed. `leaves` narrows which routes count as leaving; unless told, every other path does.
 */
export function useUnsavedGuard(dirty: boolean, leaves: BlockerFunction = toAnotherPath): void {
  const { t } = useTranslation()
  const blocker = useBlocker((move) => dirty && leaves(move))

  useEffect(() => {
    if (blocker.state !== 'blocked') return
    askFirst({
      title: t('unsaved.title'),
      text: t('unsaved.text'),
      verb: t('unsaved.leave'),
      cancel: t('unsaved.stay'),
      dangerous: true,
    }).then(
      (leave) => (leave ? blocker.proceed() : blocker.reset()),
      () => blocker.reset(),
    )
  }, [blocker, t])

  useEffect(() => {
    if (!dirty) return
    const hold = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', hold)
    return () => window.removeEventListener('beforeunload', hold)
  }, [dirty])
}

const toAnotherPath: BlockerFunction = ({ currentLocation, nextLocation }) =>
  currentLocation.pathname !== nextLocation.pathname
