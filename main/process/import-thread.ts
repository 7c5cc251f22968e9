import { Worker } from 'node:worker_threads'
import type { StartImportWorker } from '../core/ports.ts'

/** Starts the import worker as a thread with a connection of its own. From the sources it runs as TypeScript. */
export const startImportThread =
  (databasePath: string): StartImportWorker =>
  (task) => {
    const file = import.meta.url.endsWith('.ts') ? './import-worker.ts' : './import-worker.js'
    const worker = new Worker(new URL(file, import.meta.url), { workerData: { databasePath, task } })
    return {
      post: (message) => worker.postMessage(message),
      onMessage: (listener) => worker.on('message', listener),
      onExit: (listener) => worker.on('exit', listener),
      async stop() {
        await worker.terminate()
      },
    }
  }
