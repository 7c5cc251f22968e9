import { lstat, mkdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type MessagePortMain, shell } from 'electron'
import { hostChannels } from '../../../shared/host-channels.ts'
import { isEmail } from '../../../shared/rules/email-address.ts'
import { fitsMailto } from '../../../shared/rules/mailto.ts'
import { safeFileName } from '../../../shared/rules/safe-file-name.ts'
import type { CoreLink } from '../core-link.ts'
import { copyAs, removeOldCopies } from './opened-files.ts'
import { trustedIpc } from './trusted-ipc.ts'

/** Lets a page open drafts in the system's mail program, and the folders that the core wrote drafts into. */
export function offerMailProgram(core: CoreLink<MessagePortMain>, dataFolder: string): void {
  const drafts = join(dataFolder, 'drafts')
  const opened = join(drafts, 'opened')
  trustedIpc.handle(hostChannels.openMailto, (_sender, address) => openMailto(address))
  trustedIpc.handle(hostChannels.openDraft, (_sender, ticket) => openDraft(core, opened, ticket))
  trustedIpc.handle(hostChannels.showDrafts, (_sender, path) => showDrafts(drafts, path))
  void removeOldCopies(opened)
}

/** The one place that hands an address to the system: a `mailto:` as Comptoir writes it, and nothing else. */
async function openMailto(address: unknown): Promise<boolean> {
  if (!isOwnMailto(address)) throw new Error('not an address of a draft')
  return shell.openExternal(address).then(
    () => true,
    () => false,
  )
}

/**
 * One recipient, one subject of one line and at most one body, percent-encoded throughout: mail programs take more
 * from an address than a text, such as files to attach.
 */
function isOwnMailto(address: unknown): address is string {
  if (typeof address !== 'string' || !fitsMailto(address)) return false
  const match = /^mailto:([\w.~%@-]+)\?subject=([\w.~%-]*)(?:&body=[\w.~%-]*)?$/.exec(address)
  const [, to = '', subject = ''] = match ?? []
  const plain = decoded(to)
  const line = decoded(subject)
  return plain !== null && isEmail(plain) && line !== null && !/\p{Cc}/u.test(line)
}

async function openDraft(core: CoreLink<MessagePortMain>, folder: string, ticket: unknown): Promise<boolean> {
  if (typeof ticket !== 'string') throw new TypeError('a text was expected')
  const transfer = await core.ask({ kind: 'redeem', ticket })
  if (transfer?.direction !== 'out') throw new Error('the draft is not there any more')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = await copyAs(transfer.path, folder, safeFileName(transfer.name.replace(/\.eml$/i, '')), '.eml')
  if (!transfer.keep) await rm(transfer.path, { force: true })
  return (await shell.openPath(path)) === ''
}

/** Only a folder as the core names it: the system runs some folders and files when it opens them. */
async function showDrafts(drafts: string, path: unknown): Promise<boolean> {
  if (typeof path !== 'string' || dirname(path) !== drafts) throw new Error('not a folder of drafts')
  const name = basename(path)
  if (!/^\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d( \(\d+\))?$/.test(name)) throw new Error('not a folder of drafts')
  const folder = join(drafts, name)
  if (!(await lstat(folder)).isDirectory()) throw new Error('not a folder of drafts')
  return (await shell.openPath(folder)) === ''
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
