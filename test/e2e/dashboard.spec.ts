import type { Page } from '@playwright/test'
import type { CompanyId } from '../../shared/contract/values.ts'
import { addCompany, axeProblems, signInAsOperator } from './companies-desk.ts'
import { addContacts, setState } from './contacts-desk.ts'
import { type Desk, expect, test } from './fixtures.ts'

const names = ['Anna Berg', 'Bob Green', 'Chloé Petit', 'Dag Hansen']

async function dupont(desk: Desk): Promise<CompanyId> {
  await desk.setUp()
  const { id } = await addCompany(desk, 'Agence Dupont', { universes: ['client', 'ambassador'] })
  const ids = await addContacts(desk, names, { companyName: 'Agence Dupont' })
  await addContacts(desk, ['Zoé Boss'], { companyName: 'Agence Dupont', companyAdministrator: true })
  await addContacts(desk, ['Eva Mail'], { companyName: 'Agence Dupont', interfaceAccess: false })
  setState(desk, ids.slice(1, 2), 'disabled')
  return id
}

const open = async (desk: Desk, page: Page, id: CompanyId, search = '') => {
  await desk.signInAsAdministrator(page, `/#/companies/${id}/dashboard${search}`)
  const grid = page.getByRole('grid', { name: 'Contacts of Agence Dupont and their subscriptions' })
  await expect(grid).toBeVisible()
  return {
    grid,
    cell: (name: string, column: string) => grid.getByRole('checkbox', { name: `${name} ${column}` }),
    column: (category: string, channel: string) =>
      grid.getByRole('checkbox', { name: `All shown contacts: ${category}, ${channel}` }),
    foot: page.locator('footer'),
  }
}

test('a column is ticked on the contacts that the filter shows, saved once, and undone', async ({ desk, page }) => {
  const id = await dupont(desk)
  const { grid, cell, column, foot } = await open(desk, page, id)
  await expect(grid).toHaveAttribute('aria-rowcount', '8')
  await expect(column('Deliveries', 'E-mail')).toHaveAttribute('aria-checked', 'mixed')
  await page.getByRole('searchbox').fill('an')
  await expect(page.getByText('2 of 6')).toBeVisible()
  await column('Deliveries', 'E-mail').click()
  await expect(foot.getByRole('status')).toHaveText('4 changes of 2 contacts+4')
  await page.getByRole('searchbox').fill('')
  await expect(cell('Anna Berg', 'Deliveries E-mail')).toBeChecked()
  await expect(cell('Anna Berg', 'Deliveries E-mail')).toHaveAccessibleDescription('Changed, not saved yet')
  await expect(cell('Chloé Petit', 'Deliveries E-mail')).not.toBeChecked()
  await cell('Zoé Boss', 'Mobile Interface').click()
  await expect(foot.getByRole('status')).toHaveText('5 changes of 3 contacts+4−1')

  await foot.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved: 5 subscriptions of 3 contacts.')).toBeVisible()
  await expect(foot.getByRole('button', { name: 'Save' })).toBeDisabled()
  await expect(grid.locator('[data-changed]')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('3 contacts are subscribed as before.')).toBeVisible()
  await expect(cell('Anna Berg', 'Deliveries E-mail')).not.toBeChecked()
})

test('all universes together are mixed where they differ, and a universe alone shows what exists in it', async ({
  desk,
  page,
}) => {
  const id = await dupont(desk)
  const { grid, cell } = await open(desk, page, id, '?universe=client')
  await expect(grid.getByRole('columnheader', { name: /^Mobile/ })).toHaveCount(0)
  await cell('Anna Berg', 'Ticketing E-mail').click()
  await page.getByText('All universes').click()
  await expect(cell('Anna Berg', 'Ticketing E-mail')).toHaveAttribute('aria-checked', 'mixed')
  await expect(grid.getByRole('columnheader', { name: /^Mobile/ })).toHaveCount(1)
  await cell('Anna Berg', 'Ticketing E-mail').click()
  await expect(cell('Anna Berg', 'Ticketing E-mail')).toBeChecked()
  await page.getByRole('button', { name: 'Category' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Ticketing' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Mobile' }).click()
  await page.keyboard.press('Escape')
  await expect(grid.getByRole('columnheader', { name: /E-mail/ })).toHaveCount(2)
  await expect(page).toHaveURL(/category=ticketing%2Cmobile/)
})

test('keys lead through the grid, Space ticks, Enter opens the contact, and leaving with changes asks', async ({
  desk,
  page,
}) => {
  const id = await dupont(desk)
  const { grid, cell } = await open(desk, page, id)
  await grid.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('End')
  await page.keyboard.press('Space')
  await expect(cell('Bob Green', 'Mobile E-mail')).toBeChecked()
  const active = () =>
    page.evaluate(() => {
      const marked = document.activeElement?.getAttribute('aria-activedescendant')
      return marked ? document.getElementById(marked)?.getAttribute('aria-checked') : undefined
    })
  expect(await active()).toBe('true')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Space')
  await expect(cell('Dag Hansen', 'Mobile E-mail')).toBeChecked()
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('tooltip')).toContainText('RIO')
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Keep editing' }).click()
  await grid.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Discard changes' }).click()
  await expect(page.getByRole('grid', { name: 'Subscriptions of Anna Berg' })).toBeVisible()
})

test('what cannot be had is a dash, and what someone else saves comes in beneath the ticks', async ({ desk, page }) => {
  const id = await dupont(desk)
  const { grid, cell, foot } = await open(desk, page, id)
  await expect(cell('Eva Mail', 'E-shop Interface')).toHaveCount(0)
  await expect(
    grid
      .getByRole('row', { name: /Eva Mail/ })
      .getByRole('img')
      .first(),
  ).toHaveAccessibleName(/no access/)
  await expect(grid.getByRole('rowheader', { name: /Bob Green.*Disabled/ })).toBeVisible()
  await expect(grid.getByRole('rowheader', { name: /Zoé Boss.*Administrator/ })).toBeVisible()

  await cell('Anna Berg', 'E-shop E-mail').click()
  const { rows } = await desk.api.subscriptions.dashboard({ companyId: id })
  const dag = rows.find(({ name }) => name === 'Dag Hansen')
  if (!dag) throw new Error('Dag is there')
  const change = { universe: 'client', category: 'messaging', channel: 'email', on: true } as const
  await desk.api.subscriptions.saveContact({ contactId: dag.id, changes: [change] })
  await expect(cell('Dag Hansen', 'Messaging E-mail')).toHaveAttribute('aria-checked', 'mixed')
  await expect(foot.getByRole('status')).toHaveText('2 changes of 1 contact+2')
})

test('an operator sees the dashboard and changes nothing', async ({ desk, page }) => {
  const id = await dupont(desk)
  await signInAsOperator(desk, page, `/#/companies/${id}/dashboard`)
  const grid = page.getByRole('grid')
  const cell = grid.getByRole('checkbox', { name: 'Anna Berg E-shop E-mail' })
  await cell.click()
  await expect(cell).not.toBeChecked()
  await expect(page.getByText('Only an administrator can change these subscriptions.')).toBeVisible()
  await expect(grid.getByRole('checkbox', { name: /^All shown/ })).toHaveCount(0)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nothing keeps anyone out of the dashboard (${colorScheme})`, async ({ desk, page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const id = await dupont(desk)
    const { grid, cell } = await open(desk, page, id)
    await cell('Anna Berg', 'E-shop E-mail').click()
    await grid.focus()
    expect(await axeProblems(page)).toEqual([])
    await page.getByRole('searchbox').fill('nobody at all')
    await expect(page.getByText('No contact of this company matches')).toBeVisible()
    expect(await axeProblems(page)).toEqual([])
  })
}
