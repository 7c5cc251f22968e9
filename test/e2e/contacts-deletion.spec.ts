import { chooseFile, toCheck, toColumns } from '../support/import-page.ts'
import { addContacts, openContacts } from './contacts-desk.ts'
import { expect, test } from './fixtures.ts'

const names = ['Anna Berg', 'Bob Green', 'Chloé Petit']

test('deleting says what will be gone and who stays because of which job, and does exactly that', async ({
  desk,
  page,
}) => {
  await desk.setUp()
  const [anna, bob] = await addContacts(desk, names)
  if (anna === undefined || bob === undefined) throw new Error('two contacts were added')
  await desk.api.jobs.create({ contactId: anna, title: 'Affiches', state: 'completed' })
  const { id: job } = await desk.api.jobs.create({ contactId: bob, title: 'Dépliants', state: 'prepress' })
  const { grid, row } = await openContacts(desk, page)
  await grid.press('Control+a')
  await grid.press('Delete')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Gone for good: 2 contacts and 1 job.')
  await expect(dialog).toContainText('1 contact stays, because a job of theirs is in the works:')
  await expect(dialog).toContainText(`Bob Green: job ${job} “Dépliants” is in Prepress`)
  await dialog.getByRole('button', { name: 'Delete 2 contacts' }).click()
  await expect(row('Bob Green')).toBeVisible()
  await expect(row('Anna Berg')).toHaveCount(0)
  await expect(row('Chloé Petit')).toHaveCount(0)

  await row('Bob Green').click()
  await page.getByRole('button', { name: 'Delete…' }).click()
  await expect(dialog).toContainText('None of these can be deleted')
  await expect(dialog.getByRole('button', { name: /^Delete/ })).toHaveCount(0)
})

test('what changed since the preview is shown before anything is deleted', async ({ desk, page }) => {
  await desk.setUp()
  const [anna] = await addContacts(desk, names)
  if (anna === undefined) throw new Error('a contact was added')
  const { row } = await openContacts(desk, page)
  await row('Anna Berg').click()
  await page.keyboard.press('Delete')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Gone for good: 1 contact.')
  await desk.api.jobs.create({ contactId: anna, title: 'Cartes', state: 'new' })
  await dialog.getByRole('button', { name: 'Delete 1 contact' }).click()
  await expect(dialog).toContainText('The selection changed meanwhile. Nothing was deleted yet')
  await expect(dialog).toContainText('Gone for good: 1 contact and 1 job.')
  await expect(row('Anna Berg')).toBeVisible()
  await dialog.getByRole('button', { name: 'Delete 1 contact' }).click()
  await expect(row('Anna Berg')).toHaveCount(0)
})

test('who asked to be erased is kept out: an import that brings them back says so', async ({ desk, page }) => {
  await desk.setUp()
  await addContacts(desk, names, { companyName: 'Atelier Nord' })
  const { rows } = await desk.api.companies.list({ filter: { search: 'nord' } })
  const [company] = rows
  if (!company) throw new Error('a company came with the contacts')
  await desk.api.subscriptions.saveCompany({
    companyId: company.id,
    addresses: [{ universe: 'client', category: 'delivery', email: 'anna.berg@example.com' }],
  })
  const { row } = await openContacts(desk, page)
  await row('Anna Berg').click()
  await page.keyboard.press('Delete')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('1 field of companies’ own notifications holds an address that goes')
  const keepOut = dialog.getByRole('checkbox', { name: 'This person asked to be erased' })
  await expect(keepOut).not.toBeChecked()
  await keepOut.click()
  await dialog.getByRole('button', { name: 'Delete 1 contact' }).click()
  await expect(row('Anna Berg')).toHaveCount(0)
  expect((await desk.api.subscriptions.ofCompany({ companyId: company.id })).addresses).toEqual([])

  await page.goto(`${desk.origin}/#/contacts/import`)
  const file = 'Name;E-mail\nAnna Berg;ANNA.BERG@example.com\nBob Brown;bob.brown@example.com\n'
  await chooseFile(page, 'back.csv', file)
  await toColumns(page)
  await toCheck(page)
  const checked = page.getByRole('grid', { name: 'Rows of the file' })
  await expect(checked.getByRole('row', { name: /ANNA/ })).toContainText('asked to be erased earlier')
  await expect(checked.getByRole('row', { name: /brown/ })).not.toContainText('erased')
})

test('details of a contact that is deleted close here, and say so in another window', async ({
  desk,
  page,
  context,
}) => {
  await desk.setUp()
  await addContacts(desk, names)
  const { row, details } = await openContacts(desk, page)
  await row('Anna Berg').dblclick()
  await expect(details.getByRole('heading', { name: 'Anna Berg' })).toBeVisible()
  const other = await openContacts(
    desk,
    await context.newPage(),
    new URL(page.url()).pathname + new URL(page.url()).hash,
  )
  await expect(other.details.getByRole('heading', { name: 'Anna Berg' })).toBeVisible()

  await details.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Delete…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete 1 contact' }).click()
  await expect(details.getByRole('heading', { name: 'Anna Berg' })).toHaveCount(0)
  await expect(other.details).toContainText('This contact does not exist any more')
})
