import { BrowserWindow, ipcMain } from 'electron'
import Store from 'electron-store'
import { appOrigin } from '../../../shared/host-channels.ts'

interface Remembered {
  readonly bounds?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly maximized?: boolean
}

/** Opens the window where it last stood; `dataFolder` keeps that in `config.json`. */
export async function openMainWindow(preload: string, dataFolder: string): Promise<BrowserWindow> {
  const store = new Store<Remembered>({ cwd: dataFolder })
  // The store offers the folder's path to any page that asks; ours keep nothing there.
  ipcMain.removeAllListeners('electron-store-get-data')
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    ...store.get('bounds'),
    minWidth: 900,
    minHeight: 600,
    show: false,
    title: 'Comptoir',
    webPreferences: { preload, sandbox: true, contextIsolation: true, nodeIntegration: false },
  })
  if (store.get('maximized')) window.maximize()
  window.on('close', () => store.set({ bounds: window.getNormalBounds(), maximized: window.isMaximized() }))
  window.once('ready-to-show', () => window.show())
  await window.loadURL(`${appOrigin}/`)
  return window
}
