import type { Database } from '../db/database.ts'
import type { Ports } from '../ports.ts'
import { createImportClient, type ImportClient } from './import-client.ts'
import type { DeskName } from './import-kind.ts'
import type { CallMap } from './import-messages.ts'

/** The worker that looks at files: started when it is needed, and let go when nobody asks it any more. */
export interface ImportReader<Calls extends CallMap<Calls>> {
  call: ImportClient<Calls>['call']
  stop(): Promise<void>
}

const idleFor = 10 * 60_000

/** A dry run lives in the worker; when that was let go, its rows have to be asked for by a new one. */
export function createImportReader<Calls extends CallMap<Calls>>(
  { db, ports }: { readonly db: Database; readonly ports: Ports },
  desk: DeskName,
): ImportReader<Calls> {
  let client: ImportClient<Calls> | null = null
  let idle: NodeJS.Timeout | undefined
  const stop = async () => {
    clearTimeout(idle)
    const stopping = client
    client = null
    await stopping?.stop()
  }
  return {
    call(name, input, options) {
      if (!client?.alive) client = createImportClient<Calls>(ports.startImportWorker(), db.gate, desk)
      clearTimeout(idle)
      return client.call(name, input, options).finally(() => {
        clearTimeout(idle)
        idle = setTimeout(() => void stop(), idleFor).unref()
      })
    },
    stop,
  }
}
