import SqliteDatabase from 'better-sqlite3'

export type Sqlite = SqliteDatabase.Database

/**
 * Opens the database with the pragmas that its promises rest on: WAL, every commit on the disk (`synchronous=FULL`,
 * on macOS `fullfsync`), foreign keys, deleted content overwritten.
 */
export function openSqlite(path: string, options: { readonly?: boolean; exclusive?: boolean } = {}): Sqlite {
  const sqlite = new SqliteDatabase(path, { readonly: options.readonly ?? false, timeout: 10_000 })
  if (options.exclusive) {
    sqlite.pragma('busy_timeout = 0')
    return sqlite
  }
  if (!options.readonly) sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('fullfsync = ON')
  sqlite.pragma('foreign_keys = ON')
  sqlite.pragma('secure_delete = ON')
  sqlite.pragma('temp_store = MEMORY')
  sqlite.pragma('cache_size = -32000')
  sqlite.pragma('mmap_size = 1073741824')
  return sqlite
}
