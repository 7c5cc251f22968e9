import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { CompanyId, ImportId } from '../../../shared/contract/values.ts'
import { openWithImport, runBatches } from '../contact-import/import-run-support.ts'
import { type ImportDesk, openImportDesk } from '../contact-import/import-support.ts'

const first = 'Nom;E-mail;Société\nAda;ada@exemple.fr;Un\n'
const second = 'Nom;E-mail;Société\nAda;ada@exemple.fr;Deux\nBea;bea@exemple.fr;Trois\n'

const named = async ({ client }: ImportDesk, text: string): Promise<CompanyId> => {
  const [company] = await client.companies.search({ text })
  if (!company) throw new Error(`no company ${text}`)
  return company.id
}
const edit = async ({ client }: ImportDesk, id: CompanyId, name: string) => {
  const { version, universes } = await client.companies.get({ id })
  return client.companies.edit({ id, version, fields: { name, universes, partnerId: null, language: null } })
}
const undo = async ({ client, test: core }: ImportDesk, id: ImportId) => {
  await client.contactImport.undo({ id })
  const { sqlite } = core.core.services.db
  expect(sqlite.prepare('select * from pragma_foreign_key_check').all()).toEqual([])
  return (await client.companies.list({ filter: { own: false } })).rows.map(({ name }) => name)
}

test('undoing an import keeps companies that were used since: edited, made own, partner, addressed, told of', async () => {
  await using desk = await openImportDesk()
  const rows = ['Renamed', 'Own', 'Partner', 'Addressed', 'Told', 'Unused'].map(
    (name) => `${name};${name}@x.fr;${name}`,
  )
  const { id } = await desk.take(['Nom;E-mail;Société', ...rows, ''].join('\n'))
  await edit(desk, await named(desk, 'Renamed'), 'Renamed once')
  await desk.client.companies.makeOwn({ id: await named(desk, 'Own') })
  const { sqlite } = desk.test.core.services.db
  const partner = await named(desk, 'Partner')
  sqlite.prepare('update companies set universes = 2 where id = ?').run(partner)
  await desk.client.companies.add({ name: 'Client', universes: ['client'], partnerId: partner })
  sqlite
    .prepare(
      `insert into company_subscriptions (company_id, universe, category, email, email_key)
       values (?, 'client', 'delivery', 'box@example.com', 'box@example.com')`,
    )
    .run(await named(desk, 'Addressed'))
  sqlite
    .prepare(
      `insert into events (type, source, source_id, company_id, payload, outcome, at)
       values ('S-2', 'test', '1', ?, '{}', '{}', '2026-11-21T10:00:00.000Z')`,
    )
    .run(await named(desk, 'Told'))
  expect(await undo(desk, id)).toEqual(['Addressed', 'Client', 'Imprimerie du Port', 'Partner', 'Renamed once', 'Told'])
  expect((await desk.client.companies.list({ filter: { own: true } })).rows).toMatchObject([{ name: 'Own' }])
})

test('an import is undone behind a merge: the company that stays is kept, contacts that moved too', async () => {
  await using desk = await openImportDesk()
  const { id } = await desk.take(second)
  const [from, into] = [await named(desk, 'Trois'), await named(desk, 'Deux')]
  const { fingerprint } = await desk.client.companies.previewMerge({ from, into })
  await desk.client.companies.merge({ from, into, fingerprint })
  expect(await undo(desk, id)).toEqual(['Deux'])
  expect(desk.contacts()).toMatchObject([{ name: 'Bea', company: 'Deux' }])
})

test('a contact whose former company has the same name in other letters is put back into it', async () => {
  await using desk = await openImportDesk()
  await desk.take(first)
  const { id } = await desk.take(second, { known: 'overwrite' })
  await edit(desk, await named(desk, 'Un'), 'UN')
  expect(await undo(desk, id)).toEqual(['UN'])
  expect(desk.contacts()).toMatchObject([{ name: 'Ada', company: 'UN' }])
})

test('a contact whose former company is gone is left without one when its import is undone', async () => {
  await using desk = await openImportDesk()
  await desk.take(first)
  const { id } = await desk.take(second, { known: 'overwrite' })
  const gone = await named(desk, 'Un')
  const { fingerprint } = await desk.client.companies.previewDeletion({ id: gone })
  await desk.client.companies.delete({ id: gone, fingerprint })
  expect(await undo(desk, id)).toEqual([])
  expect(desk.contacts()).toMatchObject([{ name: 'Ada', company: null }])
  expect(await desk.client.contacts.count({ filter: { search: 'un' } })).toEqual({ count: 0 })
})

test('an import meets companies as they are at each batch, whatever became of them since the one before', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'comptoir-companies-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const path = join(folder, 'clients.csv')
  const rows = Array.from({ length: 300 }, (_none, place) => `C${place};c${place}@exemple.fr;Atelier`)
  writeFileSync(path, `Nom;E-mail;Société\n${rows.join('\n')}\n`)
  const sqlite = await openWithImport(join(folder, 'comptoir.sqlite'))
  onTestFinished(() => void sqlite.close())
  let renamed = false
  const progress = () => {
    if (renamed) return
    renamed = true
    sqlite.exec("update contacts set company_key = 'zenith'; update companies set name = 'Zénith', name_key = 'zenith'")
  }
  await runBatches(sqlite, path, false, { progress })
  const counted = sqlite
    .prepare(
      `select companies.name, count(*) as contacts from contacts join companies on companies.id = company_id
       where company_key = companies.name_key group by companies.id order by companies.id`,
    )
    .all()
  expect(counted).toEqual([
    { name: 'Zénith', contacts: 100 },
    { name: 'Atelier', contacts: 200 },
  ])
})
