import type { Foundation } from '../foundation.ts'
import type { Mail } from '../mail/mail.ts'
import type { Mailbox, MailPool } from '../ports.ts'

/** The connections in use, with the settings that they were opened by. */
export interface OpenPool {
  readonly send: MailPool['send']
  readonly sender: Mailbox
  readonly connections: number
  /** Messages a minute at most; 0 for no limit. */
  readonly perMinute: number
}

/** Keeps connections by the settings of now; those of before end once nothing is on its way through them. */
export interface Pools {
  /** Null while mail is not set up, or until the connections are opened, which is told to `onOpen`. */
  current(): OpenPool | null
  /** The settings have changed. */
  renew(): void
  /** Closes all connections; what was on its way says how far it came. */
  close(): Promise<void>
}

interface Kept extends OpenPool {
  readonly close: () => Promise<void>
  onItsWay: number
}

export function createPools(on: Pick<Foundation, 'ports'>, mail: Mail, onOpen: () => void): Pools {
  const all = new Set<Kept>()
  let now: Kept | null = null
  let opening = false
  let lacking = false
  let generation = 0

  const close = async (pool: Kept) => {
    all.delete(pool)
    await pool.close()
  }
  const closeIfLeft = (pool: Kept) => {
    if (pool === now || pool.onItsWay > 0 || !all.has(pool)) return
    close(pool).catch((error: unknown) => on.ports.log.error({ error: String(error) }, 'a mail pool did not close'))
  }

  const open = async () => {
    opening = true
    const opened = generation
    try {
      const access = await mail.access()
      const sender = mail.sender()
      if (opened !== generation) return
      lacking = !access || !sender
      if (!access || !sender) return
      const opens = on.ports.mailer.open(access)
      const pool: Kept = {
        sender,
        connections: access.connections,
        perMinute: mail.settings().smtp.perMinute,
        onItsWay: 0,
        close: opens.close,
        async send(message, beforeLastByte) {
          pool.onItsWay += 1
          try {
            return await opens.send(message, beforeLastByte)
          } finally {
            pool.onItsWay -= 1
            closeIfLeft(pool)
          }
        },
      }
      all.add(pool)
      now = pool
    } catch (error) {
      lacking = true
      on.ports.log.error({ error: String(error) }, 'no mail pool could be opened')
    } finally {
      opening = false
      onOpen()
    }
  }

  return {
    current() {
      if (!now && !opening && !lacking) void open()
      return now
    },
    renew() {
      generation += 1
      lacking = false
      const before = now
      now = null
      if (before) closeIfLeft(before)
      onOpen()
    },
    async close() {
      generation += 1
      lacking = true
      now = null
      await Promise.all([...all].map(close))
    },
  }
}
