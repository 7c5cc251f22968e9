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
