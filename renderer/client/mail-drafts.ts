import type { Draft } from '../../shared/contract/activation.ts'
import { saveDownload } from './transfers.ts'

/** What could be done with a draft: open it, download its file, or copy its text and open the rest. */
export type DraftOutcome = 'opened' | 'downloaded' | 'copied'

/** Gives a draft to the system's mail program. */
export async function openDraft({ form, mailto, eml, text }: Draft): Promise<DraftOutcome> {
  if (form === 'eml' && eml) {
    await saveDownload(eml)
    return 'downloaded'
  }
  if (form === 'clipboard' && text !== null) await navigator.clipboard.writeText(text)
  if (mailto !== null) openAddress(mailto)
  return form === 'clipboard' ? 'copied' : 'opened'
}

function openAddress(mailto: string): void {
  const anchor = document.createElement('a')
  anchor.href = mailto
  anchor.click()
}
