import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'
import type { CoreMessage, CoreStart, HostMessage } from '../../process/host-protocol.ts'
import { type CoreLink, linkCore } from '../core-link.ts'

/** Starts the core in a worker thread and resolves once it serves; throws CoreNotStarted. */
export function startCoreThread(entry: URL, start: CoreStart): Promise<CoreLink<MessagePort>> {
  const worker = new Worker(entry, { workerData: start })
  return linkCore<MessagePort>({
    post: (message: HostMessage, port) => worker.postMessage(port ? { ...message, port } : message, port ? [port] : []),
    onMessage: (listener) => worker.on('message', (message: CoreMessage) => listener(message)),
    onError: (listener) => worker.on('error', listener),
    onExit: (listener) => worker.on('exit', listener),
    channel() {
      const { port1, port2 } = new MessageChannel()
      return [port1, port2]
    },
    stop: () => worker.terminate(),
  })
}
