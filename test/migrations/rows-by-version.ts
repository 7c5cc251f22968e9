import type { Sqlite } from '../../main/core/db/open.ts'

/**
 * Rows as each version of the schema could hold them, in SQL of that version: never changed once it is released.
 * A new migration adds the rows of its tables here, so that the next one meets a populated predecessor.
 */
export const rowsByVersion: Readonly<Record<number, (sqlite: Sqlite) => void>> = {
  1: (sqlite) =>
    sqlite.exec(`
      insert into settings (key, value) values ('shop', '{"shopName":"Imprimerie du Port","language":"fr"}');
      insert into operators (id, name, login, login_key, role, language, password_hash, created_at)
        values (1, 'Alice Martin', 'Alice', 'alice', 'administrator', 'fr', 'scrypt$1', '2026-01-05T08:00:00.000Z');
      insert into operators (id, name, login, login_key, role, language, password_hash, disabled_at, created_at)
        values (2, 'Bjørn Ås', 'bjørn', 'bjorn', 'operator', 'nb', 'scrypt$2', '2026-03-01T08:00:00.000Z',
          '2026-01-06T08:00:00.000Z');
      insert into preferences (operator_id, key, value) values (1, 'contacts.columns', '["name","email"]');
      insert into audit_entries (id, at, operator_id, action, subject_kind, subject_id, subject_label, count, after)
        values (1, '2026-01-05T08:00:00.000Z', 1, 'shop.created', 'shop', null, 'Imprimerie du Port', 1, '{"a":1}');
      insert into audit_subjects (kind, subject_id, entry_id) values ('operator', 2, 1);
      insert into tasks (id, kind, title, state, done, total, operator_id, started_at)
        values (1, 'contacts.export', '{"key":"export"}', 'done', 10, 10, 1, '2026-01-07T08:00:00.000Z');
      insert into files (id, name, created_at)
        values ('AAAAAAAAAAAAAAAAAAAAAA', 'clients 2026.csv', '2026-01-07T08:00:00.000Z');
    `),
  2: (sqlite) =>
    sqlite.exec(`
      insert into companies (id, name, name_key) values (1, 'Brûlé & Fils', 'brule & fils');
      insert into contacts (id, name, name_key, email, email_key, state, invited_at, invited_way, company_id,
          company_key, phone, language, roles, notes, version, created_at, updated_at)
        values (1, 'Élodie Brûlé', 'elodie brule', 'Elodie@brule.test', 'elodie@brule.test', 'active',
          '2026-01-08T08:00:00.000Z', 'smtp', 1, 'brule & fils', '+33612345678', 'fr', 3, 'Préfère le matin', 4,
          '2026-01-08T07:00:00.000Z', '2026-02-08T07:00:00.000Z');
      insert into contacts (id, name, name_key, email, email_key, language, created_at, updated_at)
        values (2, 'Åse Øy', 'ase oy', 'ase@oy.test', 'ase@oy.test', 'nb', '2026-01-09T07:00:00.000Z',
          '2026-01-09T07:00:00.000Z');
      insert into contact_search (rowid, text) values (1, 'elodie brule elodie@brule.test brule & fils');
      insert into contact_totals (facets, contacts) values (1, 2);
      insert into contact_state_undos (entry_id, batch, before) values (1, 0, '{"unregistered":[1]}');
      insert into identities (id, contact_id, kind, secret, created_at)
        values (1, 1, 'password', 'scrypt$3', '2026-01-10T07:00:00.000Z');
      insert into jobs (id, contact_id, title, state, created_at, updated_at)
        values (1, 1, 'Carte de vœux', 'prepress', '2026-01-11T07:00:00.000Z', '2026-01-11T07:00:00.000Z');
    `),
  3: (sqlite) =>
    sqlite.exec(`
      insert into imports (id, file_id, file_name, state, plan, counts, rows_done, rows_total, operator_id, task_id,
          started_at)
        values (1, 'AAAAAAAAAAAAAAAAAAAAAA', 'clients 2026.csv', 'done', '{}', '{"rows":3}', 3, 3, 1, 1,
          '2026-01-12T07:00:00.000Z');
      insert into import_ranges (import_id, first_id, last_id) values (1, 2, 2);
      insert into import_updates (contact_id, import_id, version, before) values (1, 1, 3, '{"notes":""}');
      insert into import_companies (import_id, company_id) values (1, 1);
      insert into import_rejects (import_id, row, first_line) values (1, 3, 2);
    `),
  4: (sqlite) =>
    sqlite.exec(`
      insert into secrets (name, sealed) values ('mail.password', x'00ff');
      insert into notification_templates (code, language, subject, text, html, changed_at)
        values ('C-01', 'fr', 'Bienvenue', 'Bonjour', '<p>Bonjour</p>', '2026-02-01T07:00:00.000Z');
      insert into message_templates (id, hash, code, language, subject, text, html)
        values (1, x'aa', 'C-01', 'fr', 'Bienvenue', 'Bonjour', '<p>Bonjour</p>');
      insert into sendings (task_id, paused) values (1, 1);
      insert into messages (id, once_key, state, type, task_id, contact_id, recipient_name, recipient_email,
          recipient_key, language, template_id, data, message_id, created_at, due_at, attempts, reason_code, reason_answer)
        values (1, 'request:1', 'queued', 'C-01', 1, 1, 'Élodie Brûlé', 'Elodie@brule.test',
          'elodie brule elodie@brule.test', 'fr', 1, '{}', '<1@comptoir>', '2026-02-01T07:00:00.000Z', '2026-02-01T08:00:00.000Z', 1, 'deferred', '451 plus tard');
      insert into message_attempts (message_id, number, started_at, ended_at, outcome, code, answer)
        values (1, 1, '2026-02-01T07:00:00.000Z', '2026-02-01T07:00:01.000Z', 'deferred', 451, '451 plus tard');
      insert into link_requests (id, purpose, contact_id, email, email_key, language, way, standing, message_id,
          token_hash, requested_at, operator_id, expires_at)
        values (1, 'activation', 1, 'Elodie@brule.test', 'elodie@brule.test', 'fr', 'smtp', 'prepared', 1, x'bb',
          '2026-02-01T07:00:00.000Z', 1, '2026-02-08T07:00:00.000Z');
      update contacts set undeliverable_at = '2026-02-02T07:00:00.000Z', undeliverable_answer = '550 inconnu'
        where id = 2;
    `),
  5: (sqlite) =>
    sqlite.exec(`
      insert into companies (id, name, name_key, universes, own, language)
        values (2, 'Imprimerie du Port', 'imprimerie du port', 7, 1, 'fr');
      update companies set partner_id = 2 where id = 1;
      insert into contact_subscriptions (contact_id, client, ambassador, operator) values (1, 3, 16384, 0);
      insert into company_subscriptions (company_id, universe, category, email, email_key)
        values (1, 'client', 'delivery', 'Quai@brule.test', 'quai@brule.test');
      insert into subscription_undos (entry_id, batch, before) values (1, 0, '{"contacts":[[1,0,0,0,3,0,0]]}');
      insert into suppressed_addresses (hash, reason, at) values (x'cc', 'unsubscribed', '2026-03-01T07:00:00.000Z');
      insert into events (id, type, source, source_id, company_id, universe, payload, outcome, operator_id, at)
        values (1, 'S-2', 'desk', '1', 1, 'client', '{"reference":"BL-12"}', '{"emails":1}', 1,
          '2026-03-01T07:00:00.000Z');
      insert into interface_notifications (id, contact_id, event_id, template_id, data, created_at)
        values (1, 1, 1, 1, '{}', '2026-03-01T07:00:00.000Z');
      update contacts set unsubscribed_at = '2026-03-02T07:00:00.000Z' where id = 2;
    `),
  6: (sqlite) =>
    sqlite.exec(`
      insert into imports (id, kind, entry_id, file_id, file_name, state, plan, counts, rows_done, rows_total,
          operator_id, task_id, started_at)
        values (2, 'subscriptions', 1, 'AAAAAAAAAAAAAAAAAAAAAA', 'abonnements.csv', 'done', '{}', '{"rows":3}', 3, 3, 1,
          1, '2026-03-12T07:00:00.000Z');
      insert into import_rejects (import_id, row, problems) values (2, 1, '[["contact_unknown",0]]');
    `),
  7: (sqlite) =>
    sqlite.exec(`
      update jobs set origin = 'portal', copies = 250, remark = 'Papier ivoire', pdl = '{"duplex":true}',
        pdl_saved_at = '2026-05-02T07:00:00.000Z', version = 3 where id = 1;
      insert into jobs (id, contact_id, title, title_key, state, origin, sender_name, sender_name_key, sender_email,
          sender_key, created_at, updated_at)
        values (2, null, 'Affiche', 'affiche', 'new', 'generic_link', 'Zoé Petit', 'zoe petit', 'Zoe@petit.test',
          'zoe@petit.test', '2026-05-01T07:00:00.000Z', '2026-05-01T07:00:00.000Z');
      insert into job_files (id, job_id, kind, name, size, created_at)
        values ('BBBBBBBBBBBBBBBBBBBBBB', 2, 'input', 'affiche.pdf', 1234, '2026-05-01T07:00:00.000Z');
      insert into loose_files (id, since) values ('CCCCCCCCCCCCCCCCCCCCCC', '2026-05-01T07:00:00.000Z');
      insert into generic_link_days (day, jobs, bytes) values ('2026-05-01', 1, 1234);
      insert into desk_notices (id, kind, job_id, at) values (1, 'job_submitted', 2, '2026-05-01T07:00:00.000Z');
      insert into portal_sessions (token_hash, contact_id, created_at, used_at, expires_at)
        values (x'dd', 1, '2026-05-01T07:00:00.000Z', '2026-05-01T08:00:00.000Z', '2026-05-15T07:00:00.000Z');
      insert into account_links (id, purpose, contact_id, email_key, message_id, token_hash, requested_at, expires_at)
        values (1, 'password', 1, 'elodie@brule.test', 1, x'ee', '2026-05-01T07:00:00.000Z',
          '2026-05-02T07:00:00.000Z');
      insert into terms_versions (id, file_id, name, format, size, published_at, operator_id)
        values (1, 'DDDDDDDDDDDDDDDDDDDDDD', 'Conditions 2026.pdf', 'pdf', 4321, '2026-04-01T07:00:00.000Z', 1);
      insert into terms_acceptances (contact_id, version_id, accepted_at) values (1, 1, '2026-04-02T07:00:00.000Z');
    `),
}
