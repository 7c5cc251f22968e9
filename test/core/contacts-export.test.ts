import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { contactColumns } from '../../shared/rules/contact-columns.ts'
import { neutraliseFormula, restoreFormula } from '../../shared/rules/csv-dialect.ts'
import { openContactsDesk } from '../support/contacts-desk.ts'

const everyone = { kind: 'matching' as const, filter: {}, except: [] }

test.each([
  ['fr', ';', 'Nom'],
  ['nb', ';', 'Navn'],
  ['en', ',', 'Name'],
] as const)('CSV is written as Excel reads it in %s', async (language, delimiter, name) => {
  await using desk = await openContactsDesk()
  await desk.ask.operators.changeProfile({ name: 'Alice', language })
  await desk.add('Brûlé; Élodie, "Zoé"', { notes: 'one\ntwo' })
  const { contacts, download } = await desk.ask.contacts.export({ selection: everyone, format: 'csv' })
  expect({ contacts, name: download.name }).toEqual({ contacts: 1, name: 'contacts-2026-11-21.csv' })
  const text = desk.fetch(download)
  expect(text.startsWith(`\ufeff${name}${delimiter}`)).toBe(true)
  expect(Buffer.byteLength(text)).toBe(download.size)
  const { data, errors } = Papa.parse<string[]>(text.slice(1).trimEnd(), { delimiter })
  expect(errors).toEqual([])
  expect(data[1]?.[0]).toBe('Brûlé; Élodie, "Zoé"')
  expect(data[1]?.[8]).toBe('one\ntwo')
  expect(data.map((row) => row.length)).toEqual([12, 12])
})

test('an export has every field that an import reads, in words that it knows', async () => {
  await using desk = await openContactsDesk()
  await desk.add('Luc', {
    email: 'luc@example.com',
    companyName: 'Dupont',
    phone: '+33612345678',
    language: 'nb',
    roles: ['dealer', 'provider'],
    companyAdministrator: true,
    interfaceAccess: false,
    notes: 'Rue du Port',
  })
  const { download } = await desk.ask.contacts.export({ selection: everyone, format: 'csv' })
  const { data } = Papa.parse<Record<string, string>>(desk.fetch(download).slice(1), { header: true, delimiter: ';' })
  const { fields } = contactColumns.fr
  const cells = Object.fromEntries(
    Object.entries(fields).map(([field, header]) => [field, restoreFormula(data[0]?.[header] ?? 'missing')]),
  )
  expect(cells).toEqual({
    name: 'Luc',
    email: 'luc@example.com',
    company: 'Dupont',
    phone: '+33612345678',
    language: 'nb',
    roles: 'prestataire, revendeur',
    companyAdministrator: 'oui',
    interfaceAccess: 'non',
    notes: 'Rue du Port',
  })
})

const hostile = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', "'=1", "''=1", '＝1']
test.each([...hostile, 'plain', "'", "'plain", "d'Évry", '1=1', ''])('%j survives being neutralised', (text) => {
  const cell = neutraliseFormula(text)
  expect(restoreFormula(cell)).toBe(text)
  expect(cell).not.toMatch(/^[=+\-@\t\r＝]/)
})

test('a name that is a formula leaves the house as text', async () => {
  await using desk = await openContactsDesk()
  await desk.add('=HYPERLINK("http://evil.example";"click")')
  const { download } = await desk.ask.contacts.export({ selection: everyone, format: 'csv' })
  expect(desk.fetch(download)).toContain(`\r\n"'=HYPERLINK(""http://evil.example"";""click"")";`)
})

test('the order of the list and the selection decide what is written', async () => {
  await using desk = await openContactsDesk()
  const [a, b, c] = [await desk.add('A'), await desk.add('B'), await desk.add('C')]
  const names = async (selection: Parameters<typeof desk.ask.contacts.export>[0]['selection']) => {
    const sort = { by: 'name', direction: 'descending' } as const
    const { download } = await desk.ask.contacts.export({ selection, sort, format: 'csv' })
    return Papa.parse<string[]>(desk.fetch(download).trimEnd())
      .data.slice(1)
      .map(([name]) => name)
  }
  expect(await names({ kind: 'ids', ids: [a.id, c.id] })).toEqual(['C', 'A'])
  expect(await names({ ...everyone, except: [b.id] })).toEqual(['C', 'A'])
  expect(await names({ ...everyone, filter: { search: 'nobody' } })).toEqual([])
})

test('a vCard escapes its text and is folded at 75 octets between characters', async () => {
  await using desk = await openContactsDesk()
  const name = `Élodie; Brûlé, ${'é'.repeat(60)}\\`
  await desk.add(name, {
    companyName: 'A; B, C',
    phone: '+33612345678',
    roles: ['customer', 'dealer'],
    notes: 'one\r\nEND:VCARD\nFN:Mallory',
  })
  const { download } = await desk.ask.contacts.export({ selection: everyone, format: 'vcard' })
  const text = desk.fetch(download)
  expect(download.name).toBe('contacts-2026-11-21.vcf')
  for (const line of text.split('\r\n')) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(line).not.toContain('\ufffd')
  }
  expect(text.replace(/\r\n /g, '').split('\r\n')).toEqual([
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:individual',
    `FN:Élodie; Brûlé\\, ${'é'.repeat(60)}\\\\`,
    'EMAIL:contact1@example.com',
    'TEL;VALUE=uri:tel:+33612345678',
    'ORG:A\\; B\\, C',
    'LANG:fr',
    'CATEGORIES:customer,dealer',
    'NOTE:one\\nEND:VCARD\\nFN:Mallory',
    'REV:20261121T100000Z',
    'END:VCARD',
    '',
  ])
})

test('the template has the columns of an import in the operator’s language and one example', async () => {
  await using desk = await openContactsDesk()
  const download = await desk.ask.contacts.template()
  expect(download.name).toBe('users_template.csv')
  const { data } = Papa.parse<string[]>(desk.fetch(download).slice(1).trimEnd(), { delimiter: ';' })
  expect(data[0]).toEqual(Object.values(contactColumns.fr.fields))
  expect(data).toHaveLength(2)
  expect(data[1]?.[1]).toBe('elodie.martin@exemple.fr')
})

test('a large export is a task', async () => {
  await using desk = await openContactsDesk()
  const { generateContacts } = await import('../support/generate-contacts.ts')
  generateContacts(desk.core.services.db.sqlite, 6_000)
  const { contacts, download } = await desk.ask.contacts.export({ selection: everyone, format: 'csv' })
  expect(contacts).toBe(6_000)
  expect(desk.fetch(download).trimEnd().split('\r\n')).toHaveLength(6_001)
  expect(await desk.ask.tasks.list()).toMatchObject([{ kind: 'contactExport', state: 'done', outcome: { contacts } }])
})
