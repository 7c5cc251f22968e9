import type { Migration } from '../migrate.ts'

export const contactImport: Migration = {
  number: 3,
  slug: 'contact-import',
  sql: `
    create table imports (
      id integer primary key autoincrement,
      file_id text not null,
      file_name text not null,
      state text not null,
      plan text not null check (json_valid(plan)),
      counts text not null check (json_valid(counts)),
      rows_done integer not null default 0,
      rows_total integer,
      operator_id integer references operators (id),
      task_id integer references tasks (id),
      started_at text not null,
      finished_at text
    ) strict;
  `,
}
