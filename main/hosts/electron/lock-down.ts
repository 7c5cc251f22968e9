import { app, session } from 'electron'
import { appOrigin } from '../../../shared/host-channels.ts'

const allowed = 'clipboard-sanitized-write'

/** Keeps every page where it is: no other address, no further window, no embedded page. */
export function denyNavigation(): void {
  app.on('web-contents-created', (_event, contents) => {
    const stay = (details: { readonly url: string; preventDefault(): void }) => {
      if (!details.url.startsWith(`${appOrigin}/`)) details.preventDefault()
    }
    contents.on('will-navigate', stay)
    contents.on('will-frame-navigate', stay)
    contents.on('will-redirect', stay)
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

/** Refuses pages every permission and device but writing plain text to the clipboard. */
export function denyPermissions(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, permission, decide) => decide(permission === allowed))
  session.defaultSession.setPermissionCheckHandler((_contents, permission) => permission === allowed)
  session.defaultSession.setDevicePermissionHandler(() => false)
}
