import type { Database } from '../db/database.ts'
import type { Ports } from '../ports.ts'
import { createImportClient, type ImportClient } from './import-client.ts'

/** The worker that looks at files: started when it is needed, and let go when nobody asks it any more. */
export interface ImportReader {
  call: ImportClient['call']
  stop(): Promise<void>
}

const idleFor = 10 * 60_000

/** A dry run lives in the worker; when that was let go, its rows have to be asked for by a new one. */
export function createImportReader({ db, ports }: { readonly db: Database; readonly ports: Ports }): ImportReader {
  let client: ImportClient | null = null
  let idle: NodeJS.Timeout | undefined
  const stop = async () => {
    clearTimeout(idle)
    const stopping = client
    client = null
    await stopping?.stop()
  }
  return {
    call(name, input, options) {
      if (!client?.alive) client = createImportClient(ports.startImportWorker(), db.gate)
      clearTimeout(idle)
      return client.call(name, input, options).finally(() => {
        clearTimeout(idle)
        idle = setTimeout(() => void stop(), idleFor).unref()
      })
    },
    stop,
  }
}
