import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type * as Electron from 'electron'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { ElectronHost } from '../../renderer/client/host.ts'
import { app, FakeContents, FakeFrame, ipcMain, seen, sender } from '../fakes/electron.ts'
import type { ApiClient } from '../support/local-api-client.ts'
import { type ElectronDesk, startElectron } from './start-electron.ts'

vi.mock('electron', () => import('../fakes/electron.ts'))

// The real main process, preload script and core, with Electron itself replaced.

let desk: ElectronDesk
let host: ElectronHost
let client: ElectronDesk['client']
let [folder, dataFolder] = ['', '']

beforeAll(async () => {
  desk = await startElectron()
  ;({ host, client, folder, dataFolder } = desk)
}, 30_000)

afterEach(() => {
  sender.contents = undefined
  sender.frame = undefined
})

afterAll(() => desk.close())

const theWindow = () => {
  const [window] = seen.windows
  if (!window) throw new Error('no window')
  return window
}

test('a page calls the core through main process and preload', async () => {
  const state = await client.operators.state()
  expect(state).toMatchObject({ shop: { name: 'Imprimerie du Port' }, signedIn: { operator: { login: 'alice' } } })
})

test('a second connection of the page works beside the first', async () => {
  const second: ApiClient = createORPCClient(new RPCLink({ port: await desk.newPort() }))
  expect((await second.operators.state()).signedIn).toBeNull()
})

test('nonsense on a port does not end the core', async () => {
  const port = await desk.newPort()
  port.postMessage('nonsense')
  port.postMessage({ i: 1 })
  expect((await client.operators.state()).shop).not.toBeNull()
})

test('the page is sandboxed, isolated, and bridges seven abilities', () => {
  expect(theWindow().options.webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
  })
  expect(theWindow().options.webPreferences).not.toHaveProperty('webSecurity')
  expect(Object.keys(seen.bridged)).toEqual(['comptoirHost'])
  expect(Object.keys(host).sort()).toEqual([
    'connect',
    'kind',
    'openDraft',
    'openMailto',
    'openPdf',
    'saveFile',
    'sendFile',
    'showDrafts',
  ])
})

test('the page comes from a protocol of our own, with the policy of the loopback host', async () => {
  expect(theWindow().url).toBe('app://comptoir/')
  expect(seen.schemes).toEqual([
    { scheme: 'app', privileges: expect.objectContaining({ standard: true, secure: true }) },
  ])
  expect(seen.schemes[0]?.privileges).not.toHaveProperty('bypassCSP')
})

test('the protocol serves the renderer with its policy, and nothing outside it', async () => {
  const { serveAppProtocol } = await import('../../main/hosts/electron/app-protocol.ts')
  const renderer = join(folder, 'renderer')
  mkdirSync(renderer, { recursive: true })
  writeFileSync(join(renderer, 'index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'secret.txt'), 'not for anyone')
  serveAppProtocol(renderer)
  const ask = async (url: string, init?: RequestInit) => seen.serve?.(new Request(url, init))
  const served = await ask('app://comptoir/')
  expect(served?.status).toBe(200)
  expect(served?.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(served?.headers.get('content-security-policy')).toContain("default-src 'none';script-src 'self'")
  for (const path of ['%2e%2e/secret.txt', '..%2fsecret.txt', '%2e%2e%2fsecret.txt', '..%5csecret.txt', '%00', '%']) {
    expect((await ask(`app://comptoir/${path}`))?.status).toBe(404)
  }
  expect((await ask('app://elsewhere/index.html'))?.status).toBe(404)
  expect((await ask('app://comptoir/', { method: 'POST', body: '' }))?.status).toBe(405)
})

test.each(['https://evil.example/', 'file:///etc/passwd', 'app://elsewhere/', 'app://comptoir.evil.example/'])(
  'the page does not navigate to %s',
  (url) => {
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
      const preventDefault = vi.fn()
      theWindow().webContents.emit(event, { url, preventDefault })
      expect(preventDefault).toHaveBeenCalledOnce()
    }
  },
)

test('the page may go to another of its own pages', () => {
  const preventDefault = vi.fn()
  theWindow().webContents.emit('will-navigate', { url: 'app://comptoir/contacts', preventDefault })
  expect(preventDefault).not.toHaveBeenCalled()
})

test('no page opens a window or embeds another', () => {
  const { openHandler } = theWindow().webContents
  expect(openHandler?.({ url: 'https://evil.example/' } as Electron.HandlerDetails)).toEqual({ action: 'deny' })
  const preventDefault = vi.fn()
  theWindow().webContents.emit('will-attach-webview', { preventDefault })
  expect(preventDefault).toHaveBeenCalledOnce()
})

test('of all permissions a page gets only to write plain text to the clipboard', () => {
  const contents = {} as Electron.WebContents
  const asked = (permission: string) => {
    const decide = vi.fn()
    seen.permission?.(contents, permission as never, decide, {} as never)
    return decide.mock.calls[0]?.[0]
  }
  expect(asked('clipboard-sanitized-write')).toBe(true)
  for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fileSystem']) {
    expect(asked(permission)).toBe(false)
    expect(seen.permissionCheck?.(contents, permission as never, '', {} as never)).toBe(false)
  }
  expect(seen.device?.({} as never)).toBe(false)
})

test.each([
  ['a page of another origin', () => (sender.frame = new FakeFrame('https://evil.example'))],
  ['a frame within our page', () => (sender.frame = new FakeFrame('app://comptoir'))],
  ['a frame that is gone', () => (sender.frame = null)],
  [
    'a page that navigated away',
    () => {
      sender.contents = new FakeContents()
      sender.contents.mainFrame = new FakeFrame('https://evil.example')
    },
  ],
])('%s is not heard', async (_who, become) => {
  const { ticket } = await client.files.offer({ name: 'clients.csv' })
  const file = join(folder, 'clients.csv')
  writeFileSync(file, 'email\na@b.test\n')
  seen.filePaths.set('clients.csv', file)
  become()
  const ported = vi.fn()
  desk.page.addEventListener('port', ported)
  host.connect()
  await expect(host.sendFile(ticket, new File([], 'clients.csv'))).rejects.toThrow('not for this sender')
  await expect(host.saveFile(ticket, 'clients.csv')).rejects.toThrow('not for this sender')
  desk.page.removeEventListener('port', ported)
  expect(ported).not.toHaveBeenCalled()
})

test('a chosen file reaches the core by its ticket, once', async () => {
  const chosen = join(folder, 'chosen.csv')
  writeFileSync(chosen, 'email\na@b.test\n')
  seen.filePaths.set('chosen.csv', chosen)
  const { fileId, ticket } = await client.files.offer({ name: 'chosen.csv' })
  expect(await host.sendFile(ticket, new File([], 'chosen.csv'))).toBe(true)
  expect(await host.sendFile(ticket, new File([], 'chosen.csv'))).toBe(false)
  const inspected = await client.contactImport.inspect({ fileId })
  expect(inspected.columns.map(({ header }) => header)).toEqual(['email'])
})

test('a folder, or a file that is gone, is not taken', async () => {
  seen.filePaths.set('folder', folder)
  const first = await client.files.offer({ name: 'folder' })
  expect(await host.sendFile(first.ticket, new File([], 'folder'))).toBe(false)
  seen.filePaths.set('gone.csv', join(folder, 'gone.csv'))
  const second = await client.files.offer({ name: 'gone.csv' })
  await expect(host.sendFile(second.ticket, new File([], 'gone.csv'))).rejects.toThrow('ENOENT')
})

test('a prepared file is saved where the operator says, under the name that the core gave it', async () => {
  const { download } = await client.audit.export({})
  const target = join(folder, 'saved.csv')
  seen.saveDialog = { canceled: false, filePath: target }
  expect(await host.saveFile(download.ticket, '../../elsewhere.csv')).toBe(true)
  expect(seen.saveDefault).toBe(join('fake-downloads', download.name))
  expect(readFileSync(target, 'utf8')).toContain('shop.created')
})

test('an operator who changes their mind saves nothing', async () => {
  const { download } = await client.audit.export({})
  seen.saveDialog = { canceled: true, filePath: '' }
  expect(await host.saveFile(download.ticket, download.name)).toBe(false)
})

test('a second start shows the window of the first', () => {
  const before = theWindow().focused
  app.emit('second-instance')
  expect(theWindow().focused).toBe(before + 1)
})

test('the window comes back where it stood, and the store answers no page', () => {
  theWindow().emit('close')
  const config = JSON.parse(readFileSync(join(dataFolder, 'config.json'), 'utf8'))
  expect(config).toMatchObject({ bounds: { x: 10, y: 20, width: 1000, height: 700 }, maximized: false })
  expect(ipcMain.listenerCount('electron-store-get-data')).toBe(0)
})

test('quitting closes the core first, so that its folder is free at once', async () => {
  const gone = new Promise<void>((resolve) => app.once('quit', () => resolve()))
  app.emit('window-all-closed')
  await gone
  expect(existsSync(join(dataFolder, 'comptoir.sqlite-wal'))).toBe(false)
  expect(seen.errorBoxes).toEqual([])
})
