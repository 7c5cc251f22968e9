import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'
import type { CoreMessage, CoreStart, HostAnswer, HostMessage, HostRequest } from '../../process/host-protocol.ts'

/** The core in its thread, as the loopback host sees it. */
export interface CoreLink {
  ask<K extends HostRequest['kind']>(request: Extract<HostRequest, { kind: K }>): Promise<HostAnswer<K>>
  /** A port that carries the contract, for one window. */
  connect(): MessagePort
  /** Settles when the thread has ended, with its exit code. */
  readonly ended: Promise<number>
}

/** The core did not start; `reason` is for words, `message` the technical detail. */
export class CoreNotStarted extends Error {
  readonly reason: Extract<CoreMessage, { type: 'failed' }>['reason']
  constructor({ reason, detail }: Extract<CoreMessage, { type: 'failed' }>) {
    super(detail)
    this.name = 'CoreNotStarted'
    this.reason = reason
  }
}

/** Starts the core in a worker thread and resolves once it serves; throws CoreNotStarted. */
export async function startCoreThread(entry: URL, start: CoreStart): Promise<CoreLink> {
  const worker = new Worker(entry, { workerData: start })
  const waiting = new Map<number, { resolve(answer: unknown): void; reject(error: Error): void }>()
  const started = Promise.withResolvers<void>()
  const ended = Promise.withResolvers<number>()
  let lastId = 0

  worker.on('message', (message: CoreMessage) => {
    switch (message.type) {
      case 'ready':
        return started.resolve()
      case 'failed':
        return started.reject(new CoreNotStarted(message))
      case 'reply':
        return waiting.get(message.id)?.resolve(message.answer)
      case 'reply-error':
        return waiting.get(message.id)?.reject(new Error(message.detail))
    }
  })
  worker.on('error', (error) => started.reject(error))
  worker.on('exit', (code) => {
    started.reject(new Error(`the core ended with ${code}`))
    for (const { reject } of waiting.values()) reject(new Error('the core ended'))
    ended.resolve(code)
  })

  try {
    await started.promise
  } catch (error) {
    await worker.terminate()
    throw error
  }
  const post = (message: HostMessage, port?: MessagePort) =>
    worker.postMessage(port ? { ...message, port } : message, port ? [port] : [])
  return {
    ended: ended.promise,
    connect() {
      const { port1, port2 } = new MessageChannel()
      post({ type: 'connect' }, port1)
      return port2
    },
    async ask<K extends HostRequest['kind']>(request: Extract<HostRequest, { kind: K }>) {
      lastId += 1
      const id = lastId
      const { promise, resolve, reject } = Promise.withResolvers<unknown>()
      waiting.set(id, { resolve, reject })
      post({ type: 'request', id, request })
      try {
        return (await promise) as HostAnswer<K>
      } finally {
        waiting.delete(id)
      }
    },
  }
}
