import { addCompany, axeProblems, signInAsOperator } from './companies-desk.ts'
import { addContacts, openContacts, setState } from './contacts-desk.ts'
import { type Desk, expect, test } from './fixtures.ts'

/** A company of clients and ambassadors with Anna in it. */
async function anna(desk: Desk, fields: Parameters<typeof addContacts>[2] = {}) {
  await desk.setUp()
  await addCompany(desk, 'Agence Dupont', { universes: ['client', 'ambassador'] })
  const [id] = await addContacts(desk, ['Anna Berg'], { companyName: 'Agence Dupont', ...fields })
  if (id === undefined) throw new Error('a contact was added')
  return id
}

const onOf = async (desk: Desk, contactId: Awaited<ReturnType<typeof anna>>) =>
  (await desk.api.subscriptions.ofContact({ contactId })).cells
    .filter(({ on }) => on)
    .map(({ universe, category, channel }) => `${universe} ${category} ${channel}`)

test('ticks are saved together, only those that changed, and undo takes them back', async ({ desk, page }) => {
  const id = await anna(desk)
  const { details } = await openContacts(desk, page, `/#/contacts/${id}`)
  await expect(details).toContainText('E-mail 0 of 6')
  await details.getByRole('button', { name: 'Manage subscriptions' }).click()
  await expect(page).toHaveURL(new RegExp(`/contacts/${id}/subscriptions`))
  const grid = details.getByRole('grid', { name: 'Subscriptions of Anna Berg' })
  await expect(details.getByRole('button', { name: 'Save' })).toBeDisabled()

  const all = grid.getByRole('checkbox', { name: 'Deliveries: E-mail, All universes' })
  const client = grid.getByRole('checkbox', { name: 'Deliveries: E-mail, Client' })
  await client.click()
  await expect(all).toHaveJSProperty('indeterminate', true)
  await expect(client).toHaveAccessibleDescription('Changed, not saved yet')
  await all.click()
  await expect(grid.getByRole('checkbox', { name: 'Deliveries: E-mail, Ambassador' })).toBeChecked()
  await expect(details.getByRole('status')).toHaveText('2 changes')
  await client.click()
  await client.click()
  await expect(details.getByRole('status')).toHaveText('2 changes')
  await details.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved: 2 subscriptions of Anna Berg.')).toBeVisible()
  expect(await onOf(desk, id)).toEqual(['client delivery email', 'ambassador delivery email'])
  await expect(details.getByRole('status')).toHaveText('All saved')

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(client).not.toBeChecked()
  expect(await onOf(desk, id)).toEqual([])
})

test('the grid is one tab stop: arrows lead everywhere, Space ticks, Escape goes back to the details', async ({
  desk,
  page,
}) => {
  const id = await anna(desk)
  const { details } = await openContacts(desk, page, `/#/contacts/${id}`)
  await details.getByRole('button', { name: 'Manage subscriptions' }).click()
  const grid = details.getByRole('grid')
  const first = grid.getByRole('checkbox', { name: 'E-shop: Interface, All universes' })
  await first.focus()
  await page.keyboard.press('Space')
  await expect(grid.getByRole('checkbox', { name: 'E-shop: Interface, Client' })).toBeChecked()
  await page.keyboard.press('ArrowUp')
  await expect(grid.getByRole('checkbox', { name: 'All categories: Interface, All universes' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowLeft')
  await expect(grid.getByRole('button', { name: 'What is “E-shop”?' })).toBeFocused()
  await expect(page.getByRole('tooltip')).toContainText('asks them to approve a quote')
  await page.keyboard.press('Control+End')
  await expect(grid.getByRole('checkbox', { name: 'Mobile: E-mail, Ambassador' })).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(grid.getByRole('gridcell', { name: /for partners only/ }).last()).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(details.getByRole('button', { name: 'Unsubscribe…' })).toBeFocused()

  await page.keyboard.press('Escape')
  await page.getByRole('dialog').getByRole('button', { name: 'Keep editing' }).click()
  await expect(first).toBeChecked()
  await first.press('Escape')
  await page.getByRole('dialog').getByRole('button', { name: 'Discard changes' }).click()
  await expect(details.getByRole('heading', { name: 'Anna Berg' })).toBeVisible()
  expect(await onOf(desk, id)).toEqual([])
})

test('who has no access to the interface has the e-mail channel only, and administrators start with everything', async ({
  desk,
  page,
}) => {
  const id = await anna(desk, { companyAdministrator: true, interfaceAccess: false })
  const { details } = await openContacts(desk, page, `/#/contacts/${id}/subscriptions`)
  const grid = details.getByRole('grid')
  await expect(grid.getByRole('checkbox', { name: /: Interface/ })).toHaveCount(0)
  await expect(grid.getByRole('gridcell', { name: /no access to the interface/ }).first()).toBeVisible()
  const ticket = grid.getByRole('checkbox', { name: 'Ticketing: E-mail, Client' })
  await expect(ticket).toBeChecked()
  await expect(ticket).toHaveAccessibleDescription(/^By default/)
  await ticket.click()
  await details.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved: 1 subscription of Anna Berg.')).toBeVisible()
  await expect(ticket).not.toBeChecked()
})

test('a contact without a company is led to the form, and finds the grid afterwards', async ({ desk, page }) => {
  await desk.setUp()
  await addCompany(desk, 'Agence Dupont')
  const [id] = await addContacts(desk, ['Bob Green'])
  const { details } = await openContacts(desk, page, `/#/contacts/${id}/subscriptions`)
  await expect(details).toContainText('Subscriptions follow a company')
  await details.getByRole('button', { name: 'Set a company' }).click()
  await details.getByRole('combobox', { name: 'Company' }).fill('Agence Dupont')
  await details.getByRole('button', { name: 'Save' }).click()
  await expect(details.getByRole('grid', { name: 'Subscriptions of Bob Green' })).toBeVisible()
  await expect(details.getByRole('row', { name: /Mobile/ })).toHaveCount(0)
})

test('the form says which subscriptions saving ends', async ({ desk, page }) => {
  const id = await anna(desk, { companyAdministrator: true })
  const { details } = await openContacts(desk, page, `/#/contacts/${id}`)
  await details.getByRole('button', { name: 'Edit' }).click()
  await details.getByLabel('Access to the interface').click()
  const notice = details.getByRole('region', { name: 'Saving ends 13 subscriptions' })
  await expect(notice).toContainText('Client · Interface')
  await expect(notice).toContainText('All categories')
  await details.getByLabel('Access to the interface').click()
  await expect(notice).toHaveCount(0)
  await details.getByRole('combobox', { name: 'Company' }).fill('Somewhere new')
  await expect(details.getByRole('region', { name: 'Saving ends 14 subscriptions' })).toContainText('Ambassador')
})

test('unsubscribing asks, says since when, and an administrator may allow it again', async ({ desk, page }) => {
  const id = await anna(desk)
  setState(desk, [id], 'disabled')
  const { details } = await openContacts(desk, page, `/#/contacts/${id}/subscriptions`)
  await expect(details.getByRole('region', { name: 'Disabled' })).toContainText('Receives nothing while disabled')
  await details.getByRole('button', { name: 'Unsubscribe…' }).click()
  await expect(page.getByRole('dialog')).toContainText('anna.berg@example.com')
  await page.getByRole('dialog').getByRole('button', { name: 'Unsubscribe', exact: true }).click()
  const notice = details.getByRole('region', { name: /^Unsubscribed on/ })
  await expect(notice).toBeVisible()
  await expect(details.getByRole('button', { name: 'Unsubscribe…' })).toHaveCount(0)
  await notice.getByRole('button', { name: 'Allow again' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Allow again' }).click()
  await expect(notice).toHaveCount(0)
})

test('an operator sees everything, changes nothing, and may record an unsubscribe', async ({ desk, page }) => {
  const id = await anna(desk, { companyAdministrator: true })
  await signInAsOperator(desk, page, `/#/contacts/${id}`)
  const details = page.getByRole('complementary').last()
  await details.getByRole('button', { name: 'Show subscriptions' }).click()
  const ticket = details.getByRole('checkbox', { name: 'Ticketing: E-mail, Client' })
  await ticket.click()
  await expect(ticket).toBeChecked()
  await expect(details.getByRole('button', { name: 'Save' })).toHaveCount(0)
  await expect(details).toContainText('Only an administrator can change')
  await details.getByRole('button', { name: 'Unsubscribe…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Unsubscribe', exact: true }).click()
  await expect(details.getByRole('region', { name: /^Unsubscribed on/ })).toBeVisible()
  await expect(details.getByRole('button', { name: 'Allow again' })).toHaveCount(0)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nothing keeps anyone out of a contact’s subscriptions (${colorScheme})`, async ({ desk, page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const id = await anna(desk, { companyAdministrator: true })
    const { details } = await openContacts(desk, page, `/#/contacts/${id}`)
    await expect(details).toContainText('E-mail 6 of 6')
    expect(await axeProblems(page)).toEqual([])
    await details.getByRole('button', { name: 'Manage subscriptions' }).click()
    await details.getByRole('checkbox', { name: 'Ticketing: E-mail, Client' }).click()
    expect(await axeProblems(page)).toEqual([])
  })
}
