import type { Migration } from '../migrate.ts'

export const contacts: Migration = {
  number: 2,
  slug: 'contacts',
  sql: `
    create table companies (
      id integer primary key autoincrement,
      name text not null,
      name_key text not null unique
    ) strict;

    create table contacts (
      id integer primary key autoincrement,
      name text not null,
      name_key text not null,
      email text not null,
      email_key text not null,
      state text not null default 'unregistered' check (state in ('unregistered', 'inactive', 'active', 'disabled')),
      invited_at text,
      invited_way text check (invited_way in ('mail_client', 'smtp')),
      company_id integer references companies (id),
      company_key text not null default '',
      terms_accepted_at text,
      phone text,
      language text not null,
      roles integer not null default 1,
      company_administrator integer not null default 0,
      interface_access integer not null default 1,
      notes text not null default '',
      import_id integer,
      version integer not null default 1,
      created_at text not null,
      updated_at text not null
    ) strict;

    -- A named index, not a constraint of the table, so that a large import can drop it and build it again at its end.
    create unique index contacts_by_email_key on contacts (email_key);

    create table identities (
      id integer primary key autoincrement,
      contact_id integer not null references contacts (id) on delete cascade,
      kind text not null check (kind in ('password')),
      secret text not null,
      created_at text not null
    ) strict;
    create index identities_by_contact on identities (contact_id);

    create table jobs (
      id integer primary key autoincrement,
      contact_id integer not null references contacts (id) on delete cascade,
      title text not null,
      state text not null check (state in ('new', 'incoming', 'accepted', 'approval_pending', 'approved', 'prepress',
        'postpress', 'production', 'completed')),
      created_at text not null,
      updated_at text not null
    ) strict;
    create index jobs_by_contact on jobs (contact_id, state);
  `,
}
