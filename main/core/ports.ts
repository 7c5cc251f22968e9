import type { FileId } from '../../shared/contract/values.ts'

/** Where the core gets the time; tests turn its hands. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number
}

/** Writes the program's log; never give it names, addresses or passwords. */
export interface Log {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

/** Files in the core's custody, by id; a name is data and never becomes a path. */
export interface FileVault {
  /** Path of a file, whether it is there or not; for workers that read large files themselves. */
  pathOf(id: FileId): string
  /** Size in bytes, or null where there is no such file. */
  sizeOf(id: FileId): number | null
  /** Opens a file for writing from its start. */
  create(id: FileId): VaultWriter
  remove(id: FileId): void
}

export interface VaultWriter {
  write(chunk: string | Uint8Array): Promise<void>
  /** Makes the bytes last and gives their number. */
  finish(): Promise<number>
  /** Gives the file up. */
  abandon(): Promise<void>
}

/** A message channel to a thread or process of the core's own. */
export interface WorkerPort {
  post(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
  /** `error` is what ended the worker, where it did not end by itself. */
  onExit(listener: (code: number, error: Error | null) => void): void
  stop(): Promise<void>
}

/** Starts the import worker on the core's database. */
export type StartImportWorker = () => WorkerPort

/** Everything the core needs of the world; `main/process` fills it in, tests replace the clock. */
export interface Ports {
  readonly clock: Clock
  readonly log: Log
  readonly files: FileVault
  readonly startImportWorker: StartImportWorker
  readonly dataFolder: string
  readonly version: string
}
