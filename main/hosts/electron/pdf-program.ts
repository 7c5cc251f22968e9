import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type MessagePortMain, shell } from 'electron'
import { hostChannels } from '../../../shared/host-channels.ts'
import { safeFileName } from '../../../shared/rules/safe-file-name.ts'
import type { CoreLink } from '../core-link.ts'
import { isPdf } from '../pdf-file.ts'
import { copyAs, removeOldCopies } from './opened-files.ts'
import { trustedIpc } from './trusted-ipc.ts'

/** Lets a page open PDFs in the system's program for them, from copies of our own. */
export function offerPdfProgram(core: CoreLink<MessagePortMain>, dataFolder: string): void {
  const opened = join(dataFolder, 'opened')
  trustedIpc.handle(hostChannels.openPdf, (_sender, ticket) => openPdf(core, opened, ticket))
  void removeOldCopies(opened)
}

/** What customers sent is opened only as what it is: the system runs some kinds of files when it opens them. */
async function openPdf(core: CoreLink<MessagePortMain>, folder: string, ticket: unknown): Promise<boolean> {
  if (typeof ticket !== 'string') throw new TypeError('a text was expected')
  const transfer = await core.ask({ kind: 'redeem', ticket })
  if (transfer?.direction !== 'out') throw new Error('the file is not there any more')
  try {
    if (!(await isPdf(transfer))) throw new Error('not a PDF')
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const path = await copyAs(transfer.path, folder, safeFileName(transfer.name.replace(/\.pdf$/i, '')), '.pdf')
    return (await shell.openPath(path)) === ''
  } finally {
    if (!transfer.keep) await rm(transfer.path, { force: true })
  }
}
