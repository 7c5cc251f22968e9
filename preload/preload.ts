import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { hostChannels } from '../shared/host-channels.ts'

ipcRenderer.on(hostChannels.port, (event) => window.postMessage('rpc-port', location.origin, [...event.ports]))

contextBridge.exposeInMainWorld('comptoirHost', {
  kind: 'electron',
  connect: () => ipcRenderer.send(hostChannels.connect),
  sendFile: (ticket: string, file: File) =>
    ipcRenderer.invoke(hostChannels.sendFile, ticket, webUtils.getPathForFile(file)),
  saveFile: (ticket: string) => ipcRenderer.invoke(hostChannels.saveFile, ticket),
  openPdf: (ticket: string) => ipcRenderer.invoke(hostChannels.openPdf, ticket),
  openMailto: (address: string) => ipcRenderer.invoke(hostChannels.openMailto, address),
  openDraft: (ticket: string) => ipcRenderer.invoke(hostChannels.openDraft, ticket),
  showDrafts: (path: string) => ipcRenderer.invoke(hostChannels.showDrafts, path),
})
