import type { Migration } from '../migrate.ts'

export const portal: Migration = {
  number: 7,
  slug: 'portal',
  sql: `
    -- A job by the generic link belongs to no contact before it is assigned: the column must take null.
    create table jobs_with_senders (
      id integer primary key autoincrement,
      contact_id integer references contacts (id) on delete cascade,
      title text not null,
      title_key text not null,
      state text not null check (state in ('new', 'incoming', 'accepted', 'approval_pending', 'approved', 'prepress',
        'postpress', 'production', 'completed')),
      -- Sorts states in the order of the print shop.
      state_rank integer not null generated always as (
        case state when 'new' then 0 when 'incoming' then 1 when 'accepted' then 2 when 'approval_pending' then 3
          when 'approved' then 4 when 'prepress' then 5 when 'postpress' then 6 when 'production' then 7 else 8 end) virtual,
      origin text not null default 'desk' check (origin in ('desk', 'portal', 'generic_link')),
      copies integer not null default 1,
      remark text not null default '',
      -- Whoever sent it by the generic link, by their own word.
      sender_name text,
      sender_name_key text,
      sender_email text,
      sender_key text,
      -- What the job editor saved.
      pdl text check (pdl is null or json_valid(pdl)),
      pdl_saved_at text,
      version integer not null default 1,
      created_at text not null,
      updated_at text not null,
      check (contact_id is not null or sender_key is not null)
    ) strict;
    insert into jobs_with_senders (id, contact_id, title, title_key, state, created_at, updated_at)
      select id, contact_id, title, fold(title), state, created_at, updated_at from jobs;
    -- Numbers of jobs that are gone are never given again.
    update sqlite_sequence set seq = coalesce((select seq from sqlite_sequence where name = 'jobs'), seq)
      where name = 'jobs_with_senders';
    insert into sqlite_sequence (name, seq)
      select 'jobs_with_senders', seq from sqlite_sequence where name = 'jobs'
        and not exists (select 1 from sqlite_sequence where name = 'jobs_with_senders');
    drop table jobs;
    alter table jobs_with_senders rename to jobs;
    create index jobs_by_contact on jobs (contact_id, state);
    create index jobs_by_sender on jobs (sender_key) where sender_key is not null;
    create index jobs_by_title on jobs (title_key);
    create index jobs_by_state on jobs (state_rank);
    create index jobs_by_created on jobs (created_at);
    create index jobs_by_updated on jobs (updated_at);

    -- How many jobs there are in each state; kept with every change, so never counted anew.
    create table job_totals (
      state text primary key,
      jobs integer not null
    ) strict, without rowid;
    insert into job_totals (state, jobs) select state, count(*) from jobs group by state;
    create trigger jobs_counted after insert on jobs begin
      insert into job_totals (state, jobs) values (new.state, 1) on conflict (state) do update set jobs = jobs + 1;
    end;
    create trigger jobs_recounted after update of state on jobs when old.state <> new.state begin
      update job_totals set jobs = jobs - 1 where state = old.state;
      insert into job_totals (state, jobs) values (new.state, 1) on conflict (state) do update set jobs = jobs + 1;
    end;
    create trigger jobs_discounted after delete on jobs begin
      update job_totals set jobs = jobs - 1 where state = old.state;
    end;

    create table job_files (
      id text primary key,
      job_id integer not null references jobs (id) on delete cascade,
      kind text not null check (kind in ('input', 'support')),
      name text not null,
      size integer not null,
      created_at text not null
    ) strict, without rowid;
    create index job_files_by_job on job_files (job_id);

    -- Files that nothing holds: one that is arriving, or whose owner was deleted. A file stands here before its first
    -- byte is written and after its last owner is gone, so that a start finds and removes what an end left behind.
    create table loose_files (
      id text primary key,
      since text not null
    ) strict, without rowid;

    -- What was sent by the generic link, by the shop's day; deleting a job gives nothing back.
    create table generic_link_days (
      day text primary key,
      jobs integer not null,
      bytes integer not null
    ) strict, without rowid;

    create table portal_sessions (
      token_hash blob primary key,
      contact_id integer not null references contacts (id) on delete cascade,
      created_at text not null,
      used_at text not null,
      expires_at text not null
    ) strict, without rowid;
    create index portal_sessions_by_contact on portal_sessions (contact_id);

    -- Links that customers asked for themselves; a newer one of the same purpose ends the older.
    create table account_links (
      id integer primary key autoincrement,
      purpose text not null check (purpose in ('validation', 'password')),
      contact_id integer not null references contacts (id) on delete cascade,
      email_key text not null,
      message_id integer references messages (id) on delete set null,
      token_hash blob,
      requested_at text not null,
      expires_at text,
      -- When it was followed, replaced or taken away.
      ended_at text
    ) strict;
    create unique index account_links_by_token on account_links (token_hash) where token_hash is not null;
    create index account_links_by_contact on account_links (contact_id, purpose);
    create index account_links_by_message on account_links (message_id);

    create table terms_versions (
      id integer primary key autoincrement,
      file_id text not null,
      name text not null,
      format text not null check (format in ('pdf', 'text')),
      size integer not null,
      published_at text not null,
      operator_id integer references operators (id)
    ) strict;
    create table terms_acceptances (
      contact_id integer not null references contacts (id) on delete cascade,
      version_id integer not null references terms_versions (id),
      accepted_at text not null,
      primary key (contact_id, version_id)
    ) strict, without rowid;
    create index terms_acceptances_by_version on terms_acceptances (version_id);

    -- The bell of the desk.
    create table desk_notices (
      id integer primary key autoincrement,
      kind text not null check (kind in ('job_submitted')),
      job_id integer not null references jobs (id) on delete cascade,
      at text not null
    ) strict;
    create index desk_notices_by_job on desk_notices (job_id);
  `,
}
