import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { ORPCError } from '@orpc/server'
import { createImportDesk, type DeskSurroundings } from '../core/contact-import/import-desk.ts'
import type { CallControl, FromWorker, ToWorker } from '../core/contact-import/import-messages.ts'
import type { ByteSource } from '../core/contact-import/import-source.ts'
import { openSqlite, type Sqlite } from '../core/db/open.ts'
import { createSubscriptionDesk } from '../core/subscription-import/subscription-desk.ts'

const port = parentPort
if (!port) throw new Error('the import worker runs as a thread')
const { databasePath } = workerData as { readonly databasePath: string }

let connection: Sqlite | null = null
const openFiles = new Map<string, number>()

const surroundings: DeskSurroundings = {
  open(path): ByteSource {
    const known = openFiles.get(path)
    const file = known ?? openSync(path, 'r')
    openFiles.set(path, file)
    let buffer = Buffer.allocUnsafe(65_536)
    return {
      size: fstatSync(file).size,
      read(position, length) {
        if (length > buffer.length) buffer = Buffer.allocUnsafe(length)
        let read = 0
        while (read < length) {
          const count = readSync(file, buffer, read, length - read, position + read)
          if (count === 0) break
          read += count
        }
        return buffer.subarray(0, read)
      },
    }
  },
  write(path, chunks) {
    const file = openSync(path, 'w', 0o600)
    let size = 0
    try {
      for (const chunk of chunks) size += writeSync(file, chunk)
    } finally {
      closeSync(file)
    }
    return size
  },
  sqlite() {
    if (connection) return connection
    connection = openSqlite(databasePath)
    // A batch writes through the whole file: mapped, it would all count as memory of this process.
    connection.pragma('mmap_size = 0')
    // Building an index sorts all its keys, which takes memory as large as the index unless it may use a file.
    connection.pragma('temp_store = FILE')
    return connection
  },
}

const desks = { contacts: createImportDesk(surroundings), subscriptions: createSubscriptionDesk(surroundings) }
const stops = new Map<number, AbortController>()
const atGate: (() => void)[] = []
const post = (message: FromWorker) => port.postMessage(message)

const leaveGate = () => post({ kind: 'leaveGate' })

function controlOf(id: number): CallControl {
  const abort = new AbortController()
  stops.set(id, abort)
  return {
    signal: abort.signal,
    progress: (done, total) => post({ kind: 'progress', id, done, total }),
    async enterGate() {
      const { promise, resolve } = Promise.withResolvers<void>()
      atGate.push(resolve)
      post({ kind: 'enterGate' })
      await promise
      return leaveGate
    },
  }
}

async function answer(message: Extract<ToWorker, { kind: 'call' }>) {
  const { id } = message
  try {
    // The core's client sends no other name to a desk than it has, and no other input with it than its type.
    const desk = desks[message.desk] as Readonly<Record<string, (input: unknown, control: CallControl) => unknown>>
    const handle = desk[message.name]
    if (!handle) throw new Error(`no call ${message.name} at the desk of ${message.desk}`)
    post({ kind: 'output', id, output: await handle(message.input, controlOf(id)) })
  } catch (error) {
    if (error instanceof ORPCError && error.defined) post({ kind: 'failure', id, code: error.code, data: error.data })
    else if (error instanceof Error) post({ kind: 'bug', id, message: error.message, stack: error.stack })
    else post({ kind: 'bug', id, message: String(error), stack: undefined })
  } finally {
    stops.delete(id)
  }
}

port.on('message', (message: ToWorker) => {
  if (message.kind === 'call') void answer(message)
  else if (message.kind === 'stop') stops.get(message.id)?.abort()
  else atGate.shift()?.()
})
