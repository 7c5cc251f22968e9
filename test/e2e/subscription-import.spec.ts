import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import {
  addUp,
  asFrenchExcel,
  chooseFile,
  dropFileOn,
  expect,
  shownCounts,
  toCheck,
  toColumns,
} from '../support/import-page.ts'
import { type Desk, test } from './fixtures.ts'

test.describe.configure({ timeout: 60_000 })

const path = '/#/companies/subscriptions/import'

/** Seven rows as a French Excel saves them: 3 change something, the others are a default, a duplicate, a stranger, a blank. */
const frenchFile = asFrenchExcel([
  'Adresse e-mail;Univers;Catégorie;Canal;Abonné;Remarque',
  'zoe@exemple.fr;Client;Livraisons;E-mail;oui;été',
  'zoe@exemple.fr;Client;Messagerie;Interface;oui;',
  'boss@exemple.fr;Tous les univers;Mes services : paramétrage;E-mail;non;',
  'boss@exemple.fr;Client;Livraisons;E-mail;oui;par défaut',
  'ZOE@exemple.fr;client;livraisons;e-mail;non;',
  'inconnue@exemple.fr;Client;Livraisons;E-mail;oui;',
  ';;;;;',
])

async function furnish(desk: Desk) {
  await desk.setUp()
  const add = (name: string, companyAdministrator = false) =>
    desk.api.contacts.add({
      name,
      email: `${name.toLowerCase()}@exemple.fr`,
      companyName: 'Dupont',
      companyAdministrator,
      language: 'fr',
    })
  return { zoe: (await add('Zoe')).id, boss: (await add('Boss', true)).id }
}

test('a file of subscriptions goes from choosing to the report, and back by undoing it', async ({ desk, page }) => {
  const { zoe } = await furnish(desk)
  await desk.signInAsAdministrator(page, path)
  await chooseFile(page, 'abonnements.csv', frenchFile)
  await expect(page.getByRole('combobox', { name: 'Encoding' })).toHaveValue('Windows-1252 (French Excel)')
  await toColumns(page)
  await expect(page.getByRole('combobox', { name: 'Field for Abonné' })).toHaveValue(
    'Subscribed (yes or no) (required)',
  )
  await expect(page.getByRole('combobox', { name: 'Field for Remarque' })).toHaveValue('Do not import')
  await toCheck(page)
  const grid = page.getByRole('grid', { name: 'Rows of the file' })
  await expect(grid.getByRole('row', { name: /inconnue/ })).toContainText(
    'No contact has the address “inconnue@exemple.fr”.',
  )
  await expect(grid.getByRole('row', { name: /ZOE@/ })).toContainText('stands in line 2 already')
  const expected = { changed: 3, unchanged: 1, duplicate: 1, invalid: 1, blank: 1, rows: 7 }
  expect(await shownCounts(page)).toEqual(expected)
  await page.getByRole('switch', { name: 'Only rows with problems (2)' }).click()
  await expect(grid.getByRole('row')).toHaveCount(3)

  await page.getByRole('button', { name: 'Change the subscriptions of 2 contacts' }).click()
  await expect(page.getByRole('heading', { name: 'abonnements.csv is imported' })).toBeFocused()
  const counts = await shownCounts(page)
  expect(counts).toEqual(expected)
  expect(addUp(counts)).toBe(true)
  await expect(page.getByText('Contacts changed')).toBeVisible()
  const onOf = async () =>
    (await desk.api.subscriptions.ofContact({ contactId: zoe })).cells
      .filter(({ on }) => on)
      .map(({ category, channel }) => `${category} ${channel}`)
  expect(await onOf()).toEqual(['delivery email', 'messaging interface'])

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download 2 rejected rows' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('abonnements-rejected.csv')
  expect(readFileSync(await download.path()).toString('latin1')).toContain('inconnue@exemple.fr;Client;Livraisons')

  await page.getByRole('button', { name: 'Undo the import…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Undo the import of abonnements.csv?' })
  await expect(dialog).toContainText('2 contacts get back the subscriptions that they had before.')
  await dialog.getByRole('button', { name: 'Undo the import' }).click()
  await expect(page.getByRole('heading', { name: 'The import of abonnements.csv was undone' })).toBeVisible()
  expect(await onOf()).toEqual([])
  await page.getByRole('link', { name: 'Import another file' }).click()
  await expect(page.getByRole('row', { name: /abonnements.csv/ })).toContainText('Undone')
})

test('a contact whose subscriptions changed since is named before an undo, and stays', async ({ desk, page }) => {
  const { zoe } = await furnish(desk)
  await desk.signInAsAdministrator(page, path)
  await chooseFile(page, 'a.csv', 'email,universe,category,channel,value\nzoe@exemple.fr,client,delivery,email,yes\n')
  await toColumns(page)
  await toCheck(page)
  await page.getByRole('button', { name: 'Change the subscriptions of 1 contact' }).click()
  await expect(page.getByRole('heading', { name: 'a.csv is imported' })).toBeVisible()
  await desk.api.subscriptions.saveContact({
    contactId: zoe,
    changes: [{ universe: 'client', category: 'ticketing', channel: 'email', on: true }],
  })
  await page.getByRole('button', { name: 'Undo the import…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Nothing is left that could be undone')
  await expect(dialog.getByRole('link', { name: 'Zoe' })).toBeVisible()
})

test('a column that is missing is named, and chosen by hand; a dropped file is taken too', async ({ desk, page }) => {
  await furnish(desk)
  await desk.signInAsAdministrator(page, path)
  const file = Buffer.from('who;where;kind;by;so\nzoe@exemple.fr;client;delivery;pigeon;ja\n')
  await dropFileOn(page, 'main', 'b.csv', file)
  await toColumns(page)
  await expect(page.getByRole('combobox', { name: 'Field for where' })).toHaveValue('Universe (required)')
  await expect(page.getByRole('alert')).toContainText('Still without a column: Channel.')
  await expect(page.getByRole('button', { name: 'Continue to the check' })).toBeDisabled()
  await page.getByRole('combobox', { name: 'Field for by' }).click()
  await page.getByRole('option', { name: 'Channel (required)' }).click()
  await toCheck(page)
  await expect(page.getByRole('grid')).toContainText('“pigeon” is not a channel (interface, e-mail).')
  expect(await shownCounts(page)).toMatchObject({ changed: 0, invalid: 1, rows: 1 })
})

test('what is exported from the contacts goes in again and changes nothing', async ({ desk, page }) => {
  await furnish(desk)
  await desk.signInAsAdministrator(page, '/#/contacts')
  await page.getByRole('button', { name: 'More actions' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Export subscriptions as CSV' }).click(),
  ])
  await expect(page.getByText('Subscriptions exported: 24 · contacts: 2')).toBeVisible()
  const bytes = readFileSync(await download.path())
  await page.goto(`${desk.origin}${path}`)
  await chooseFile(page, download.suggestedFilename(), bytes)
  await toColumns(page)
  await toCheck(page)
  expect(await shownCounts(page)).toMatchObject({ changed: 0, unchanged: 24, rows: 24 })
  await expect(page.getByRole('button', { name: 'Nothing to import' })).toBeDisabled()
})

test('the page is an administrator’s: others are told, and not offered it', async ({ desk, page }) => {
  await furnish(desk)
  await desk.signInAsAdministrator(page, path)
  await expect(page.getByRole('link', { name: 'Subscriptions (CSV)' })).toBeVisible()
  const password = 'une-autre-phrase-assez-longue'
  await desk.api.operators.add({ name: 'Bo', login: 'bo', role: 'operator', language: 'en', password })
  const { token } = await desk.apiAs(desk.launchToken).operators.signIn({ login: 'bo', password })
  await page.evaluate((session) => sessionStorage.setItem('comptoir.session', session), token)
  await page.reload()
  await expect(page.getByText('Only administrators import subscriptions')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Subscriptions (CSV)' })).toHaveCount(0)
})

test('every step can be read by assistive technology', async ({ desk, page }) => {
  await furnish(desk)
  await desk.signInAsAdministrator(page, path)
  const violations = async () => (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await violations()).toEqual([])
  await chooseFile(page, 'abonnements.csv', frenchFile)
  await toColumns(page)
  expect(await violations()).toEqual([])
  await toCheck(page)
  await shownCounts(page)
  expect(await violations()).toEqual([])
})
