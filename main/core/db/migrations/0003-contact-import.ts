import type { Migration } from '../migrate.ts'

export const contactImport: Migration = {
  number: 3,
  slug: 'contact-import',
  sql: `
    create table imports (
      id integer primary key autoincrement,
      file_id text not null,
      file_name text not null,
      state text not null check (state in ('running', 'done', 'cancelled', 'interrupted', 'failed', 'undoing', 'undone')),
      plan text not null check (json_valid(plan)),
      counts text not null check (json_valid(counts)),
      failure text check (failure is null or json_valid(failure)),
      rows_done integer not null default 0,
      rows_total integer,
      operator_id integer references operators (id),
      task_id integer references tasks (id) on delete set null,
      started_at text not null,
      finished_at text,
      undo_started_at text
    ) strict;

    -- The contacts that a batch added have ids in a row.
    create table import_ranges (
      import_id integer not null references imports (id) on delete cascade,
      first_id integer not null,
      last_id integer not null,
      primary key (import_id, first_id)
    ) strict, without rowid;

    -- What an import changed of known contacts: their values before, and the version that it left them in.
    create table import_updates (
      contact_id integer not null references contacts (id) on delete cascade,
      import_id integer not null references imports (id) on delete cascade,
      version integer not null,
      before text not null check (json_valid(before)),
      primary key (contact_id, import_id)
    ) strict, without rowid;
    create index import_updates_by_import on import_updates (import_id);

    create table import_companies (
      import_id integer not null references imports (id) on delete cascade,
      company_id integer not null references companies (id) on delete cascade,
      primary key (import_id, company_id)
    ) strict, without rowid;
    create index import_companies_by_company on import_companies (company_id);

    -- The rows that were refused, by their number in the file; what stood in them is read from the file again.
    create table import_rejects (
      import_id integer not null references imports (id) on delete cascade,
      row integer not null,
      -- For a duplicate within the file, the line that came first.
      first_line integer,
      primary key (import_id, row)
    ) strict, without rowid;
  `,
}
