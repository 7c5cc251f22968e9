import { addContacts, openContacts } from './contacts-desk.ts'
import { expect, test } from './fixtures.ts'

test('the form says beside the field what is wrong, as the field is left, and keeps what was typed', async ({
  desk,
  page,
}) => {
  await desk.setUp()
  const [anna] = await addContacts(desk, ['Anna Berg'], { companyName: 'Imprimerie Dupont' })
  const { details } = await openContacts(desk, page, '/#/contacts/new')
  const name = details.getByLabel('Name')
  const email = details.getByLabel('E-mail address')
  await expect(details.getByRole('button', { name: 'Add contact' })).toBeDisabled()

  await email.fill('bob@')
  await name.focus()
  await expect(email).toHaveAccessibleDescription(/not a whole e-mail address/)
  await email.fill('ANNA.berg@Example.com')
  await name.fill('Bob Green')
  await details.getByRole('button', { name: 'Add contact' }).click()
  await expect(email).toHaveAccessibleDescription(/Anna Berg has this address already/)
  await expect(details.getByRole('link', { name: 'Open Anna Berg' })).toHaveAttribute('href', `#/contacts/${anna}`)

  await email.fill('bob@example.com')
  await details.getByLabel('Phone').fill('12')
  await details.getByRole('button', { name: 'Add contact' }).click()
  await expect(details.getByLabel('Phone')).toHaveAccessibleDescription(/not a phone number/)
  await details.getByLabel('Phone').fill('06 12 34 56 78')
  await details.getByRole('combobox', { name: 'Company' }).pressSequentially('dup')
  await page.getByRole('option', { name: 'Imprimerie Dupont' }).click()
  await details.getByRole('button', { name: 'Add contact' }).click()
  await expect(details.getByRole('heading', { name: 'Bob Green' })).toBeVisible()
  await expect(details).toContainText('+33 6 12 34 56 78')
  await expect(details).toContainText('Imprimerie Dupont')
})

test('leaving with changes asks first', async ({ desk, page }) => {
  await desk.setUp()
  await addContacts(desk, ['Anna Berg', 'Bob Green'])
  const { row, details } = await openContacts(desk, page)
  await row('Anna Berg').dblclick()
  await details.getByRole('button', { name: 'Edit' }).click()
  await details.getByLabel('Notes').fill('Calls on Mondays')
  await row('Bob Green').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Keep editing' }).click()
  await expect(details.getByLabel('Notes')).toHaveValue('Calls on Mondays')
  await details.getByLabel('Notes').press('Escape')
  await page.getByRole('dialog').getByRole('button', { name: 'Discard changes' }).click()
  await expect(details.getByRole('heading', { name: 'Anna Berg', exact: true })).toBeVisible()
})

test('jobs and history stand in the details', async ({ desk, page }) => {
  await desk.setUp()
  const [anna] = await addContacts(desk, ['Anna Berg'])
  if (anna === undefined) throw new Error('a contact was added')
  const { details } = await openContacts(desk, page, `/#/contacts/${anna}`)
  await expect(details).toContainText('No jobs yet')
  const { id } = await desk.api.jobs.create({ contactId: anna, title: 'Affiches', state: 'new' })
  await expect(details.getByRole('listitem').filter({ hasText: 'Affiches' })).toContainText('New')
  await desk.api.jobs.move({ id, state: 'prepress' })
  await expect(details.getByRole('listitem').filter({ hasText: 'Affiches' })).toContainText('Prepress')
  await details.getByRole('button', { name: 'Edit' }).click()
  await details.getByLabel('Name').fill('Anna Haugen')
  await details.getByRole('button', { name: 'Save' }).click()
  await expect(details).toContainText('Name: Anna Berg → Anna Haugen')
})
