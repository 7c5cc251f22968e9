import { randomBytes } from 'node:crypto'
import type { PortalState } from '../../../shared/contract/store.ts'
import { type PortalListening, PortalNotListening, type Ports } from '../ports.ts'

type Status = PortalState['status']

/** The portal's server as the settings want it: off, or listening in one way. */
export interface PortalRunning {
  status(): Status
  /** What the server answers at `/.well-known/comptoir` while this core runs. */
  readonly mark: string
  /** Brings the server to what the settings say now; settles after the attempt, whatever came of it. */
  follow(): Promise<void>
  /** Stops serving for good. */
  close(): Promise<void>
}

interface Wanted {
  /** Null while it is off. Rejects with `PortalNotListening` where it cannot be put together. */
  wanted(): Promise<Omit<PortalListening, 'mark'> | null>
  onChange(): void
}

/** Follows the settings one attempt after the other, so that the last ones saved are those that count. */
export function createPortalRunning(
  { portal, log }: Pick<Ports, 'portal' | 'log'>,
  { wanted, onChange }: Wanted,
): PortalRunning {
  const mark = randomBytes(16).toString('base64url')
  let status: Status = { kind: 'off' }
  /** How it listens now, to leave it alone where nothing changed. */
  let present: string | null = null
  let closed = false
  let last: Promise<void> = Promise.resolve()

  const become = (next: Status) => {
    const changed = JSON.stringify(next) !== JSON.stringify(status)
    status = next
    if (changed) onChange()
  }

  const attempt = async () => {
    const on = closed ? null : await wanted()
    if (on === null) {
      present = null
      if (status.kind !== 'off') await portal.close()
      return become({ kind: 'off' })
    }
    const wish = JSON.stringify(on)
    if (status.kind === 'listening' && wish === present) return
    present = wish
    become({ kind: 'starting' })
    await portal.listen({ ...on, mark })
    become({ kind: 'listening' })
    log.info({ port: on.port }, 'the portal listens')
  }

  const fail = async (error: unknown) => {
    const [problem, detail] =
      error instanceof PortalNotListening ? [error.problem, error.message] : (['unexpected', String(error)] as const)
    log.warn({ problem, detail }, 'the portal does not listen')
    present = null
    // What listened before must not go on by settings that nobody sees any more.
    await portal.close().catch(() => {})
    become({ kind: 'failed', problem, detail })
  }

  const follow = () => {
    last = last.then(attempt).catch(fail)
    return last
  }

  return {
    status: () => status,
    mark,
    follow,
    close() {
      closed = true
      return follow()
    },
  }
}
