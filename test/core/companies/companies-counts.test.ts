import { expect, test } from 'vitest'
import type { ContactId } from '../../../shared/contract/values.ts'
import { type ImportDesk, openImportDesk } from '../contact-import/import-support.ts'

/** Companies with the number of contacts that is kept, and those for which it is wrong. */
function numbers(desk: ImportDesk) {
  const rows = desk.test.core.services.db.sqlite
    .prepare<[], { name: string; contacts: number; counted: number }>(
      `select name, contacts, (select count(*) from contacts where company_id = companies.id) as counted
       from companies where own = 0 order by name`,
    )
    .all()
  expect(rows.filter(({ contacts, counted }) => contacts !== counted)).toEqual([])
  return Object.fromEntries(rows.map(({ name, contacts }) => [name, contacts]))
}

test('the number of a company’s contacts is right whichever way they come, move and go', async () => {
  await using desk = await openImportDesk()
  const { client } = desk
  const head = 'Nom;E-mail;Société\n'
  await desk.take(`${head}Ada;ada@exemple.fr;Un\nBea;bea@exemple.fr;Un\nCid;cid@exemple.fr;\n`)
  expect(numbers(desk)).toEqual({ Un: 2 })
  const { id: importId } = await desk.take(
    `${head}Ada;ada@exemple.fr;Deux\nDan;dan@exemple.fr;Un\nEva;eva@exemple.fr;Deux\n`,
    { known: 'overwrite' },
  )
  expect(numbers(desk)).toEqual({ Deux: 2, Un: 2 })
  await client.contactImport.undo({ id: importId })
  expect(numbers(desk)).toEqual({ Un: 2 })
  const added = await client.contacts.add({
    name: 'Fay',
    email: 'fay@exemple.fr',
    language: 'fr',
    companyName: 'Trois',
  })
  const edited = { name: 'Fay', email: 'fay@exemple.fr', language: 'fr' as const, companyName: 'UN' }
  await client.contacts.edit({ id: added.id, version: added.version, fields: edited })
  expect(numbers(desk)).toEqual({ Trois: 0, Un: 3 })
  const ids: ContactId[] = [added.id]
  const selection = { kind: 'ids' as const, ids }
  const { fingerprint } = await client.contacts.previewDeletion({ selection })
  await client.contacts.delete({ selection, fingerprint })
  expect(numbers(desk)).toEqual({ Trois: 0, Un: 2 })
})
