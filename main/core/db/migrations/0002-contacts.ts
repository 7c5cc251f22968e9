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
      -- The address folded for searching, where that differs from its key (letters beyond ASCII).
      email_folded text,
      state text not null default 'unregistered' check (state in ('unregistered', 'inactive', 'active', 'disabled')),
      -- The audit entry of the last change of state: an undo restores only what no later change has touched.
      state_entry_id integer,
      invited_at text,
      invited_way text check (invited_way in ('mail_client', 'smtp')),
      company_id integer references companies (id),
      company_key text not null default '',
      terms_accepted_at text,
      phone text,
      language text not null check (language in ('en', 'fr', 'nb')),
      roles integer not null default 1,
      company_administrator integer not null default 0,
      interface_access integer not null default 1,
      notes text not null default '',
      import_id integer,
      version integer not null default 1,
      created_at text not null,
      updated_at text not null,
      -- Sorts states in the order of a contact's life.
      state_rank integer not null generated always as (
        case state when 'unregistered' then 0 when 'inactive' then 1 when 'active' then 2 else 3 end) virtual,
      -- What filters ask, in one number: see db/contact-facets.ts.
      facets integer not null generated always as (
        case state when 'unregistered' then 0 when 'inactive' then 1 when 'active' then 2 else 3 end
        + 4 * (invited_at is not null)
        + 8 * (terms_accepted_at is not null)
        + 16 * (case language when 'en' then 0 when 'fr' then 1 else 2 end)
        + 64 * roles) virtual
    ) strict;
    -- Every index ends in the id by itself, so it also orders what is equal; an import may drop and rebuild them.
    -- The unique address is an index too, not a constraint of the table, or an import could not drop it.
    create unique index contacts_by_email_key on contacts (email_key);
    create index contacts_by_name on contacts (name_key);
    create index contacts_by_company on contacts (company_key);
    create index contacts_by_phone on contacts (phone);
    create index contacts_by_state on contacts (state_rank);
    create index contacts_by_language on contacts (language);
    create index contacts_by_invited on contacts (invited_at);
    create index contacts_by_terms on contacts (terms_accepted_at);
    create index contacts_by_created on contacts (created_at);
    create index contacts_by_updated on contacts (updated_at);
    create index contacts_by_facets on contacts (facets);
    create index contacts_by_import on contacts (import_id) where import_id is not null;

    -- Contains-search: the trigrams of each contact's folded texts, without the texts themselves.
    create virtual table contact_search using fts5 (
      text, content = '', contentless_delete = 1, detail = none, tokenize = 'trigram case_sensitive 1');
    create virtual table contact_search_terms using fts5vocab (contact_search, instance);

    -- How many contacts there are of each combination of facets; kept with every change, so never counted anew.
    create table contact_totals (
      facets integer primary key,
      contacts integer not null
    ) strict;

    -- What an undo of a change of state needs: the ids by the state they were in, batch by batch.
    create table contact_state_undos (
      entry_id integer not null references audit_entries (id) on delete cascade,
      batch integer not null,
      before text not null check (json_valid(before)),
      undone_at text,
      primary key (entry_id, batch)
    ) strict, without rowid;

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
