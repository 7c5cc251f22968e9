import type { Migration } from '../migrate.ts'

export const house: Migration = {
  number: 1,
  slug: 'house',
  sql: `
    create table settings (
      key text primary key,
      value text not null check (json_valid(value))
    ) strict, without rowid;

    create table operators (
      id integer primary key autoincrement,
      name text not null,
      login text not null,
      login_key text not null unique,
      role text not null check (role in ('administrator', 'operator')),
      language text not null,
      password_hash text not null,
      disabled_at text,
      last_sign_in_at text,
      created_at text not null
    ) strict;

    create table preferences (
      operator_id integer not null references operators (id) on delete cascade,
      key text not null,
      value text not null check (json_valid(value)),
      primary key (operator_id, key)
    ) strict, without rowid;

    create table audit_entries (
      id integer primary key autoincrement,
      at text not null,
      operator_id integer references operators (id),
      action text not null,
      subject_kind text,
      subject_id integer,
      subject_label text,
      count integer not null default 1,
      before text check (before is null or json_valid(before)),
      after text check (after is null or json_valid(after))
    ) strict;
    create index audit_entries_by_action on audit_entries (action, id);
    create index audit_entries_by_operator on audit_entries (operator_id, id);
    create index audit_entries_by_subject on audit_entries (subject_kind, subject_id, id);

    -- The subjects of an entry that stands for many.
    create table audit_subjects (
      kind text not null,
      subject_id integer not null,
      entry_id integer not null references audit_entries (id) on delete cascade,
      primary key (kind, subject_id, entry_id)
    ) strict, without rowid;

    create table tasks (
      id integer primary key autoincrement,
      kind text not null,
      title text not null check (json_valid(title)),
      state text not null,
      done integer not null,
      total integer,
      operator_id integer references operators (id),
      started_at text not null,
      finished_at text,
      outcome text check (outcome is null or json_valid(outcome)),
      dismissed integer not null default 0
    ) strict;

    create table files (
      id text primary key,
      name text not null,
      created_at text not null
    ) strict, without rowid;
  `,
}
