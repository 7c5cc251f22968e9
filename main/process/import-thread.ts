import { Worker } from 'node:worker_threads'
import type { StartImportWorker } from '../core/ports.ts'

/** Starts the import worker as a thread with a connection of its own. From the sources it runs as TypeScript. */
export const startImportThread =
  (databasePath: string): StartImportWorker =>
  () => {
    const file = import.meta.url.endsWith('.ts') ? './import-worker.ts' : './import-worker.js'
    const worker = new Worker(new URL(file, import.meta.url), { workerData: { databasePath } })
    // Without a listener, an error of the worker would end the core with it.
    let error: Error | null = null
    worker.on('error', (thrown: Error) => {
      error = thrown
    })
    return {
      post: (message) => worker.postMessage(message),
      onMessage: (listener) => worker.on('message', listener),
      onExit: (listener) => worker.on('exit', (code) => listener(code, error)),
      async stop() {
        await worker.terminate()
      },
    }
  }
