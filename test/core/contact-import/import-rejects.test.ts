import { readFileSync } from 'node:fs'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import type { ImportId } from '../../../shared/contract/values.ts'
import { workbook } from '../../support/workbook.ts'
import { type ImportDesk, openImportDesk } from './import-support.ts'

async function rejectsOf(desk: ImportDesk, id: ImportId) {
  const { rows, download } = await desk.client.contactImport.rejects({ id })
  const transfer = desk.test.core.services.transfers.redeem(download.ticket)
  return { rows, name: download.name, bytes: readFileSync(transfer?.path ?? '') }
}

test('rejected rows come back in their own dialect with line and reason, and go in again once mended', async () => {
  await using desk = await openImportDesk()
  const file = [
    'sep=;',
    'Nom;E-mail;Notes',
    'Zoé;zoe@exemple.fr;"a;b"',
    'L’Œuvre;oeuvre@@exemple.fr;"10 €',
    'TTC"',
    'Zoé encore;ZOE@exemple.fr;',
    ';;',
    'Trop;trop@exemple.fr;x;y',
    '',
  ].join('\r\n')
  const { id, counts } = await desk.take(iconv.encode(file, 'win1252'))
  expect(counts).toMatchObject({ rows: 5, new: 1, invalid: 2, duplicate: 1, blank: 1 })
  const rejects = await rejectsOf(desk, id)
  expect(rejects).toMatchObject({ rows: 3, name: 'clients-rejets.csv' })
  const text = iconv.decode(rejects.bytes, 'win1252')
  expect(text.split('\r\n')).toEqual([
    'sep=;',
    'Ligne du fichier;Motif du rejet;Nom;E-mail;Notes',
    '4;«\u00a0oeuvre@@exemple.fr\u00a0» n’est pas une adresse e-mail.;L’Œuvre;oeuvre@@exemple.fr;"10 €',
    'TTC"',
    '6;La même adresse figure déjà à la ligne 3.;Zoé encore;ZOE@exemple.fr;',
    '8;La ligne compte 4 cellules, plus qu’il n’y a de colonnes.;Trop;trop@exemple.fr;x;y',
    '',
  ])
  const mended = text.replaceAll('@@', '@').replace('ZOE@', 'zoe2@').replace('x;y', 'x')
  const again = await desk.take(iconv.encode(mended, 'win1252'))
  expect(again.counts).toMatchObject({ rows: 3, new: 3, invalid: 0, duplicate: 0 })
  expect(desk.contacts().map(({ name, notes }) => [name, notes])).toEqual([
    ['L’Œuvre', '10 €\nTTC'],
    ['Trop', 'x'],
    ['Zoé encore', ''],
    ['Zoé', 'a;b'],
  ])
})

test('rejects of rejects carry line and reason once', async () => {
  await using desk = await openImportDesk()
  const first = await rejectsOf(desk, (await desk.take('E-mail;Nom\nx;Zoé\n')).id)
  const second = await rejectsOf(desk, (await desk.take(first.bytes)).id)
  expect(second.bytes.toString()).toBe(
    'Ligne du fichier;Motif du rejet;E-mail;Nom\n2;«\u00a0x\u00a0» n’est pas une adresse e-mail.;x;Zoé\n',
  )
})

test('the mark and the encoding stay', async () => {
  await using desk = await openImportDesk()
  for (const [encoding, mark] of [
    ['utf8', 'efbbbf'],
    ['utf-16le', 'fffe'],
    ['utf-16be', 'feff'],
  ] as const) {
    const { id } = await desk.take(iconv.encode('Nom\tE-mail\r\nÅse\tx\r\n', encoding, { addBOM: true }))
    const { bytes } = await rejectsOf(desk, id)
    expect(bytes.subarray(0, mark.length / 2).toString('hex')).toBe(mark)
    expect(iconv.decode(bytes, encoding)).toContain('\tÅse\tx\r\n')
  }
})

test('a file without a header gets one, so that its mended rejects are understood', async () => {
  await using desk = await openImportDesk()
  const { id } = await desk.take('Élodie Martin;elodie@exemple.fr\nJo Roux;jo@exemple\n', {
    reading: { header: false },
    mapping: ['name', 'email'],
  })
  const { bytes } = await rejectsOf(desk, id)
  expect(bytes.toString()).toMatch(/^Ligne du fichier;Motif du rejet;Nom;Adresse e-mail\n2;.*;Jo Roux;jo@exemple\n$/)
  const again = await desk.take(bytes.toString().replace(';jo@exemple\n', ';jo@exemple.fr\n'))
  expect(again.counts).toMatchObject({ rows: 1, new: 1 })
})

test('rejects of a workbook are CSV as the operator’s Excel reads it', async () => {
  await using desk = await openImportDesk()
  const { id } = await desk.take(
    workbook({
      Clients: [
        ['Nom', 'E-mail'],
        ['Zoé', 'x'],
      ],
    }),
  )
  const { bytes, name } = await rejectsOf(desk, id)
  expect(name).toBe('clients-rejets.csv')
  expect(bytes.toString()).toMatch(/^\ufeffLigne du fichier;Motif du rejet;Nom;E-mail\r\n2;.*;Zoé;x\r\n$/)
})
