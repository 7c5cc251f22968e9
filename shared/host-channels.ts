/** Where the renderer lives in Electron: a protocol of our own, so that pages have an origin and a policy. */
export const appScheme = 'app'
export const appOrigin = `${appScheme}://comptoir`

/** The few messages between preload and Electron's main process. */
export const hostChannels = {
  connect: 'comptoir:connect',
  port: 'comptoir:port',
  sendFile: 'comptoir:send-file',
  saveFile: 'comptoir:save-file',
  openPdf: 'comptoir:open-pdf',
  openMailto: 'comptoir:open-mailto',
  openDraft: 'comptoir:open-draft',
  showDrafts: 'comptoir:show-drafts',
} as const
