import { pino } from 'pino'
import type { Log } from '../core/ports.ts'

/** Writes JSON lines to a file of the owner's; UTC times, nothing personal. */
export function createLog(path: string): Log {
  return pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: path, mkdir: true, sync: true, mode: 0o600 }),
  )
}
