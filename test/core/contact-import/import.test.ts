import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { openImportDesk } from './import-support.ts'

test('a French Excel file is read for what it is, checked, and taken in', async () => {
  await using desk = await openImportDesk()
  const fileId = await desk.give(
    iconv.encode(
      'Nom;Prénom;Adresse e-mail;Société;Téléphone;Langue\r\n' +
        'Lefèvre;Élodie;elodie@exemple.fr;L’Œuvre;06 12 34 56 78;français\r\n' +
        'Sans;Adresse;;;;\r\n' +
        ';;;;;\r\n' +
        'Autre;Élodie;ELODIE@exemple.fr;;;\r\n',
      'win1252',
    ),
  )
  const found = await desk.client.contactImport.inspect({ fileId })
  expect(found).toMatchObject({
    format: 'csv',
    reading: { encoding: 'windows-1252', delimiter: ';', header: true },
    mapping: ['familyName', 'givenName', 'email', 'company', 'phone', 'language'],
  })
  const plan = await desk.planFor(fileId)
  const dry = await desk.client.contactImport.dryRun(plan)
  expect(dry.counts).toEqual({ rows: 4, new: 1, known: 0, unchanged: 0, duplicate: 1, invalid: 1, blank: 1 })
  const { rows } = await desk.client.contactImport.rows({ dryRunId: dry.dryRunId, onlyProblems: true })
  expect(rows.map(({ line, outcome }) => [line, outcome])).toEqual([
    [3, 'invalid'],
    [5, 'duplicate'],
  ])
  const { id } = await desk.client.contactImport.start(plan)
  const done = await desk.ended(id)
  expect(done).toMatchObject({ state: 'done', counts: dry.counts, rowsDone: 4, rowsTotal: 4 })
  expect(desk.contacts()).toMatchObject([
    { name: 'Élodie Lefèvre', company: 'L’Œuvre', phone: '+33612345678', language: 'fr', state: 'unregistered' },
  ])
})
