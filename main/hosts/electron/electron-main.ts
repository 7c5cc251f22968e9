import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { app, type BrowserWindow, dialog } from 'electron'
import envPaths from 'env-paths'
import { hostChannels } from '../../../shared/host-channels.ts'
import { CoreNotStarted } from '../core-link.ts'
import { startFailureWords } from '../start-failure-words.ts'
import { declareAppProtocol, serveAppProtocol } from './app-protocol.ts'
import { startCoreUtility } from './core-utility-link.ts'
import { offerFileAbilities } from './file-abilities.ts'
import { denyNavigation, denyPermissions } from './lock-down.ts'
import { offerMailProgram } from './mail-program.ts'
import { openMainWindow } from './main-window.ts'
import { offerPdfProgram } from './pdf-program.ts'
import { openSecretKey, systemProtectsKeys } from './secret-key.ts'
import { trustedIpc } from './trusted-ipc.ts'

const dist = join(import.meta.dirname, '..')
// Packaged or not: a leading path of the program itself is read over.
const { values } = parseArgs({ args: process.argv.slice(1), options: { data: { type: 'string' } }, strict: false })
const dataFolder = resolve(typeof values.data === 'string' ? values.data : envPaths('Comptoir', { suffix: '' }).data)

async function run(): Promise<void> {
  await app.whenReady()
  denyPermissions()
  serveAppProtocol(join(dist, 'renderer'))
  const hostKeepsKey = systemProtectsKeys()
  const entry = join(dist, 'core', 'core-utility.js')
  const core = await startCoreUtility(entry, { dataFolder, version: app.getVersion(), hostKeepsKey })
  // By a message: arguments and environment of a process can be read by others.
  if (hostKeepsKey) await core.ask({ kind: 'secret-key', key: openSecretKey(dataFolder) })
  trustedIpc.on(hostChannels.connect, (frame) => frame.postMessage(hostChannels.port, null, [core.connect()]))
  offerFileAbilities(core)
  offerMailProgram(core, dataFolder)
  offerPdfProgram(core, dataFolder)

  let closing = false
  app.on('before-quit', (event) => {
    if (closing) return
    closing = true
    event.preventDefault()
    void core.ask({ kind: 'close' }).finally(() => app.quit())
  })
  void core.ended.then((code) => {
    if (!closing) fail(`The core of Comptoir ended unexpectedly (${code}). Nothing confirmed is lost: start again.`)
  })
  const window = await openMainWindow(join(dist, 'preload', 'preload.cjs'), dataFolder)
  app.on('second-instance', () => show(window))
}

function show(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.focus()
}

function fail(words: string): void {
  dialog.showErrorBox('Comptoir', words)
  app.exit(1)
}

// Chromium's own files stand apart from the shop's; one instance for each data folder follows from it.
app.setPath('userData', join(dataFolder, 'window'))
app.enableSandbox()
declareAppProtocol()
denyNavigation()
app.on('window-all-closed', () => app.quit())
// Electron becomes ready only once this file has been read to its end: no waiting for it here.
if (app.requestSingleInstanceLock()) {
  run().catch((error: unknown) => {
    const detail = error instanceof Error ? error.message : String(error)
    fail(startFailureWords(error instanceof CoreNotStarted ? error.reason : 'unexpected', dataFolder, detail))
  })
} else {
  app.quit()
}
