import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ContactId } from '../../../shared/contract/values.ts'
import { type AccountsDesk, openAccountsDesk } from '../portal-accounts/accounts-support.ts'

async function remove(desk: AccountsDesk, id: ContactId) {
  const selection = { kind: 'ids' as const, ids: [id] }
  const { fingerprint } = await desk.ask.contacts.previewDeletion({ selection })
  await desk.ask.contacts.delete({ selection, fingerprint })
}

test('deleting a contact takes along what was written under its address, and nobody else’s', async () => {
  await using desk = await openAccountsDesk()
  const contactAddress = JSON.stringify({ contactAddress: 'contact@port.example' })
  desk.sql("insert into settings (key, value) values ('portal', ?) returning key", contactAddress)
  const { id } = await desk.add('Zoé Quelqu’une', { email: 'zoe@unique.example' })
  const letter = { name: 'Zoé Quelqu’une', subject: 'Devis', message: 'Bonjour', language: 'fr' } as const
  await desk.visit().contactForm.send({ ...letter, email: 'ZOE@unique.example' })
  await desk.visit().contactForm.send({ ...letter, email: 'autre@client.example', name: 'Autre' })
  await desk.server.received(2)
  await remove(desk, id)
  expect(
    desk.sql<{ data: string }>('select data from messages').map(({ data }) => JSON.parse(data)['form.email']),
  ).toEqual(['autre@client.example'])
  const files = readdirSync(desk.folder, { withFileTypes: true }).filter((entry) => entry.isFile())
  const bytes = Buffer.concat(files.map(({ name }) => readFileSync(join(desk.folder, name))))
  for (const trace of ['unique.example', 'Quelqu’une']) expect(bytes.includes(trace), trace).toBe(false)
})

test('deleting a contact takes along the notice of a job that it sent without an account', async () => {
  await using desk = await openAccountsDesk()
  const { id } = await desk.add('Zoé', { email: 'zoe@unique.example' })
  const other = await desk.add('Bob')
  const { services } = desk.core
  const notice = (jobId: number, name: string) => ({
    onceKey: `job:${jobId}`,
    type: 'C-05',
    contactId: null,
    recipient: { name: 'Imprimerie', email: 'travaux@port.example' },
    language: 'fr' as const,
    templateId: 1,
    data: { 'job.sender': name },
  })
  const insert = (contactId: ContactId | null, key: string) =>
    desk.sql<{ id: number }>(
      `insert into jobs (contact_id, title, title_key, state, origin, sender_name, sender_email, sender_key, created_at, updated_at)
       values (?, 'Carte', 'carte', 'new', 'generic_link', 'Zoé', ?, ?, '', '') returning id`,
      contactId,
      key,
      key,
    )[0]?.id ?? 0
  const [unassigned, assigned, foreign] = [
    insert(null, 'zoe@unique.example'),
    insert(other.id, 'zoe@unique.example'),
    insert(null, 'autre@client.example'),
  ]
  await services.db.write(() => {
    desk.sql(
      `insert into message_templates (id, hash, code, language, subject, text, html)
       values (1, x'00', 'C-05', 'fr', 's', 't', '') returning id`,
    )
    services.outbox.add([notice(unassigned, 'Zoé'), notice(assigned, 'Zoé'), notice(foreign, 'Autre')])
  })
  await remove(desk, id)
  expect(desk.sql('select once_key from messages')).toEqual([{ once_key: `job:${foreign}` }])
})
