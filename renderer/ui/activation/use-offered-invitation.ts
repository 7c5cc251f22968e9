import { useEffect } from 'react'
import type { ContactTarget } from '../../client/contact-target.ts'
import { activationStore, askToInvite } from './activation-store.ts'

/**
 * Offers to invite what a page shows as chosen, for as long as it does: to the palette, and to the key that submits an
 * activation request.
 */
export function useOfferedInvitation(target: ContactTarget | null): void {
  const { selection, size, name } = target ?? {}
  useEffect(() => {
    activationStore.set({
      offered: selection && size !== undefined ? { selection, size, name: name ?? null } : null,
    })
    return () => activationStore.set({ offered: null })
  }, [selection, size, name])
}

/** Ctrl/Cmd-I asks to invite what is offered, from anywhere but fields and dialogs. */
export function useInvitationKey(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { offered } = activationStore.get()
      const command = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
      const dialog = document.querySelector('[role="dialog"][aria-modal="true"]') !== null
      if (!command || event.key.toLowerCase() !== 'i' || offered === null || dialog || isField(event.target)) return
      event.preventDefault()
      askToInvite(offered)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
