// The `electron` module as far as Comptoir uses it, typed against electron.d.ts. Ports and the core are real: structured
// clone and transfer by worker_threads, the utility process as a worker with Electron's `parentPort`.
import { EventEmitter } from 'node:events'
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'
import type * as Electron from 'electron'

/** What the program did to Electron, for tests to look at and to answer. */
export const seen = {
  windows: [] as FakeWindow[],
  quits: 0,
  errorBoxes: [] as string[],
  userData: '',
  schemes: [] as Electron.CustomScheme[],
  serve: undefined as ((request: Request) => Response | Promise<Response>) | undefined,
  permission: undefined as Parameters<Electron.Session['setPermissionRequestHandler']>[0] | undefined,
  permissionCheck: undefined as Parameters<Electron.Session['setPermissionCheckHandler']>[0] | undefined,
  device: undefined as Parameters<Electron.Session['setDevicePermissionHandler']>[0] | undefined,
  bridged: {} as Record<string, unknown>,
  saveDialog: { canceled: true, filePath: '' } as Electron.SaveDialogReturnValue,
  saveDefault: '',
  paths: {} as Record<string, string>,
  /** Name of a file that a page holds → its path on the disk. */
  filePaths: new Map<string, string>(),
  cores: [] as Worker[],
  /** What the cores were started with. */
  coreArguments: [] as string[],
  /** Addresses and paths that were handed to the system. */
  opened: [] as string[],
  /** What the system says to a path; empty where a program opens it. */
  openPathAnswer: '',
  storageBackend: 'gnome_libsecret' as ReturnType<Electron.SafeStorage['getSelectedStorageBackend']>,
}

class FakePort extends EventEmitter {
  readonly port: MessagePort
  constructor(port: MessagePort) {
    super()
    this.port = port
    port.on('close', () => this.emit('close'))
  }
  start() {
    this.port.on('message', (data: unknown) => this.emit('message', { data, ports: [] }))
  }
  postMessage(data: unknown) {
    this.port.postMessage(data)
  }
  close() {
    this.port.close()
  }
}

export class MessageChannelMain {
  readonly port1: FakePort
  readonly port2: FakePort
  constructor() {
    const { port1, port2 } = new MessageChannel()
    this.port1 = new FakePort(port1)
    this.port2 = new FakePort(port2)
  }
}

export const app = Object.assign(new EventEmitter(), {
  requestSingleInstanceLock: () => true,
  whenReady: async () => {},
  enableSandbox() {},
  getVersion: () => '0.0.0-test',
  getPath: (name: string) => seen.paths[name] ?? `fake-${name}`,
  setPath(name: string, path: string) {
    seen.paths[name] = path
  },
  quit() {
    seen.quits += 1
    let prevented = false
    app.emit('before-quit', { preventDefault: () => (prevented = true) })
    if (!prevented) app.emit('quit')
  },
  exit() {
    app.emit('quit')
  },
}) satisfies EventEmitter &
  Pick<
    Electron.App,
    'requestSingleInstanceLock' | 'whenReady' | 'enableSandbox' | 'getVersion' | 'getPath' | 'setPath' | 'quit' | 'exit'
  >

export const protocol = {
  registerSchemesAsPrivileged(schemes) {
    seen.schemes.push(...schemes)
  },
  handle(_scheme, handler) {
    seen.serve = handler
  },
} satisfies Pick<Electron.Protocol, 'registerSchemesAsPrivileged' | 'handle'>

export const session = {
  defaultSession: {
    setPermissionRequestHandler(handler) {
      seen.permission = handler
    },
    setPermissionCheckHandler(handler) {
      seen.permissionCheck = handler
    },
    setDevicePermissionHandler(handler) {
      seen.device = handler
    },
  } satisfies Pick<
    Electron.Session,
    'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
  >,
}

export const dialog = {
  showErrorBox(_title: string, content: string) {
    seen.errorBoxes.push(content)
  },
  async showSaveDialog(_window: unknown, options?: Electron.SaveDialogOptions) {
    seen.saveDefault = options?.defaultPath ?? ''
    return seen.saveDialog
  },
}

/** A frame of a page; messages to it reach the preload script. */
export class FakeFrame {
  readonly origin: string
  constructor(origin: string) {
    this.origin = origin
  }
  postMessage(channel: string, message: unknown, ports: readonly FakePort[] = []) {
    ipcRenderer.emit(channel, { ports: ports.map(({ port }) => port) }, structuredClone(message))
  }
}

export class FakeContents extends EventEmitter {
  mainFrame = new FakeFrame('app://comptoir')
  openHandler: ((details: Electron.HandlerDetails) => Electron.WindowOpenHandlerResponse) | undefined
  setWindowOpenHandler(handler: (details: Electron.HandlerDetails) => Electron.WindowOpenHandlerResponse) {
    this.openHandler = handler
  }
}

export class FakeWindow extends EventEmitter {
  readonly options: Electron.BrowserWindowConstructorOptions
  readonly webContents = new FakeContents()
  url = ''
  shown = false
  focused = 0
  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super()
    this.options = options
    seen.windows.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }
  async loadURL(url: string) {
    this.url = url
    this.emit('ready-to-show')
  }
  show() {
    this.shown = true
  }
  focus() {
    this.focused += 1
  }
  maximize() {}
  restore() {}
  isMinimized = () => false
  isMaximized = () => false
  getNormalBounds = () => ({ x: 10, y: 20, width: 1000, height: 700 })
  static fromWebContents(contents: unknown) {
    return seen.windows.find(({ webContents }) => webContents === contents) ?? null
  }
}
export { FakeWindow as BrowserWindow }

type Handler = (event: object, ...args: unknown[]) => unknown
const handlers = new Map<string, Handler>()
export const ipcMain = Object.assign(new EventEmitter(), {
  handle(channel: string, handler: Handler) {
    handlers.set(channel, handler)
  },
})

/** Where messages of the preload script come from; a test puts a foreign sender here. */
export const sender = {
  contents: undefined as FakeContents | undefined,
  frame: undefined as FakeFrame | null | undefined,
}
const messageEvent = () => {
  const contents = sender.contents ?? seen.windows.at(-1)?.webContents
  return { sender: contents, senderFrame: sender.frame === undefined ? contents?.mainFrame : sender.frame }
}

export const ipcRenderer = Object.assign(new EventEmitter(), {
  send(channel: string, ...args: unknown[]) {
    ipcMain.emit(channel, messageEvent(), ...structuredClone(args))
  },
  async invoke(channel: string, ...args: unknown[]) {
    const handler = handlers.get(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    return structuredClone(await handler(messageEvent(), ...structuredClone(args)))
  },
})

export const contextBridge = {
  exposeInMainWorld(key: string, api: unknown) {
    seen.bridged[key] = api
  },
} satisfies Pick<Electron.ContextBridge, 'exposeInMainWorld'>

export const webUtils = {
  getPathForFile: (file: File) => seen.filePaths.get(file.name) ?? '',
} satisfies Pick<Electron.WebUtils, 'getPathForFile'>

export const shell = {
  async openExternal(url) {
    seen.opened.push(url)
  },
  async openPath(path) {
    seen.opened.push(path)
    return seen.openPathAnswer
  },
} satisfies Pick<Electron.Shell, 'openExternal' | 'openPath'>

/** Seals by turning every byte around, so that what is sealed cannot be read by chance. */
const turned = (bytes: Uint8Array) => Buffer.from(bytes.map((byte) => byte ^ 0xff))
export const safeStorage = {
  isEncryptionAvailable: () => true,
  getSelectedStorageBackend: () => seen.storageBackend,
  encryptString: (text) => turned(Buffer.from(`v10${text}`)),
  decryptString(sealed) {
    const text = turned(sealed).toString()
    if (!text.startsWith('v10')) throw new Error('Error while decrypting the ciphertext provided to decryptString')
    return text.slice(3)
  },
} satisfies Pick<
  Electron.SafeStorage,
  'isEncryptionAvailable' | 'getSelectedStorageBackend' | 'encryptString' | 'decryptString'
>

const parentPortShim = `
  import { EventEmitter } from 'node:events'
  import { parentPort, workerData } from 'node:worker_threads'
  const wrap = (port) => {
    const shown = new EventEmitter()
    shown.postMessage = (data) => port.postMessage(data)
    shown.start = () => port.on('message', (data) => shown.emit('message', { data, ports: [] }))
    port.on('close', () => shown.emit('close'))
    return shown
  }
  const host = new EventEmitter()
  host.postMessage = (data) => parentPort.postMessage(data)
  parentPort.on('message', ({ data, ports }) => host.emit('message', { data, ports: ports.map(wrap) }))
  process.parentPort = host
  await import(workerData)
`

export const utilityProcess = {
  /** Runs the TypeScript source of the entry that the built program would run. */
  fork(entry: string, args: readonly string[]) {
    const source = new URL(
      `../../main/process/${entry.replace(/^.*[\\/]/, '').replace(/\.js$/, '.ts')}`,
      import.meta.url,
    )
    const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(parentPortShim)}`), {
      argv: [...args],
      workerData: source.href,
    })
    seen.cores.push(worker)
    seen.coreArguments.push(...args)
    const core = new EventEmitter()
    worker.on('message', (message: unknown) => core.emit('message', message))
    worker.on('exit', (code) => core.emit('exit', code))
    return Object.assign(core, {
      postMessage: (data: unknown, ports: readonly FakePort[] = []) =>
        worker.postMessage(
          { data, ports: ports.map(({ port }) => port) },
          ports.map(({ port }) => port),
        ),
      kill: () => {
        void worker.terminate()
        return true
      },
    })
  },
}

export default { app, ipcMain, shell }
