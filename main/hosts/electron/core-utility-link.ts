import { MessageChannelMain, type MessagePortMain, utilityProcess } from 'electron'
import type { CoreMessage, CoreStart } from '../../process/host-protocol.ts'
import { type CoreLink, linkCore } from '../core-link.ts'

/** Starts the core in a utility process and resolves once it serves; throws CoreNotStarted. */
export function startCoreUtility(entry: string, start: CoreStart): Promise<CoreLink<MessagePortMain>> {
  const core = utilityProcess.fork(entry, [JSON.stringify(start)], { serviceName: 'Comptoir core', stdio: 'inherit' })
  return linkCore<MessagePortMain>({
    post: (message, port) => core.postMessage(message, port ? [port] : []),
    onMessage: (listener) => core.on('message', (message: CoreMessage) => listener(message)),
    onError: (listener) =>
      core.on('error', (type, location) => listener(new Error(`the core failed: ${type} at ${location}`))),
    onExit: (listener) => core.on('exit', listener),
    channel() {
      const { port1, port2 } = new MessageChannelMain()
      return [port1, port2]
    },
    stop: () => core.kill(),
  })
}
