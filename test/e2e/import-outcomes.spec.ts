import { readFile, writeFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import iconv from 'iconv-lite'
import {
  addUp,
  asFrenchExcel,
  chooseFile,
  expect,
  frenchFile,
  importFile,
  shownCounts,
  toCheck,
  toColumns,
} from '../support/import-page.ts'
import { test } from './fixtures.ts'

test.describe.configure({ timeout: 60_000 })

const importAgain = async (page: Page) => {
  await page.getByRole('link', { name: 'Import another file' }).click()
  await expect(page.getByRole('heading', { name: 'Choose the file of your contacts' })).toBeVisible()
}

test('rejected rows come back in the file’s own dialect, and once mended they go in', async ({ desk, page }) => {
  await desk.signInAsAdministrator(page, '/#/contacts/import')
  await importFile(page, 'clients.csv', frenchFile)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download 2 rejected rows' }).click(),
  ])
  const text = iconv.decode(await readFile(await download.path()), 'win1252')
  const [header, ...rows] = text.trimEnd().split('\r\n')
  expect(header).toContain('Nom;Prénom;Adresse e-mail')
  expect(rows).toHaveLength(2)
  expect(rows[0]).toContain('Sign’Éclair')

  await importAgain(page)
  const mended = text
    .replaceAll('pas-une-adresse', 'francois@exemple.fr')
    .replaceAll('ZOE@exemple.fr', 'anais@exemple.fr')
  await chooseFile(page, 'mended.csv', asFrenchExcel(mended.trimEnd().split('\r\n')))
  await toColumns(page)
  await toCheck(page)
  expect(await shownCounts(page)).toMatchObject({ new: 2, invalid: 0, duplicate: 0, rows: 2 })
  await page.getByRole('button', { name: 'Import 2 contacts' }).click()
  await expect(page.getByRole('heading', { name: 'mended.csv is imported' })).toBeVisible()
  const { rows: contacts } = await desk.api.contacts.list({})
  expect(contacts.map(({ email }) => email)).toEqual(
    expect.arrayContaining(['francois@exemple.fr', 'anais@exemple.fr', 'zoe@exemple.fr']),
  )
})

test('an import is undone as its dialog says; contacts that were used since stay, by name', async ({ desk, page }) => {
  await desk.signInAsAdministrator(page, '/#/contacts/import')
  await importFile(page, 'clients.csv', frenchFile)
  const { rows } = await desk.api.contacts.list({ filter: { search: 'loic@exemple.fr' } })
  const loic = rows[0]
  if (!loic) throw new Error('the import did not add Loïc')
  await desk.api.contacts.changeState({ id: loic.id, action: 'activate' }).catch(() => undefined)
  const { version, company, ...contact } = await desk.api.contacts.get({ id: loic.id })
  await desk.api.contacts.edit({
    id: loic.id,
    version,
    fields: { ...contact, companyName: company?.name ?? '', phone: contact.phone ?? '', notes: 'Appelé ce matin' },
  })

  await page.getByRole('button', { name: 'Undo the import…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Undo the import of clients.csv?' })
  await expect(dialog).toContainText('3 contacts that it added will be removed.')
  await expect(dialog).toContainText('1 contact stays as it is')
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Loïc Lefèvre' }).last()).toContainText('changed since')
  await dialog.getByRole('button', { name: 'Undo the import' }).click()
  await expect(page.getByRole('heading', { name: 'The import of clients.csv was undone' })).toBeVisible()
  const left = await desk.api.contacts.list({})
  expect(left.rows.map(({ name }) => name)).toEqual(['Loïc Lefèvre'])
  await expect(page.getByRole('button', { name: 'Undo the import…' })).toHaveCount(0)
})

test('an import stands among the earlier ones, and can be undone from there', async ({ desk, page }) => {
  await desk.signInAsAdministrator(page, '/#/contacts/import')
  await importFile(page, 'clients.csv', frenchFile)
  await importAgain(page)
  const row = page.getByRole('row', { name: /clients\.csv/ })
  await expect(row.getByRole('cell')).toContainText(['Done', '', 'Alice Martin', '7', '4', '0', '2', ''])
  await row.getByRole('button', { name: 'Undo the import of clients.csv' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Undo the import' }).click()
  await expect(row).toContainText('Undone')
  expect((await desk.api.contacts.count({})).count).toBe(0)
})

test('an unbalanced quotation mark is told with its line, and nothing is lost or imported', async ({ desk, page }) => {
  await desk.signInAsAdministrator(page, '/#/contacts/import')
  const lines = Array.from({ length: 3000 }, (_, n) => `Client ${n},c${n}@x.fr,Brest`)
  const broken = ['name,email,place', ...lines.with(2499, '"Client 2499,c2499@x.fr,Brest')].join('\n')
  await chooseFile(page, 'broken.csv', broken)
  await toColumns(page)
  await page.getByRole('combobox', { name: 'Field for place' }).click()
  await page.getByRole('option', { name: 'Company', exact: true }).click()
  await toCheck(page)
  await expect(page.getByRole('alert')).toContainText('opens on line 2,501')
  await expect(page.getByRole('button', { name: /^Import/ })).toBeDisabled()
  await chooseFile(page, 'mended.csv', broken.replace('"', ''), 'Choose the mended file…')
  await toColumns(page)
  await expect(page.getByRole('combobox', { name: 'Field for place' })).toHaveValue('Company')
  await toCheck(page)
  const counts = await shownCounts(page)
  expect(counts).toMatchObject({ new: 3000, rows: 3000 })
  expect(addUp(counts)).toBe(true)
})

test('a file that is no table is refused with what to do about it', async ({ desk, page }) => {
  await desk.signInAsAdministrator(page, '/#/contacts/import')
  await chooseFile(page, 'empty.csv', '')
  await expect(page.getByRole('alert')).toContainText('The file is empty.')
  await chooseFile(
    page,
    'photo.csv',
    Buffer.from('89504e470d0a1a0a00000001020304050607080900000001', 'hex'),
    'Choose another file…',
  )
  await expect(page.getByRole('alert')).toContainText('looks like a picture')
  await expect(page.getByRole('button', { name: 'Continue to the columns' })).toBeDisabled()
  await chooseFile(page, 'fine.csv', 'name,email\nZoé,zoe@x.fr\n', 'Choose another file…')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Continue to the columns' })).toBeEnabled()
})

test('a running import is cancelled; what it did is counted and kept, and it can go on to its end', async ({
  desk,
  page,
}, info) => {
  await desk.signInAsAdministrator(page, '/#/contacts/import')
  const rows = 120_000
  const path = info.outputPath('large.csv')
  await writeFile(path, ['email,name', ...Array.from({ length: rows }, (_, n) => `c${n}@x.fr,Client ${n}`)].join('\n'))
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose a file…' }).click(),
  ])
  await chooser.setFiles(path)
  await toColumns(page)
  await toCheck(page)
  await page.getByRole('button', { name: 'Import 120,000 contacts' }).click({ timeout: 30_000 })
  const bar = page.getByRole('progressbar', { name: 'Progress of the import' })
  await expect(bar).toBeVisible()
  await expect(page.getByText(/ of 120,000 rows/)).toBeVisible()
  await page.getByRole('main').getByRole('button', { name: 'Cancel the import' }).click()
  await expect(page.getByRole('heading', { name: 'The import of large.csv was cancelled' })).toBeVisible()
  const { count } = await desk.api.contacts.count({})
  expect(count).toBeLessThan(rows)
  const counts = await shownCounts(page)
  expect(counts.new).toBe(count)
  expect(addUp(counts)).toBe(true)
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByRole('heading', { name: 'large.csv is imported' })).toBeVisible({ timeout: 40_000 })
  expect(await shownCounts(page)).toMatchObject({ new: rows, rows })
  expect((await desk.api.contacts.count({})).count).toBe(rows)
})

test('an import that the end of the program broke off is offered again at the next start', async ({ desk, page }) => {
  await desk.setUp()
  const lines = Array.from({ length: 120_000 }, (_, n) => `c${n}@x.fr,Client ${n}`)
  const fileId = await desk.upload('large.csv', ['email,name', ...lines].join('\n'))
  await desk.api.contactImport.start({ fileId, mapping: ['email', 'name'] })
  await desk.restart()
  await desk.signInAsAdministrator(page, '/#/contacts/import')
  await expect(page.getByText('The import of large.csv was interrupted')).toBeVisible()
  await page.getByRole('main').getByRole('button', { name: 'Go on', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'large.csv is imported' })).toBeVisible({ timeout: 40_000 })
  expect((await desk.api.contacts.count({})).count).toBe(120_000)
})

test('leaving before the import has started asks, and staying keeps everything', async ({ desk, page }) => {
  await desk.signInAsAdministrator(page, '/#/contacts/import')
  await chooseFile(page, 'clients.csv', frenchFile)
  await toColumns(page)
  await page.getByRole('link', { name: 'History' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Keep editing' }).click()
  await expect(page.getByRole('combobox', { name: 'Field for Nom' })).toBeVisible()
  await page.getByRole('link', { name: 'History' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Discard changes' }).click()
  await expect(page).toHaveURL(/history/)
})

test('a template can be had, and goes in again as it is', async ({ desk, page }) => {
  await desk.signInAsAdministrator(page, '/#/contacts/import')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download a template' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('users_template.csv')
  await chooseFile(page, 'users_template.csv', await readFile(await download.path()))
  await expect(page.getByText('Written by Comptoir (template)')).toBeVisible()
})
