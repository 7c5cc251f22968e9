import { type CompiledQuery, DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import type { Sqlite } from './open.ts'
import type { Tables } from './tables.ts'
import { createWriteGate, type WriteGate } from './write-gate.ts'

interface Compilable<Row> {
  compile(): CompiledQuery<Row>
}

/**
 * The core's one connection. Kysely builds the queries (`build`), better-sqlite3 runs them at once and without
 * promises, so that nothing can come between the statements of a transaction.
 */
export interface Database {
  readonly build: Kysely<Tables>
  readonly sqlite: Sqlite
  readonly gate: WriteGate
  all<Row>(query: Compilable<Row>): Row[]
  get<Row>(query: Compilable<Row>): Row | undefined
  run(query: Compilable<unknown>): { changes: number; lastInsertRowid: number }
  /** Waits until no worker is writing, then runs `work` in one immediate transaction. */
  write<T>(work: () => T): Promise<T>
}

const builder = () =>
  new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  })

export function createDatabase(sqlite: Sqlite): Database {
  const gate = createWriteGate()
  const statements = new Map<string, ReturnType<Sqlite['prepare']>>()
  const prepared = (sql: string) => {
    const known = statements.get(sql)
    if (known) return known
    const statement = sqlite.prepare(sql)
    if (statements.size >= 500) statements.clear()
    statements.set(sql, statement)
    return statement
  }
  return {
    build: builder(),
    sqlite,
    gate,
    all: <Row>(query: Compilable<Row>) => {
      const { sql, parameters } = query.compile()
      return prepared(sql).all(...parameters) as Row[]
    },
    get: <Row>(query: Compilable<Row>) => {
      const { sql, parameters } = query.compile()
      return prepared(sql).get(...parameters) as Row | undefined
    },
    run: (query) => {
      const { sql, parameters } = query.compile()
      const { changes, lastInsertRowid } = prepared(sql).run(...parameters)
      return { changes, lastInsertRowid: Number(lastInsertRowid) }
    },
    write: (work) => gate.run(() => sqlite.transaction(work).immediate()),
  }
}
