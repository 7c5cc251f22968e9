import type { Draft } from '../../shared/contract/activation.ts'
import { electronHost } from './host.ts'
import { saveDownload } from './transfers.ts'

/** A draft, whatever it is for. */
export type AnyDraft = Omit<Draft, 'requestId' | 'expiresAt'>

/**
 * What was done with a draft, for the interface to say: the mail program has it; a file was put among the downloads,
 * to be opened from there; the text is in the clipboard, to be pasted into the message that stands open; or the
 * system has no program for it.
 */
export type DraftOpened = 'opened' | 'downloaded' | 'text_copied' | 'no_program'

/**
 * Opens a draft in the system's mail program. Throws where the clipboard is refused, before anything was opened, and
 * where the file of the draft is not there any more.
 */
export async function openDraft(draft: AnyDraft): Promise<DraftOpened> {
  switch (draft.form) {
    case 'mailto':
      return openMailto(required(draft.mailto))
    case 'clipboard': {
      await navigator.clipboard.writeText(required(draft.text))
      const opened = await openMailto(required(draft.mailto))
      return opened === 'opened' ? 'text_copied' : opened
    }
    case 'eml':
      return openFile(required(draft.eml))
  }
}

/** Shows a folder of drafts in the system's file manager; false in a browser, which can only tell its path. */
export async function showDraftFolder(path: string): Promise<boolean> {
  const host = electronHost()
  return host ? host.showDrafts(path) : false
}

async function openMailto(address: string): Promise<DraftOpened> {
  const host = electronHost()
  if (host) return (await host.openMailto(address)) ? 'opened' : 'no_program'
  const anchor = document.createElement('a')
  anchor.href = address
  anchor.click()
  return 'opened'
}

async function openFile(file: NonNullable<AnyDraft['eml']>): Promise<DraftOpened> {
  const host = electronHost()
  if (host) return (await host.openDraft(file.ticket)) ? 'opened' : 'no_program'
  await saveDownload(file)
  return 'downloaded'
}

function required<T>(part: T | null): T {
  if (part === null) throw new Error('a draft without the part that its form says it has')
  return part
}
