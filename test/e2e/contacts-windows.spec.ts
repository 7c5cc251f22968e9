import { addContacts, fillDesk, openContacts } from './contacts-desk.ts'
import { expect, test } from './fixtures.ts'

test('a change in one window shows in another, which keeps its place and its selection', async ({ desk, page }) => {
  await desk.setUp()
  fillDesk(desk, 1_000)
  const { grid } = await openContacts(desk, page)
  await grid.evaluate((element) => {
    element.scrollTop = 400 * 32
  })
  const row = grid.locator('[aria-rowindex="410"]')
  await expect(row).not.toHaveAttribute('aria-busy', 'true')
  await row.click()
  const email = await row.locator('[role="gridcell"]:nth-child(3)').innerText()
  const selected = grid.locator('[role="row"][aria-selected="true"]')
  const before = await selected.boundingBox()

  await desk.api.contacts.add({ name: 'AAA First', email: 'first@example.com', language: 'en' })
  await expect(page.getByText('1,001 contacts')).toBeVisible()
  await expect(selected).toContainText(email)
  await expect(selected).toHaveAttribute('aria-rowindex', '411')
  expect((await selected.boundingBox())?.y).toBe(before?.y)

  await grid.press('Home')
  await expect(grid.locator('[aria-rowindex="2"]')).toContainText('AAA First')
})

test('someone else’s change while a form is open comes in where it was not touched, and is shown where it was', async ({
  desk,
  page,
}) => {
  await desk.setUp()
  const [anna] = await addContacts(desk, ['Anna Berg'], { phone: '+33612345678' })
  if (anna === undefined) throw new Error('a contact was added')
  const { details, row } = await openContacts(desk, page, `/#/contacts/${anna}`)
  await details.getByRole('button', { name: 'Edit' }).click()
  await details.getByLabel('Name').fill('Anna B. Berg')

  const { version } = await desk.api.contacts.get({ id: anna })
  await desk.api.contacts.edit({
    id: anna,
    version,
    fields: { name: 'Anna Haugen', email: 'anna.berg@example.com', language: 'nb', phone: '+33612345678' },
  })
  const notice = details.getByRole('alert')
  await expect(notice).toContainText('Theirs: Anna Haugen')
  await expect(details.getByLabel('Name')).toHaveValue('Anna B. Berg')
  await expect(details.getByRole('combobox', { name: 'Language' })).toHaveValue('Norsk bokmål')
  await notice.getByRole('button', { name: 'Take theirs' }).click()
  await expect(details.getByLabel('Name')).toHaveValue('Anna Haugen')
  await details.getByLabel('Name').fill('Anna Haugen Berg')
  await details.getByRole('button', { name: 'Save' }).click()
  await expect(row('Anna Haugen Berg')).toBeVisible()
  expect(await desk.api.contacts.get({ id: anna })).toMatchObject({ name: 'Anna Haugen Berg', language: 'nb' })
})
