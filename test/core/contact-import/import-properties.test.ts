import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import type { ImportCounts } from '../../../shared/contract/contact-import.ts'
import { look, openImportDesk } from './import-support.ts'

const { resolve } = createRequire(import.meta.url)

/** The same sequence for the same seed (mulberry32). */
function random(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    below: (limit: number) => Math.floor(next() * limit),
    one: <T>(of: readonly T[]) => of[Math.floor(next() * of.length)] as T,
  }
}

const addUp = ({ rows, new: added, known, unchanged, duplicate, invalid, blank }: ImportCounts) =>
  added + known + unchanged + duplicate + invalid + blank === rows

const ugly = [
  '',
  ' ',
  'Zoé',
  'a@exemple.fr',
  'A@EXEMPLE.FR',
  'Jo <jo@exemple.fr>',
  'x@@y',
  "'=1+1",
  '=cmd()',
  '"',
  'un "mot" cité',
  'deux\nlignes',
  'deux\r\nlignes',
  '\0',
  '\u200b',
  '\u202ertl',
  '😀',
  '+33 6 12 34 56 78',
  'x'.repeat(300),
  ';',
  ',',
  '\t',
  '|',
]

/** A file of known records, written by the rules of CSV in a dialect drawn by lot. */
function uglyFile(seed: number) {
  const { below, one } = random(seed)
  const delimiter = one([';', ',', '\t', '|'] as const)
  const lineEnd = one(['\n', '\r\n'])
  const encoding = one(['utf8', 'utf-16le', 'utf-16be'] as const)
  const quoted = (cell: string) =>
    below(4) === 0 || /["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell
  const records = Array.from({ length: 20 + below(200) }, () => Array.from({ length: below(6) + 1 }, () => one(ugly)))
  const lines = [['Nom', 'E-mail', 'Société', 'Notes'], ...records].map((cells) => cells.map(quoted).join(delimiter))
  const text = lines.join(lineEnd) + one(['', lineEnd])
  const last = records.at(-1)
  // An empty line without an end is no record.
  const phantom = last?.length === 1 && last[0] === '' && !text.endsWith(`${lineEnd}${lineEnd}`) && !text.endsWith('""')
  const bytes = iconv.encode(text, encoding, { addBOM: encoding !== 'utf8' || below(2) === 0 })
  return { bytes, delimiter, records: phantom ? records.slice(0, -1) : records }
}

test('the counts of any file add up to its records, and every refused row has its line and reason', async () => {
  for (let seed = 1; seed <= 60; seed++) {
    const { bytes, delimiter, records } = uglyFile(seed)
    const { counts, rows, withProblems } = await look(bytes, { delimiter })
    expect(counts.rows, `seed ${seed}`).toBe(records.length)
    expect(addUp(counts), `seed ${seed}`).toBe(true)
    expect(withProblems).toBeGreaterThanOrEqual(counts.invalid + counts.duplicate)
    let line = 1
    for (const [index, row] of rows.entries()) {
      expect(row.line, `seed ${seed}, row ${index}`).toBeGreaterThan(line)
      line = row.line
      const refused = row.outcome === 'invalid' || row.outcome === 'duplicate'
      expect(row.problems.some(({ severity }) => severity === 'error')).toBe(refused)
      const cells = (records[index] ?? []).map((cell) => cell.replace(/\r$/, ''))
      if (!cells.some((cell) => cell.includes('\n'))) expect(row.cells, `seed ${seed}, row ${index}`).toEqual(cells)
    }
  }
})

test('an import decides what its dry run said', async () => {
  await using desk = await openImportDesk()
  for (const seed of [3, 7, 11]) {
    const { bytes, delimiter } = uglyFile(seed)
    const fileId = await desk.give(bytes)
    const plan = await desk.planFor(fileId, { reading: { delimiter }, known: 'overwrite' })
    const { counts } = await desk.client.contactImport.dryRun(plan)
    const { id } = await desk.client.contactImport.start(plan)
    expect((await desk.ended(id)).counts, `seed ${seed}`).toEqual(counts)
  }
})

const spectrum = dirname(resolve('csv-spectrum/package.json'))

test.each(readdirSync(join(spectrum, 'csvs')))('csv-spectrum: %s is read cell by cell', async (name) => {
  const expected: Record<string, string> | Record<string, string>[] = JSON.parse(
    readFileSync(join(spectrum, 'json', name.replace(/csv$/, 'json')), 'utf8'),
  )
  const { found, rows } = await look(readFileSync(join(spectrum, 'csvs', name)), { header: true, delimiter: ',' })
  const headers = found.columns.map(({ header }) => header)
  const read: Record<string, string>[] = rows.map(({ cells }) =>
    Object.fromEntries(headers.map((header, index) => [header, cells[index] ?? ''])),
  )
  const plain = (records: readonly Record<string, string>[]) =>
    records.map((record) => Object.entries(record).map(([key, value]) => [key.trim(), value.replaceAll('\r\n', '\n')]))
  // The collection's own answer to this file names another telephone number than the file.
  if (name === 'location_coordinates.csv')
    for (const record of [read, expected].flat()) delete record['Contact Phone Number']
  expect(plain(read)).toEqual(plain([expected].flat()))
})

test('blns: no naughty name is lost, changed beyond its invisible characters, or breaks the file', async () => {
  const strings: string[] = JSON.parse(
    readFileSync(join(dirname(resolve('blns/package.json')), 'resources', 'blns.json'), 'utf8'),
  )
  const records = strings.map((text, index) => [text, `naughty${index}@exemple.fr`])
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
  const file = `Nom;E-mail\n${records.map((cells) => cells.map(quoted).join(';')).join('\n')}\n`
  await using desk = await openImportDesk()
  const { counts } = await desk.take(file)
  expect(addUp(counts)).toBe(true)
  expect(counts).toMatchObject({ rows: strings.length, blank: 0 })
  const { sqlite } = desk.test.core.services.db
  expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
  const names = new Map(desk.contacts().map(({ email, name }) => [email, name]))
  expect(names.size).toBe(counts.new)
  for (const [text = '', email = ''] of records) {
    const bare = text.replace(/[\p{Cc}\p{Cf}\s\u00a0\ufeff]+/gu, '')
    if (bare !== '' && names.has(email)) {
      expect(String(names.get(email)).replace(/[\p{Cc}\p{Cf}\s]+/gu, '')).toBe(bare.replace(/^'(?=[=+\-@])/, ''))
    }
  }
})

test('an export imported again changes nothing', async () => {
  await using desk = await openImportDesk()
  await desk.take(
    'Nom;E-mail;Société;Téléphone;Notes;Rôles;Langue;Accès\n' +
      '=cmd();a@exemple.fr;+Plus;06 12 34 56 78;"-deux\nlignes";prestataire, revendeur;nb;non\n' +
      "'=x;b@exemple.fr;;;@moi;;;\n" +
      'Élodie;élodie@bücher.example;L’Œuvre;+47 912 34 567;;client;en;oui\n',
  )
  const before = desk.contacts()
  const { download } = await desk.client.contacts.export({
    selection: { kind: 'matching', filter: {} },
    format: 'csv',
  })
  const path = desk.test.core.services.transfers.redeem(download.ticket)?.path ?? ''
  const { counts } = await desk.take(readFileSync(path), { known: 'overwrite' })
  expect(counts).toMatchObject({ rows: 3, unchanged: 3 })
  expect(desk.contacts()).toEqual(before)
})
