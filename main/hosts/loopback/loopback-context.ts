import type { MessagePort } from 'node:worker_threads'
import type { CoreLink } from '../core-link.ts'
import type { LaunchGuard } from './launch-guard.ts'

/** What the server's routes share. */
export interface LoopbackContext {
  readonly core: CoreLink<MessagePort>
  readonly guard: LaunchGuard
  newAddress(): string
}
