import type { CoreMessage, HostAnswer, HostMessage, HostRequest } from '../process/host-protocol.ts'

/** The core in its thread or process, as a host sees it; `Port` is what carries the contract to one window. */
export interface CoreLink<Port> {
  ask<K extends HostRequest['kind']>(request: Extract<HostRequest, { kind: K }>): Promise<HostAnswer<K>>
  /** A port that carries the contract, for one window. */
  connect(): Port
  /** Settles when the core's thread or process has ended, with its exit code. */
  readonly ended: Promise<number>
}

/** The line to the core, whatever carries it. */
export interface CoreLine<Port> {
  post(message: HostMessage, port?: Port): void
  onMessage(listener: (message: CoreMessage) => void): void
  onError(listener: (error: Error) => void): void
  onExit(listener: (code: number) => void): void
  /** Two ends of a new channel: one for the core, one for a window. */
  channel(): readonly [Port, Port]
  stop(): unknown
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

/** Resolves once the core at the other end of the line serves; throws CoreNotStarted. */
export async function linkCore<Port>(line: CoreLine<Port>): Promise<CoreLink<Port>> {
  const waiting = new Map<number, { resolve(answer: unknown): void; reject(error: Error): void }>()
  const started = Promise.withResolvers<void>()
  const ended = Promise.withResolvers<number>()
  let lastId = 0
  let over = false

  line.onMessage((message) => {
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
  line.onError((error) => started.reject(error))
  line.onExit((code) => {
    over = true
    started.reject(new Error(`the core ended with ${code}`))
    for (const { reject } of waiting.values()) reject(new Error('the core ended'))
    ended.resolve(code)
  })

  try {
    await started.promise
  } catch (error) {
    await line.stop()
    throw error
  }
  return {
    ended: ended.promise,
    connect() {
      const [forCore, forWindow] = line.channel()
      line.post({ type: 'connect' }, forCore)
      return forWindow
    },
    async ask<K extends HostRequest['kind']>(request: Extract<HostRequest, { kind: K }>) {
      if (over) throw new Error('the core ended')
      lastId += 1
      const id = lastId
      const { promise, resolve, reject } = Promise.withResolvers<unknown>()
      waiting.set(id, { resolve, reject })
      line.post({ type: 'request', id, request })
      try {
        return (await promise) as HostAnswer<K>
      } finally {
        waiting.delete(id)
      }
    },
  }
}
