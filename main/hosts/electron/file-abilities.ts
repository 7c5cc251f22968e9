import { constants } from 'node:fs'
import { copyFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { app, BrowserWindow, dialog, type MessagePortMain, type WebContents } from 'electron'
import { hostChannels } from '../../../shared/host-channels.ts'
import { safeFileNameWithEnding } from '../../../shared/rules/safe-file-name.ts'
import type { CoreLink } from '../core-link.ts'
import { trustedIpc } from './trusted-ipc.ts'

/** Lets a page bring and fetch files by ticket, as transfers do over the loopback host; bytes never pass the page. */
export function offerFileAbilities(core: CoreLink<MessagePortMain>): void {
  trustedIpc.handle(hostChannels.sendFile, (_sender, ticket, path) => receive(core, text(ticket), text(path)))
  trustedIpc.handle(hostChannels.saveFile, (sender, ticket) => save(core, sender, text(ticket)))
}

async function receive(core: CoreLink<MessagePortMain>, ticket: string, path: string): Promise<boolean> {
  const transfer = await core.ask({ kind: 'redeem', ticket })
  if (transfer?.direction !== 'in') return false
  const file = await stat(path)
  if (!file.isFile() || file.size > transfer.maxBytes) return false
  try {
    await copyFile(path, transfer.path, constants.COPYFILE_FICLONE)
  } catch (error) {
    await rm(transfer.path, { force: true })
    throw error
  }
  return true
}

async function save(core: CoreLink<MessagePortMain>, sender: WebContents, ticket: string): Promise<boolean> {
  // Before the dialog, which may stay open for longer than a ticket lives.
  const transfer = await core.ask({ kind: 'redeem', ticket })
  if (transfer?.direction !== 'out') throw new Error('the file is not there any more')
  try {
    const window = BrowserWindow.fromWebContents(sender)
    // A customer may have named it: no path, and nothing that turns the ending round.
    const options = { defaultPath: join(app.getPath('downloads'), safeFileNameWithEnding(transfer.name)) }
    const { canceled, filePath } = await (window
      ? dialog.showSaveDialog(window, options)
      : dialog.showSaveDialog(options))
    if (canceled) return false
    await copyFile(transfer.path, filePath)
    return true
  } finally {
    if (!transfer.keep) await rm(transfer.path, { force: true })
  }
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('a text was expected')
  return value
}
