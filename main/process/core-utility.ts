import type { SupportedMessagePort } from '@orpc/client/message-port'
import { runCore } from './core-process.ts'
import type { CoreMessage, CoreStart, HostMessage } from './host-protocol.ts'

/** What Electron puts into a utility process, as far as the core uses it; the core knows no Electron. */
interface ParentPort {
  postMessage(message: CoreMessage): void
  on(
    event: 'message',
    listener: (event: {
      readonly data: HostMessage
      readonly ports: readonly (SupportedMessagePort & { start(): void })[]
    }) => void,
  ): void
}

// Entry of the core as a utility process of the Electron host. Its start stands in the last argument.
const { parentPort } = process as unknown as { readonly parentPort?: ParentPort }
const start = process.argv.at(-1)
if (!parentPort || start === undefined) throw new Error('core-utility runs as a utility process')

await runCore(JSON.parse(start) as CoreStart, {
  post: (message) => parentPort.postMessage(message),
  onMessage: (listener) =>
    parentPort.on('message', ({ data, ports: [port] }) => {
      listener(data, port)
      // Electron's ports hold their messages back until told; by now the contract listens.
      port?.start()
    }),
})
