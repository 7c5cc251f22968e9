import { ORPCError } from '@orpc/server'
import { errorCatalogue } from '../../../shared/contract/errors.ts'
import type { WriteGate } from '../db/write-gate.ts'
import { failure } from '../failure.ts'
import type { WorkerPort } from '../ports.ts'
import type { DeskName } from './import-kind.ts'
import type { CallMap, FromWorker, ToWorker } from './import-messages.ts'

interface CallOptions {
  readonly signal?: AbortSignal | undefined
  progress?(done: number, total: number | null): void
}

/** The core's side of an import worker, for the calls of one of its desks. */
export interface ImportClient<Calls extends CallMap<Calls>> {
  call<K extends keyof Calls & string>(
    name: K,
    input: Calls[K]['input'],
    options?: CallOptions,
  ): Promise<Calls[K]['output']>
  /** Whether the worker still runs. */
  readonly alive: boolean
  stop(): Promise<void>
}

interface Waiting {
  resolve(output: unknown): void
  reject(error: unknown): void
  progress?(done: number, total: number | null): void
}

/** Talks to a worker, and holds the write gate for it; a worker that ends leaves the gate and fails its calls. */
export function createImportClient<Calls extends CallMap<Calls>>(
  port: WorkerPort,
  gate: WriteGate,
  desk: DeskName,
): ImportClient<Calls> {
  const waiting = new Map<number, Waiting>()
  let alive = true
  let lastId = 0
  let leave: (() => void) | null = null
  const post = (message: ToWorker) => {
    if (alive) port.post(message)
  }

  const enterGate = async () => {
    const left = await gate.enter()
    if (!alive) return left()
    leave = left
    post({ kind: 'gateOpen' })
  }
  const leaveGate = () => {
    leave?.()
    leave = null
  }

  const settle = (id: number, end: (call: Waiting) => void) => {
    const call = waiting.get(id)
    waiting.delete(id)
    if (call) end(call)
  }

  port.onMessage((received) => {
    const message = received as FromWorker
    switch (message.kind) {
      case 'enterGate':
        void enterGate()
        return
      case 'leaveGate':
        leaveGate()
        return
      case 'progress':
        waiting.get(message.id)?.progress?.(message.done, message.total)
        return
      case 'output':
        settle(message.id, ({ resolve }) => resolve(message.output))
        return
      case 'failure': {
        const { status, message: text } = errorCatalogue[message.code]
        const error = new ORPCError(message.code, { status, message: text, data: message.data, defined: true })
        settle(message.id, ({ reject }) => reject(error))
        return
      }
      case 'bug': {
        const error = new Error(message.message)
        if (message.stack !== undefined) error.stack = message.stack
        settle(message.id, ({ reject }) => reject(error))
      }
    }
  })

  port.onExit((code, error) => {
    alive = false
    leaveGate()
    for (const id of [...waiting.keys()]) settle(id, ({ reject }) => reject(new WorkerEnded(code, error)))
  })

  return {
    call<K extends keyof Calls & string>(name: K, input: Calls[K]['input'], { signal, progress }: CallOptions = {}) {
      if (signal?.aborted) return Promise.reject(failure('STOPPED'))
      if (!alive) return Promise.reject(new WorkerEnded(0, null))
      const id = ++lastId
      const { promise, resolve, reject } = Promise.withResolvers<unknown>()
      const stop = () => post({ kind: 'stop', id })
      signal?.addEventListener('abort', stop, { once: true })
      waiting.set(id, { resolve, reject, ...(progress && { progress }) })
      post({ kind: 'call', id, desk, name, input })
      return promise.finally(() => signal?.removeEventListener('abort', stop)) as Promise<Calls[K]['output']>
    },
    get alive() {
      return alive
    },
    async stop() {
      await port.stop()
    },
  }
}

/** The worker ended in the middle of a call: it was stopped, or ran out of memory. */
export class WorkerEnded extends Error {
  constructor(code: number, cause: Error | null) {
    super(`the import worker ended with code ${code}`, cause ? { cause } : undefined)
    this.name = 'WorkerEnded'
  }
}
