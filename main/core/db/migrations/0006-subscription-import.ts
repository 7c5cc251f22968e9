import type { Migration } from '../migrate.ts'

export const subscriptionImport: Migration = {
  number: 6,
  slug: 'subscription-import',
  sql: `
    alter table imports add column kind text not null default 'contacts' check (kind in ('contacts', 'subscriptions'));
    -- The audit entry that an import of subscriptions is told by; its undo is kept in subscription_undos under that id.
    alter table imports add column entry_id integer references audit_entries (id) on delete set null;

    -- Why a row was refused, where that hung on the shop as it was: [code, column] each, without what stood there.
    alter table import_rejects add column problems text check (problems is null or json_valid(problems));
  `,
}
