import {
  addUp,
  asFrenchExcel,
  chooseFile,
  dropFileOn,
  expect,
  frenchFile,
  importFile,
  shownCounts,
  toCheck,
  toColumns,
} from '../support/import-page.ts'
import { workbook } from '../support/workbook.ts'
import { test } from './fixtures.ts'

test.describe.configure({ timeout: 60_000 })

test('a French Excel file goes from choosing to the report, with every row accounted for', async ({ desk, page }) => {
  await desk.signInAsAdministrator(page, '/#/contacts/import')
  await chooseFile(page, 'clients été.csv', frenchFile)
  await expect(page.getByRole('combobox', { name: 'Encoding' })).toHaveValue('Windows-1252 (French Excel)')
  await expect(page.getByRole('combobox', { name: 'Between the columns' })).toHaveValue(/^semicolon/)
  await expect(page.getByRole('combobox', { name: 'First row' })).toHaveValue('holds the names of the columns')
  const first = page
    .getByRole('region', { name: /first rows/ })
    .getByRole('row')
    .nth(1)
  await expect(first).toContainText('L’Hénoret')
  await expect(first).toContainText('Cœur & Fils')
  await expect(first).toContainText('Paie en €')

  await toColumns(page)
  await expect(page.getByRole('combobox', { name: 'Field for Nom' })).toHaveValue('Family name')
  await expect(page.getByRole('combobox', { name: 'Field for Adresse e-mail' })).toHaveValue(
    'E-mail address (required)',
  )
  await toCheck(page)
  const grid = page.getByRole('grid', { name: 'Rows of the file' })
  await expect(grid.getByRole('row', { name: /pas-une-adresse/ })).toContainText(
    '“pas-une-adresse” is not an e-mail address.',
  )
  const expected = { new: 4, known: 0, unchanged: 0, duplicate: 1, invalid: 1, blank: 1, rows: 7 }
  expect(await shownCounts(page)).toEqual(expected)

  await page.getByRole('button', { name: 'Import 4 contacts' }).click()
  await expect(page.getByRole('heading', { name: 'clients été.csv is imported' })).toBeFocused()
  expect(await shownCounts(page)).toEqual(expected)
  const { rows } = await desk.api.contacts.list({})
  expect(rows.map(({ name }) => name).sort()).toEqual(
    ['Élodie Brûlé', 'Loïc Lefèvre', 'Maëva Œuvrard', 'Zoé L’Hénoret'].sort(),
  )

  await page.getByRole('link', { name: 'Show these contacts' }).click()
  await expect(page).toHaveURL(/\/contacts\?import=1/)
  await expect(page.getByText('zoe@exemple.fr')).toBeVisible()
})

test('what was found out about a file can be overruled, and the first rows follow at once', async ({ desk, page }) => {
  await desk.signInAsAdministrator(page, '/#/contacts/import')
  await chooseFile(page, 'bars.csv', 'mail|note;more;most\na@x.fr|one;two;three\nb@x.fr|four;five;six\n')
  const rows = page.getByRole('region', { name: /first rows/ })
  await expect(rows.getByRole('columnheader')).toHaveText(['mail', 'note;more;most'])
  await page.getByRole('combobox', { name: 'Between the columns' }).click()
  await page.getByRole('option', { name: /^semicolon/ }).click()
  await expect(rows.getByRole('columnheader')).toHaveCount(3)
  await expect(rows.getByRole('cell', { name: 'three' })).toBeVisible()
  await page.getByRole('combobox', { name: 'First row' }).click()
  await page.getByRole('option', { name: 'is a contact already' }).click()
  await expect(rows.getByRole('columnheader').first()).toHaveText('Column 1')
  await page.getByRole('button', { name: 'As found' }).click()
  await expect(rows.getByRole('columnheader')).toHaveText(['mail', 'note;more;most'])
})

test('a column can be given another field, which stays when one goes back and forth', async ({ desk, page }) => {
  await desk.signInAsAdministrator(page, '/#/contacts/import')
  await chooseFile(page, 'a.csv', 'who,mail,place\nZoé,zoe@x.fr,Brest\n')
  await toColumns(page)
  await page.getByRole('combobox', { name: 'Field for place' }).click()
  await page.getByRole('option', { name: 'Company', exact: true }).click()
  await page.getByRole('combobox', { name: 'Field for mail' }).click()
  await page.getByRole('option', { name: 'Do not import' }).click()
  await expect(page.getByRole('alert')).toContainText('No column is the e-mail address yet')
  await expect(page.getByRole('button', { name: 'Continue to the check' })).toBeDisabled()
  await page.getByRole('combobox', { name: 'Field for mail' }).click()
  await page.getByRole('option', { name: /^E-mail address/ }).click()
  await page.getByRole('combobox', { name: 'Field for who' }).click()
  await page.getByRole('option', { name: 'Company', exact: true }).click()
  await expect(page.getByText('Chosen for several columns')).toHaveCount(2)
  await page.getByRole('combobox', { name: 'Field for who' }).click()
  await page.getByRole('option', { name: 'Full name' }).click()
  await toCheck(page)
  await page.getByRole('button', { name: /^File/ }).click()
  await toColumns(page)
  await expect(page.getByRole('combobox', { name: 'Field for place' })).toHaveValue('Company')
  await toCheck(page)
  await page.getByRole('button', { name: 'Import 1 contact' }).click()
  await expect(page.getByRole('heading', { name: 'a.csv is imported' })).toBeVisible()
  const { rows } = await desk.api.contacts.list({})
  expect(rows).toMatchObject([{ name: 'Zoé', company: { name: 'Brest' } }])
})

test('the filter leaves only rows with problems, and the counts go on adding up', async ({ desk, page }) => {
  await desk.signInAsAdministrator(page, '/#/contacts/import')
  const lines = Array.from({ length: 900 }, (_, n) => `Client ${n};${n % 100 === 50 ? 'nobody' : `c${n}@x.fr`}`)
  await chooseFile(page, 'many.csv', asFrenchExcel(['Nom;E-mail', ...lines]))
  await toColumns(page)
  await toCheck(page)
  const grid = page.getByRole('grid', { name: 'Rows of the file' })
  await expect(grid).toHaveAttribute('aria-rowcount', '901')
  await page.getByRole('switch', { name: 'Only rows with problems (9)' }).click()
  await expect(grid).toHaveAttribute('aria-rowcount', '10')
  await expect(grid.locator('[data-outcome="invalid"][role="row"]')).toHaveCount(9)
  await expect(grid.locator('[data-outcome="new"][role="row"]')).toHaveCount(0)
  const counts = await shownCounts(page)
  expect(counts).toMatchObject({ new: 891, invalid: 9, rows: 900 })
  expect(addUp(counts)).toBe(true)
  await page.getByRole('switch', { name: 'Only rows with problems (9)' }).click()
  await grid.focus()
  await page.keyboard.press('ControlOrMeta+End')
  await expect(grid.getByText('Client 899')).toBeVisible()
})

test('the policy for known addresses changes what the check says', async ({ desk, page }) => {
  await desk.signInAsAdministrator(page, '/#/contacts/import')
  await importFile(page, 'a.csv', 'name,email,company\nZoé,zoe@x.fr,\n')
  await page.getByRole('link', { name: 'Import another file' }).click()
  await chooseFile(page, 'b.csv', 'name,email,company\nZoé L’Hénoret,zoe@x.fr,Cœur\n')
  await toColumns(page)
  await toCheck(page)
  expect(await shownCounts(page)).toMatchObject({ known: 0, unchanged: 1 })
  await expect(page.getByRole('button', { name: 'Nothing to import' })).toBeDisabled()
  await page.getByRole('radio', { name: /^Fill empty fields/ }).check()
  await expect(page.getByRole('button', { name: 'Import 1 contact' })).toBeEnabled()
  expect(await shownCounts(page)).toMatchObject({ known: 1, unchanged: 0 })
  await page.getByRole('button', { name: 'Import 1 contact' }).click()
  await expect(page.getByRole('heading', { name: 'b.csv is imported' })).toBeVisible()
  const { rows } = await desk.api.contacts.list({})
  expect(rows).toMatchObject([{ name: 'Zoé', company: { name: 'Cœur' } }])
})

test('a workbook is read by its sheets, which can be chosen', async ({ desk, page }) => {
  await desk.signInAsAdministrator(page, '/#/contacts/import')
  const people = (name: string) => [
    ['Nom', 'E-mail'],
    [name, 'someone@x.fr'],
  ]
  await chooseFile(page, 'clients.xlsx', workbook({ Janvier: people('Élodie'), Février: people('Zoé & Cie') }))
  await expect(page.getByText('Excel workbook (XLSX)')).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Sheet' })).toHaveValue('Janvier')
  await page.getByRole('combobox', { name: 'Sheet' }).click()
  await page.getByRole('option', { name: 'Février' }).click()
  await expect(page.getByRole('cell', { name: 'Zoé & Cie' })).toBeVisible()
  await toColumns(page)
  await toCheck(page)
  await page.getByRole('button', { name: 'Import 1 contact' }).click()
  await expect(page.getByRole('heading', { name: 'clients.xlsx is imported' })).toBeVisible()
  expect((await desk.api.contacts.list({})).rows).toMatchObject([{ name: 'Zoé & Cie' }])
})

test('a file dropped on the table of contacts opens the import with it', async ({ desk, page }) => {
  await desk.signInAsAdministrator(page, '/#/contacts')
  await expect(page.getByRole('heading', { name: 'Contacts', exact: true })).toBeVisible()
  await dropFileOn(page, 'main h1', 'dropped.csv', frenchFile)
  await expect(page.getByText('dropped.csv', { exact: true })).toBeVisible()
  await expect(page.getByRole('region', { name: /first rows/ })).toContainText('L’Hénoret')
})

test('a file dropped on the import page is read; on the steps after it, it is let fall', async ({ desk, page }) => {
  await desk.signInAsAdministrator(page, '/#/contacts/import')
  await dropFileOn(page, 'main h1', 'dropped.csv', frenchFile)
  await expect(page.getByText('dropped.csv', { exact: true })).toBeVisible()
  await toColumns(page)
  await dropFileOn(page, 'main h1', 'another.csv', frenchFile)
  await page.getByRole('button', { name: 'Back' }).click()
  await expect(page.getByText('dropped.csv', { exact: true })).toBeVisible()
})
