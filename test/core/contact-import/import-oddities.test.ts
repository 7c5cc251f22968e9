import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { workbook, zip } from '../../support/workbook.ts'
import { look, openImportDesk } from './import-support.ts'

const codes = ({ problems }: { readonly problems: readonly { readonly code: string }[] }) =>
  problems.map(({ code }) => code)

test('UTF-8 with its mark: the mark is no part of the first column', async () => {
  const { found, rows } = await look('\ufeffNom,E-mail\r\nZoé Œuf,zoe@exemple.fr\r\n')
  expect(found).toMatchObject({ reading: { encoding: 'utf-8', delimiter: ',' }, mapping: ['name', 'email'] })
  expect(rows).toMatchObject([{ line: 2, cells: ['Zoé Œuf', 'zoe@exemple.fr'], outcome: 'new' }])
})

test('Windows-1252 with the letters that Latin-1 has not', async () => {
  const { found, rows } = await look(iconv.encode('Nom;E-mail\r\nL’Œuvre à 10 €;oeuvre@exemple.fr\r\n', 'win1252'))
  expect(found.reading.encoding).toBe('windows-1252')
  expect(rows[0]?.cells[0]).toBe('L’Œuvre à 10 €')
})

test('a Windows-1252 byte that comes late is found all the same, and nothing becomes U+FFFD', async () => {
  await using desk = await openImportDesk()
  const many = Array.from({ length: 3000 }, (_, index) => `Client ${index};c${index}@exemple.fr\r\n`).join('')
  const { found, counts } = await look(iconv.encode(`Nom;E-mail\r\n${many}Zoé;zoe@exemple.fr\r\n`, 'win1252'))
  expect(found.reading.encoding).toBe('windows-1252')
  expect(counts).toMatchObject({ rows: 3001, new: 3001 })
  await desk.take(iconv.encode(`Nom;E-mail\r\n${many}Zoé;zoe@exemple.fr\r\n`, 'win1252'))
  expect(desk.contacts().at(-1)).toMatchObject({ name: 'Zoé' })
})

test('a line of Windows-1252 in a file of UTF-8 is read for what it is', async () => {
  const { found, rows } = await look(
    Buffer.concat([
      Buffer.from('Nom;E-mail\nÉlodie;elodie@exemple.fr\nBjørn;bjorn@exemple.no\n'),
      iconv.encode('Zoé;zoe@exemple.fr\n', 'win1252'),
      Buffer.from('Åse;ase@exemple.no\n'),
    ]),
  )
  expect(found.reading.encoding).toBe('utf-8')
  expect(rows.map(({ cells }) => cells[0])).toEqual(['Élodie', 'Bjørn', 'Zoé', 'Åse'])
})

test.each(['utf-16le', 'utf-16be'] as const)(
  '%s with its mark and tabs, as Excel saves Unicode text',
  async (encoding) => {
    const text = 'Name\tE-mail\r\nØyvind «Å»\toyvind@example.no\r\n"Two\nlines"\ttwo@example.no\r\n'
    const { found, rows } = await look(iconv.encode(text, encoding, { addBOM: true }))
    expect(found.reading).toMatchObject({ encoding, delimiter: '\t', header: true })
    expect(rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [2, 'Øyvind «Å»'],
      [3, 'Two\nlines'],
    ])
  },
)

test('a sep= line is honoured and counted as a line', async () => {
  const { found, rows } = await look('sep=|\r\nNom|E-mail\r\nA, B; C|a@exemple.fr\r\n')
  expect(found).toMatchObject({ reading: { delimiter: '|' }, mapping: ['name', 'email'] })
  expect(rows).toMatchObject([{ line: 3, cells: ['A, B; C', 'a@exemple.fr'] }])
})

test.each([',', ';', '\t', '|'] as const)('the delimiter %j is found', async (delimiter) => {
  const lines = [
    ['Nom', 'E-mail', 'Remarques'],
    ['A', 'a@exemple.fr', 'un'],
    ['B', 'b@exemple.fr', ''],
  ]
  const { found, counts } = await look(lines.map((cells) => cells.join(delimiter)).join('\n'))
  expect(found.reading.delimiter).toBe(delimiter)
  expect(counts).toMatchObject({ rows: 2, new: 2 })
})

test('what was found can be overruled', async () => {
  const { found, rows } = await look('a@exemple.fr|x;b@exemple.fr\n', { delimiter: '|', header: false })
  expect(found.reading).toMatchObject({ delimiter: '|', header: false })
  expect(rows[0]?.cells).toEqual(['a@exemple.fr', 'x;b@exemple.fr'])
})

test('line ends of carriage returns only', async () => {
  const { counts, rows } = await look('Nom;E-mail\rA;a@exemple.fr\r"B\rb";b@exemple.fr\rC;c@exemple.fr\r')
  expect(counts).toMatchObject({ rows: 3, new: 3 })
  expect(rows.map(({ line }) => line)).toEqual([2, 3, 5])
})

test('line breaks in quotes belong to the cell, and the lines after them are counted right', async () => {
  await using desk = await openImportDesk()
  const { rows } = await look(
    'Nom;E-mail;Notes\r\nA;a@exemple.fr;"un\r\ndeux\r\ntrois"\r\nB;b@exemple.fr;\r\n;pas une adresse;\r\n',
  )
  expect(rows.map(({ line, outcome }) => [line, outcome])).toEqual([
    [2, 'new'],
    [5, 'new'],
    [6, 'invalid'],
  ])
  await desk.take('Nom;E-mail;Notes\r\nA;a@exemple.fr;"un\r\ndeux"\r\n')
  expect(desk.contacts()).toMatchObject([{ notes: 'un\ndeux' }])
})

test('a quotation mark that is never closed is one error with its line, and nothing is swallowed', async () => {
  await using desk = await openImportDesk()
  const rest = Array.from({ length: 5000 }, (_, index) => `"N ${index}";n${index}@exemple.fr\n`).join('')
  const broken = { code: 'QUOTE_NOT_CLOSED', data: { line: 3 } }
  await expect(look('Nom;E-mail\nA;a@exemple.fr\n"B;b@exemple.fr\nC;c@exemple.fr\n')).rejects.toMatchObject(broken)
  await expect(look(`Nom;E-mail\nA;a@exemple.fr\n"B;b@exemple.fr\n${rest}`)).rejects.toMatchObject(broken)
  const late = `Nom;E-mail\n${rest}"B;b@exemple.fr\n${rest}`
  await expect(look(late)).rejects.toMatchObject({ code: 'QUOTE_NOT_CLOSED', data: { line: 5002 } })
  const failed = await desk.take(late)
  expect(failed).toMatchObject({ state: 'failed', failure: { code: 'QUOTE_NOT_CLOSED', line: 5002 }, undoable: false })
  expect(desk.contacts()).toEqual([])
})

test('a quotation mark within a cell of one line is a letter', async () => {
  const { rows } = await look('Nom;E-mail\n"Le "Grand" Jo";a@exemple.fr\n5" tube;b@exemple.fr\n')
  expect(rows.map(({ cells }) => cells[0])).toEqual(['Le "Grand" Jo', '5" tube'])
})

test('a NUL byte refuses its row and no other', async () => {
  const { rows } = await look('Nom;E-mail\nA\0;a@exemple.fr\nB;b@exemple.fr\n')
  expect(rows.map((row) => [row.outcome, codes(row)])).toEqual([
    ['invalid', ['nul_byte']],
    ['new', []],
  ])
})

test('a field of 10 MB refuses its row, is shown shortened, and the rows around it are taken', async () => {
  for (const huge of ['x'.repeat(10_000_000), `"${'long\n'.repeat(2_000_000)}"`]) {
    const { counts, rows } = await look(`Nom;E-mail\nA;a@exemple.fr\n${huge};b@exemple.fr\nC;c@exemple.fr\n`)
    expect(counts).toMatchObject({ rows: 3, new: 2, invalid: 1 })
    expect(rows[1]).toMatchObject({ line: 3, problems: [{ code: 'field_too_long', column: 0 }] })
    expect(rows[1]?.cells[0]?.length).toBeLessThan(600)
    expect(rows[2]?.line).toBe(huge.startsWith('"') ? 2_000_004 : 4)
  }
})

test('ragged rows: missing cells count as empty, surplus ones refuse the row unless they are empty', async () => {
  const { rows } = await look(
    'E-mail;Nom;Société\na@exemple.fr\nb@exemple.fr;B;S;trop\nc@exemple.fr;C;S;;\nd@exemple.fr;D;S\n',
  )
  expect(rows.map((row) => [row.outcome, codes(row)])).toEqual([
    ['new', ['too_few_cells']],
    ['invalid', ['too_many_cells']],
    ['new', []],
    ['new', []],
  ])
})

test('no header: the columns are told by what stands in them', async () => {
  const { found, counts } = await look('Élodie Martin;elodie@exemple.fr;06 12 34 56 78\nJo;jo@exemple.fr;\n')
  expect(found).toMatchObject({ reading: { header: false }, mapping: ['name', 'email', 'phone'] })
  expect(counts).toMatchObject({ rows: 2, new: 2 })
})

test('a header and nothing else is a file of no rows', async () => {
  await using desk = await openImportDesk()
  const { found, counts } = await look('Nom;E-mail\r\n')
  expect(found.mapping).toEqual(['name', 'email'])
  expect(counts.rows).toBe(0)
  expect(await desk.take('Nom;E-mail')).toMatchObject({ state: 'done', counts: { rows: 0 } })
})

test.each(['', '\ufeff', '\r\n\r\n', 'sep=;\r\n'])('a file without anything is refused as empty: %j', async (text) => {
  await expect(look(text)).rejects.toMatchObject({ code: 'FILE_EMPTY' })
})

test('blank lines before the header and between rows', async () => {
  const { counts, rows } = await look('\n;\nNom;E-mail\n\nA;a@exemple.fr\n;\n')
  expect(counts).toMatchObject({ rows: 3, new: 1, blank: 2 })
  expect(rows.map(({ line }) => line)).toEqual([4, 5, 6])
})

const people = [
  ['Nom', 'E-mail', 'Téléphone', 'Notes', 'Accès'],
  ['Zoé', 'zoe@exemple.fr', 33612345678, new Date('2026-03-01'), true],
  [null, null, null, null, null],
  ['Jo', 'jo@@exemple.fr', null, 'deux\nlignes', false],
]

test('an XLSX named .csv is read as the workbook it is; numbers and dates as their text; sheets to choose from', async () => {
  const bytes = workbook({ Vide: [], Clients: people, Autres: [['E-mail'], ['autre@exemple.fr']] })
  const { found, rows } = await look(bytes)
  expect(found).toMatchObject({ format: 'xlsx', reading: { sheet: 'Clients', encoding: null } })
  expect(found.sheets).toEqual(['Vide', 'Clients', 'Autres'])
  expect(rows).toMatchObject([
    { line: 2, cells: ['Zoé', 'zoe@exemple.fr', '33612345678', '2026-03-01', 'true'], outcome: 'new' },
    { line: 3, outcome: 'blank' },
    { line: 4, outcome: 'invalid', cells: ['Jo', 'jo@@exemple.fr', '', 'deux\nlignes', 'false'] },
  ])
  const other = await look(bytes, { sheet: 'Autres' })
  expect(other.rows).toMatchObject([{ line: 2, cells: ['autre@exemple.fr'] }])
})

test('a CSV named .xlsx is read as the text it is: names do not matter', async () => {
  await using desk = await openImportDesk()
  const fileId = await desk.give('Nom;E-mail\nA;a@exemple.fr\n', 'clients.xlsx')
  const { counts } = await desk.client.contactImport.dryRun(await desk.planFor(fileId))
  const found = await desk.client.contactImport.inspect({ fileId })
  expect(found.format).toBe('csv')
  expect(counts.new).toBe(1)
})

test('what is no table is refused with its reason', async () => {
  const container = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)])
  const encrypted = Buffer.concat([container, Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(100)])
  const noise = Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256))
  const reasons = {
    old_excel: container,
    encrypted_workbook: encrypted,
    binary: noise,
    damaged_workbook: workbook({ Clients: people }).subarray(0, 900),
  }
  for (const [reason, bytes] of Object.entries(reasons)) {
    await expect(look(bytes), reason).rejects.toMatchObject({ code: 'FILE_NOT_READABLE', data: { reason } })
  }
  await expect(look(zip({ 'word/document.xml': '<w/>' }))).rejects.toMatchObject({
    code: 'FILE_NOT_READABLE',
    data: { reason: 'binary' },
  })
})

test('addresses as people write them', async () => {
  await using desk = await openImportDesk()
  await desk.take(
    [
      'E-mail;Nom',
      '"""Martin, Zoé"" <zoe@exemple.fr>";',
      'Jo Roux <jo@exemple.fr>;Joseph Roux',
      'mailto:ida@exemple.fr?subject=x;Ida',
      '\u00a0\u200bkim@exemple.fr\u00a0\ufeff;Kim',
      'élodie@bücher.example;Élodie',
      'un@exemple.fr / deux@exemple.fr;Deux',
      'seul@exemple.fr;',
    ].join('\n'),
  )
  expect(desk.contacts().map(({ name, email, notes }) => [email, name, notes])).toEqual(
    expect.arrayContaining([
      ['zoe@exemple.fr', 'Martin, Zoé', ''],
      ['jo@exemple.fr', 'Joseph Roux', ''],
      ['ida@exemple.fr', 'Ida', ''],
      ['kim@exemple.fr', 'Kim', ''],
      ['élodie@bücher.example', 'Élodie', ''],
      ['un@exemple.fr', 'Deux', 'Autre adresse\u00a0: deux@exemple.fr'],
      ['seul@exemple.fr', 'seul', ''],
    ]),
  )
})

test('a company of invisible characters alone is none', async () => {
  await using desk = await openImportDesk()
  await desk.take('E-mail;Société\nada@exemple.fr;\u200b\nbea@exemple.fr;\u200bUn\n')
  expect(desk.contacts().map(({ company }) => company)).toEqual([null, expect.stringMatching(/Un$/)])
  expect(await desk.client.companies.search({ text: 'un' })).toMatchObject([{ contacts: 1 }])
})

test('duplicates that differ in case, or write a domain in two ways, are one', async () => {
  const { rows } = await look(
    'Nom;E-mail\nA;Info@Exemple.FR\nB;info@exemple.fr\nC;x@bücher.example\nD;x@xn--bcher-kva.example\n',
  )
  expect(rows.map(({ outcome, problems }) => [outcome, problems[0]?.detail])).toEqual([
    ['new', undefined],
    ['duplicate', '2'],
    ['new', undefined],
    ['duplicate', '4'],
  ])
})

test('a bad cell beside a good address is left out and told, not the row refused', async () => {
  await using desk = await openImportDesk()
  const file = 'E-mail;Téléphone;Langue;Rôles;Accès\na@exemple.fr;pas un numéro;klingon;pape;peut-être\n'
  const { rows } = await look(file)
  expect(rows[0]).toMatchObject({ outcome: 'new' })
  expect(rows[0] && codes(rows[0])).toEqual(['phone_invalid', 'role_unknown', 'language_unknown', 'yes_no_unknown'])
  await desk.take(file)
  expect(desk.contacts()).toMatchObject([{ phone: null, language: 'fr', roles: 1, interface_access: 1 }])
})
