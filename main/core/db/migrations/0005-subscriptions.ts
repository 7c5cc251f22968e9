import type { Migration } from '../migrate.ts'

export const subscriptions: Migration = {
  number: 5,
  slug: 'subscriptions',
  sql: `
    -- Bits: 1 client, 2 ambassador, 4 operator.
    alter table companies add column universes integer not null default 1 check (universes between 1 and 7);
    -- The shop's own company.
    alter table companies add column own integer not null default 0 check (own in (0, 1));
    -- The ambassador or operator whose client it is; null for the shop itself.
    alter table companies add column partner_id integer references companies (id) on delete set null;
    -- Of mail to its addresses; null follows the shop's.
    alter table companies add column language text check (language in ('en', 'fr', 'nb'));
    alter table companies add column version integer not null default 1;
    -- How many contacts it has; kept with every change, so never counted anew.
    alter table companies add column contacts integer not null default 0;
    update companies set contacts = (select count(*) from contacts where company_key = companies.name_key);
    create index companies_by_contacts on companies (contacts);
    create unique index companies_own on companies (own) where own = 1;
    create index companies_by_partner on companies (partner_id) where partner_id is not null;

    -- Since when its owner wants no subscribable mail at this address.
    alter table contacts add column unsubscribed_at text;

    -- What contacts decided, a number a universe: 14 bits on, then 14 bits off; see shared/rules/subscription-pattern.ts.
    -- Contacts that decided nothing have no row: what they get follows the default.
    create table contact_subscriptions (
      contact_id integer primary key references contacts (id) on delete cascade,
      client integer not null default 0,
      ambassador integer not null default 0,
      operator integer not null default 0
    ) strict;

    create table company_subscriptions (
      company_id integer not null references companies (id) on delete cascade,
      universe text not null check (universe in ('client', 'ambassador', 'operator')),
      category text not null check (category in ('e_shop', 'delivery', 'configuration', 'monitoring', 'ticketing',
        'messaging', 'mobile')),
      email text not null,
      email_key text not null,
      undeliverable_at text,
      primary key (company_id, universe, category)
    ) strict, without rowid;
    create index company_subscriptions_by_email on company_subscriptions (email_key);

    -- What an undo of a change of subscriptions needs: what there was before and what the change left, batch by batch.
    create table subscription_undos (
      entry_id integer not null references audit_entries (id) on delete cascade,
      batch integer not null,
      before text not null check (json_valid(before)),
      undone_at text,
      primary key (entry_id, batch)
    ) strict, without rowid;

    -- Keyed hashes of addresses, so that they outlive the contact and tell nobody who it was. The key lies sealed in
    -- secrets.
    create table suppressed_addresses (
      hash blob primary key,
      reason text not null check (reason in ('unsubscribed', 'erased')),
      at text not null
    ) strict, without rowid;

    -- What happened, as it was reported; the same id of the same sender counts once.
    create table events (
      id integer primary key autoincrement,
      type text not null,
      source text not null,
      source_id text not null,
      company_id integer references companies (id) on delete set null,
      universe text check (universe in ('client', 'ambassador', 'operator')),
      payload text not null check (json_valid(payload)),
      -- How many were told, and how many were left out.
      outcome text not null check (json_valid(outcome)),
      operator_id integer references operators (id),
      at text not null,
      unique (source, source_id)
    ) strict;
    create index events_by_company on events (company_id, id) where company_id is not null;

    -- The bell in the portal.
    create table interface_notifications (
      id integer primary key autoincrement,
      contact_id integer not null references contacts (id) on delete cascade,
      event_id integer not null references events (id) on delete cascade,
      template_id integer not null references message_templates (id),
      data text not null check (json_valid(data)),
      created_at text not null,
      read_at text,
      unique (contact_id, event_id)
    ) strict;
    create index interface_notifications_by_event on interface_notifications (event_id);
  `,
}
