import type { Database } from '../db/database.ts'

const key = 'outbox.paused'

/** Whether an operator holds all sending; kept over restarts. */
export interface OutboxPause {
  isPaused(): boolean
  /** Call inside a transaction, and `read` once it is over. */
  write(paused: boolean): void
  read(): void
}

export function createOutboxPause(db: Database): OutboxPause {
  const stored = () => db.get(db.build.selectFrom('settings').select('value').where('key', '=', key))?.value === 'true'
  let paused = stored()
  return {
    isPaused: () => paused,
    write(wanted) {
      const value = String(wanted)
      db.run(
        db.build
          .insertInto('settings')
          .values({ key, value })
          .onConflict((conflict) => conflict.column('key').doUpdateSet({ value })),
      )
    },
    read() {
      paused = stored()
    },
  }
}
