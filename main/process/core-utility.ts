import { runCore } from './core-process.ts'
import type { CoreMessage, CoreStart, HostMessage } from './host-protocol.ts'
import type { WindowPort } from './window-port.ts'

interface ElectronPort {
  postMessage(data: unknown): void
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void
  on(event: 'close', listener: () => void): void
  start(): void
}

/** What Electron puts into a utility process, as far as the core uses it; the core knows no Electron. */
interface ParentPort {
  postMessage(message: CoreMessage): void
  on(
    event: 'message',
    listener: (event: { readonly data: HostMessage; readonly ports: readonly ElectronPort[] }) => void,
  ): void
}

// Entry of the core as a utility process of the Electron host. Its start stands in the last argument.
const { parentPort } = process as unknown as { readonly parentPort?: ParentPort }
const start = process.argv.at(-1)
if (!parentPort || start === undefined) throw new Error('core-utility runs as a utility process')

await runCore(JSON.parse(start) as CoreStart, {
  post: (message) => parentPort.postMessage(message),
  onMessage: (listener) =>
    parentPort.on('message', ({ data, ports: [port] }) => listener(data, port && windowPort(port))),
})

function windowPort(port: ElectronPort): WindowPort {
  return {
    send: (data) => port.postMessage(data),
    onMessage(listener) {
      port.on('message', ({ data }) => listener(data))
      port.start()
    },
    onClose: (listener) => port.on('close', listener),
  }
}
