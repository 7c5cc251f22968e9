import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { runCore } from './core-process.ts'
import type { CoreStart, HostMessage } from './host-protocol.ts'
import type { WindowPort } from './window-port.ts'

// Entry of the core as a worker thread of the loopback host.
if (!parentPort) throw new Error('core-thread runs as a worker thread')
const host = parentPort

await runCore(workerData as CoreStart, {
  post: (message, transfer = []) => host.postMessage(message, transfer as never),
  onMessage: (listener) =>
    host.on('message', ({ port, ...message }: HostMessage & { port?: MessagePort }) =>
      listener(message, port && windowPort(port)),
    ),
})

function windowPort(port: MessagePort): WindowPort {
  return {
    send: (data) => port.postMessage(data),
    onMessage: (listener) => port.on('message', listener),
    onClose: (listener) => port.on('close', listener),
  }
}
