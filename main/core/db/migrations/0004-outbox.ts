import type { Migration } from '../migrate.ts'

export const outbox: Migration = {
  number: 4,
  slug: 'outbox',
  sql: `
    alter table contacts add column undeliverable_at text;
    alter table contacts add column undeliverable_answer text;
    create index contacts_by_undeliverable on contacts (undeliverable_at) where undeliverable_at is not null;

    -- Passwords and tokens for other systems, sealed with a key that the database does not hold.
    create table secrets (
      name text primary key,
      sealed blob not null
    ) strict;

    -- Texts that an administrator changed; what is not here is as built in.
    create table notification_templates (
      code text not null,
      language text not null check (language in ('en', 'fr', 'nb')),
      subject text not null,
      text text not null,
      html text not null,
      changed_at text not null,
      primary key (code, language)
    ) strict, without rowid;

    -- Every text that a message was made with, never changed: a message is its text and its data, so that it reads as
    -- it was sent without being stored twice.
    create table message_templates (
      id integer primary key autoincrement,
      hash blob not null unique,
      code text not null,
      language text not null,
      subject text not null,
      text text not null,
      html text not null
    ) strict;

    -- Messages that are being sent together, as one task; a row goes when its task is over.
    create table sendings (
      task_id integer primary key references tasks (id),
      paused integer not null default 0,
      cancelled integer not null default 0
    ) strict;

    create table messages (
      id integer primary key autoincrement,
      once_key text not null unique,
      state text not null check (state in ('queued', 'sending', 'sent', 'failed', 'uncertain', 'draft_opened',
        'suppressed', 'cancelled')),
      type text not null,
      test integer not null default 0,
      draft integer not null default 0,
      task_id integer not null default 0,
      contact_id integer references contacts (id) on delete cascade,
      recipient_name text not null,
      recipient_email text not null,
      recipient_key text not null,
      language text not null,
      template_id integer not null references message_templates (id),
      data text not null check (json_valid(data)),
      message_id text not null,
      sender_name text,
      sender_email text,
      created_at text not null,
      due_at text,
      handed_at text,
      settled_at text,
      attempts integer not null default 0,
      tries integer not null default 0,
      reason_code text,
      reason_answer text
    ) strict;
    create index messages_due on messages (task_id, due_at) where state = 'queued';
    create index messages_on_their_way on messages (state) where state = 'sending';
    create index messages_by_state on messages (state, type);
    create index messages_by_contact on messages (contact_id);
    create index messages_by_task on messages (task_id, state) where task_id <> 0;
    -- The list without a filter, and what search looks through, without the rows themselves.
    create index messages_by_id on messages (id, recipient_key);

    create table message_attempts (
      message_id integer not null references messages (id) on delete cascade,
      number integer not null,
      started_at text not null,
      ended_at text not null,
      outcome text not null,
      problem text,
      code integer,
      answer text,
      primary key (message_id, number)
    ) strict, without rowid;

    -- How many messages there are in each state; kept with every change, so never counted anew.
    create table message_totals (
      state text primary key,
      messages integer not null
    ) strict;
    create trigger messages_counted after insert on messages begin
      insert into message_totals (state, messages) values (new.state, 1)
        on conflict (state) do update set messages = messages + 1;
    end;
    create trigger messages_recounted after update of state on messages when old.state <> new.state begin
      update message_totals set messages = messages - 1 where state = old.state;
      insert into message_totals (state, messages) values (new.state, 1)
        on conflict (state) do update set messages = messages + 1;
    end;
    create trigger messages_discounted after delete on messages begin
      update message_totals set messages = messages - 1 where state = old.state;
    end;

    -- Links that were sent, or are to be, and what became of them: the invitation ledger.
    create table link_requests (
      id integer primary key autoincrement,
      purpose text not null check (purpose in ('activation', 'address')),
      contact_id integer not null references contacts (id) on delete cascade,
      email text not null,
      email_key text not null,
      language text not null,
      way text not null check (way in ('mail_client', 'smtp')),
      standing text not null check (standing in ('prepared', 'draft_opened', 'sent', 'not_sent', 'uncertain', 'accepted',
        'bounced', 'failed', 'cancelled', 'replaced')),
      message_id integer references messages (id) on delete set null,
      token_hash blob,
      requested_at text not null,
      operator_id integer,
      sent_at text,
      sent_by integer,
      expires_at text,
      accepted_at text,
      -- Where the draft lies among Comptoir's own drafts, to be removed with its contact.
      draft_file text,
      -- Whether the contact's state lets it follow the link: Unregistered or Inactive to activate, Active for an address.
      waiting integer not null default 1
    ) strict;
    create unique index link_requests_by_token on link_requests (token_hash) where token_hash is not null;
    create index link_requests_by_contact on link_requests (contact_id, purpose);
    create index link_requests_by_message on link_requests (message_id);
    create index link_requests_by_standing on link_requests (standing, purpose, way);
    create index link_requests_waiting on link_requests (expires_at)
      where waiting = 1 and standing in ('draft_opened', 'sent', 'uncertain');
  `,
}
