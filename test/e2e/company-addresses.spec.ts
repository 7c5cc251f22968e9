import type { Page } from '@playwright/test'
import { addCompany, axeProblems } from './companies-desk.ts'
import { addContacts } from './contacts-desk.ts'
import { type Desk, expect, test } from './fixtures.ts'

/** The page of a company's own addresses as a test sees it. */
async function openAddresses(desk: Desk, page: Page, universes: ('client' | 'ambassador' | 'operator')[]) {
  await desk.setUp()
  const { id } = await addCompany(desk, 'Réseau Fjord', { universes })
  await desk.signInAsAdministrator(page, `/#/companies/${id}/addresses`)
  await expect(page.getByRole('heading', { name: 'Notifications of Réseau Fjord' })).toBeVisible()
  return {
    id,
    field: (name: string) => page.getByRole('textbox', { name, exact: true }),
    save: page.getByRole('button', { name: 'Save' }),
    saved: async () =>
      (await desk.api.subscriptions.ofCompany({ companyId: id })).addresses.map(
        ({ universe, category, email }) => `${universe} ${category} ${email}`,
      ),
  }
}

test('one address fills a row, a column or every field by one click; mobile is for partners only', async ({
  desk,
  page,
}) => {
  const { field, save, saved } = await openAddresses(desk, page, ['client', 'ambassador'])
  await expect(save).toBeDisabled()
  await expect(field('Mobile, Client')).toHaveCount(0)
  await expect(page.getByText('for partners only')).toBeVisible()
  await field('E-shop, Client').fill('shop@fjord.example')
  await expect(page.getByText('1 field changed')).toBeVisible()
  await page.getByRole('button', { name: 'Fill this row with shop@fjord.example' }).click()
  await expect(field('E-shop, Ambassador')).toHaveValue('shop@fjord.example')
  await field('Mobile, Ambassador').fill('all@fjord.example')
  await page.getByRole('button', { name: 'Fill this column with all@fjord.example' }).click()
  await expect(field('E-shop, Ambassador')).toHaveValue('all@fjord.example')
  await expect(field('E-shop, Client')).toHaveValue('shop@fjord.example')
  await field('Ticketing, Client').fill('one@fjord.example')
  await page.getByRole('button', { name: 'Fill every field with one@fjord.example' }).click()
  await expect(page.getByText('13 fields changed')).toBeVisible()
  await save.click()
  await expect(page.getByText('All saved')).toBeVisible()
  expect(await saved()).toHaveLength(13)
  expect(new Set((await saved()).map((line) => line.split(' ')[2]))).toEqual(new Set(['one@fjord.example']))
})

test('by keyboard: arrows go from field to field, Alt with a letter fills, Enter saves', async ({ desk, page }) => {
  const { field, saved } = await openAddresses(desk, page, ['client', 'operator'])
  await field('E-shop, Client').focus()
  await page.keyboard.type('a@fjord.example')
  await page.keyboard.press('Alt+c')
  await expect(field('Messaging, Client')).toHaveValue('a@fjord.example')
  await page.keyboard.press('ArrowDown')
  await expect(field('Deliveries, Client')).toBeFocused()
  await page.keyboard.type('b@fjord.example')
  await page.keyboard.press('Alt+r')
  await expect(field('Deliveries, Operator')).toHaveValue('b@fjord.example')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Saved: 7 fields of Réseau Fjord.')).toBeVisible()
  expect(await saved()).toContain('operator delivery b@fjord.example')
})

test('what is no address is said beside the field as it is left, and stops the saving', async ({ desk, page }) => {
  const { field, save, saved } = await openAddresses(desk, page, ['client'])
  await field('Deliveries, Client').fill('deliveries@')
  await field('E-shop, Client').fill('  mailto:Shop@Fjord.example ')
  await expect(field('Deliveries, Client')).toHaveAccessibleDescription(/not a whole e-mail address/)
  await save.click()
  await expect(field('Deliveries, Client')).toBeFocused()
  expect(await saved()).toEqual([])
  await field('Deliveries, Client').fill('')
  await save.click()
  await expect(page.getByText('Saved: 1 field of Réseau Fjord.')).toBeVisible()
  expect(await saved()).toEqual(['client e_shop Shop@Fjord.example'])
})

test('undo takes a saving back, but for what was changed since', async ({ desk, page }) => {
  const { id, field, save, saved } = await openAddresses(desk, page, ['client'])
  await field('E-shop, Client').fill('shop@fjord.example')
  await field('Deliveries, Client').fill('deliveries@fjord.example')
  await save.click()
  await expect(page.getByText('All saved')).toBeVisible()
  await desk.api.subscriptions.saveCompany({
    companyId: id,
    addresses: [{ universe: 'client', category: 'e_shop', email: 'other@fjord.example' }],
  })
  await expect(field('E-shop, Client')).toHaveValue('other@fjord.example')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('1 field is as it was before. 1 was changed since and stays as it is.')).toBeVisible()
  await expect(field('Deliveries, Client')).toHaveValue('')
  expect(await saved()).toEqual(['client e_shop other@fjord.example'])
})

test('what someone else saves comes in where nothing was typed; leaving with changes asks', async ({ desk, page }) => {
  const { id, field } = await openAddresses(desk, page, ['client'])
  await field('E-shop, Client').fill('mine@fjord.example')
  await desk.api.subscriptions.saveCompany({
    companyId: id,
    addresses: [
      { universe: 'client', category: 'e_shop', email: 'theirs@fjord.example' },
      { universe: 'client', category: 'ticketing', email: 'tickets@fjord.example' },
    ],
  })
  await expect(field('Ticketing, Client')).toHaveValue('tickets@fjord.example')
  await expect(field('E-shop, Client')).toHaveValue('mine@fjord.example')
  await page.getByRole('link', { name: 'Back to Réseau Fjord' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Keep editing' }).click()
  await expect(field('E-shop, Client')).toHaveValue('mine@fjord.example')
  await field('E-shop, Client').press('Escape')
  await page.getByRole('dialog').getByRole('button', { name: 'Discard changes' }).click()
  await expect(page.getByRole('complementary').last().getByRole('heading', { name: 'Réseau Fjord' })).toBeVisible()
  await expect(page.getByRole('complementary').last()).toContainText('theirs@fjord.example')
})

test('an address whose owner has unsubscribed says so', async ({ desk, page }) => {
  await desk.setUp()
  const [anna] = await addContacts(desk, ['Anna Berg'], { companyName: 'Réseau Fjord' })
  if (anna === undefined) throw new Error('a contact was added')
  await desk.api.subscriptions.unsubscribe({ contactId: anna })
  const [company] = await desk.api.companies.search({ text: 'fjord' })
  if (!company) throw new Error('the company came with the contact')
  await desk.api.subscriptions.saveCompany({
    companyId: company.id,
    addresses: [{ universe: 'client', category: 'delivery', email: 'anna.berg@example.com' }],
  })
  await desk.signInAsAdministrator(page, `/#/companies/${company.id}/addresses`)
  const field = page.getByRole('textbox', { name: 'Deliveries, Client', exact: true })
  await expect(field).toHaveAccessibleDescription(/does not want this mail/)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the grid of addresses (${colorScheme})`, async ({ desk, page }) => {
    await page.emulateMedia({ colorScheme })
    const { field } = await openAddresses(desk, page, ['client', 'ambassador', 'operator'])
    await field('E-shop, Client').fill('shop@fjord.example')
    await field('Deliveries, Client').fill('deliveries@')
    await field('E-shop, Client').focus()
    expect(await axeProblems(page)).toEqual([])
  })
}
