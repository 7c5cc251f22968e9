import type { Download } from '../../shared/contract/files.ts'
import type { FileId } from '../../shared/contract/values.ts'
import { client } from './client.ts'
import { electronHost } from './host.ts'

/** Brings a file that the operator chose to the core; `onProgress` gets 0 to 1. */
export async function uploadFile(file: File, onProgress: (share: number) => void): Promise<FileId> {
  const { fileId, ticket } = await client.files.offer({ name: file.name, size: file.size })
  const host = electronHost()
  if (host) {
    if (!(await host.sendFile(ticket, file))) throw new Error('the file did not reach Comptoir')
    onProgress(1)
    return fileId
  }
  await new Promise<void>((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('PUT', `/transfers/${ticket}`)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 1)
    request.onload = () => (request.status === 204 ? resolve() : reject(new Error(`upload: ${request.status}`)))
    request.onerror = () => reject(new Error('upload: no connection'))
    request.send(file)
  })
  return fileId
}

/**
 * Shows a prepared PDF: in a tab of the browser, or in the system's program for PDF in Electron; false where it has none.
 */
export async function openPdf({ ticket }: Download): Promise<boolean> {
  const host = electronHost()
  if (host) return host.openPdf(ticket)
  const anchor = document.createElement('a')
  anchor.href = `/transfers/${ticket}?view=pdf`
  anchor.target = '_blank'
  anchor.rel = 'noopener'
  anchor.click()
  return true
}

/** Gives a prepared file to the operator: the download folder in a browser, a save dialog in Electron. */
export async function saveDownload({ ticket, name }: Download): Promise<boolean> {
  const host = electronHost()
  if (host) return host.saveFile(ticket, name)
  const anchor = document.createElement('a')
  anchor.href = `/transfers/${ticket}`
  anchor.download = name
  anchor.click()
  return true
}
