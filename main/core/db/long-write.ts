import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Database } from './database.ts'

/**
 * Runs long work in one transaction, and lets reading calls in whenever it asks for a turn: they see what is done so
 * far. Few large transactions cost a fraction of many small ones, since each dirties the same index pages.
 *
 * With foreign keys `off`, deleting a row does not look for what refers to it, which reads all contacts where they have
 * no index on that column, nor does it cascade: the work sees to both itself.
 */
export const writeAtLength = <T>(
  { gate, sqlite }: Pick<Database, 'gate' | 'sqlite'>,
  work: (turn: () => Promise<void>) => Promise<T>,
  foreignKeys: 'on' | 'off' = 'on',
): Promise<T> =>
  gate.run(async () => {
    if (foreignKeys === 'off') sqlite.pragma('foreign_keys = OFF')
    try {
      sqlite.exec('begin immediate')
      const result = await work(() => nextTurn())
      sqlite.exec('commit')
      return result
    } catch (error) {
      // A full disk rolls back by itself.
      if (sqlite.inTransaction) sqlite.exec('rollback')
      throw error
    } finally {
      if (foreignKeys === 'off') sqlite.pragma('foreign_keys = ON')
    }
  })
