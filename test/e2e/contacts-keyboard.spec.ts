import { addContacts, openContacts, setState } from './contacts-desk.ts'
import { expect, test } from './fixtures.ts'

const names = ['Anna Berg', 'Bob Green', 'Chloé Petit', 'Dag Hansen', 'Élodie Brûlé']

test('keyboard alone: search, sort, filter, select, open, edit, add, deactivate with undo, delete', async ({
  desk,
  page,
}) => {
  test.slow()
  await desk.setUp()
  const ids = await addContacts(desk, names)
  setState(desk, ids.slice(0, 2), 'active')
  const { grid, row, selected, details, search, names: shown } = await openContacts(desk, page)
  const { keyboard } = page
  await expect(row('Anna Berg')).toBeVisible()
  await expect(grid).toBeFocused()

  await test.step('search as one types, without accents', async () => {
    await keyboard.press('/')
    await expect(search).toBeFocused()
    await keyboard.type('brule')
    await expect(row('Anna Berg')).toHaveCount(0)
    await expect(row('Élodie Brûlé')).toBeVisible()
    await keyboard.press('Escape')
    await expect(row('Anna Berg')).toBeVisible()
    await keyboard.press('ArrowDown')
    await expect(grid).toBeFocused()
  })

  await test.step('sort by a column', async () => {
    await keyboard.press('Tab')
    await keyboard.press('Tab')
    await expect(grid.getByRole('button', { name: 'Name' })).toBeFocused()
    await keyboard.press('Enter')
    await expect.poll(shown).toEqual([...names].reverse())
    await expect(page.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'descending')
    await keyboard.press('ArrowRight')
    await keyboard.press('Enter')
    await expect(page.getByRole('columnheader', { name: 'E-mail address' })).toHaveAttribute('aria-sort', 'ascending')
    await expect.poll(shown).toEqual(names)
    await keyboard.press('ArrowDown')
    await expect(grid).toBeFocused()
  })

  await test.step('select with the arrows, Shift and Space', async () => {
    await keyboard.press('ArrowDown')
    await expect(selected).toHaveCount(1)
    await keyboard.press('Shift+ArrowDown')
    await keyboard.press('Shift+ArrowDown')
    await expect(selected).toHaveCount(3)
    await keyboard.press('Space')
    await expect(selected).toHaveCount(2)
    await keyboard.press('Control+a')
    await expect(page.getByRole('status').filter({ hasText: '5 selected' })).toBeVisible()
    await keyboard.press('Escape')
    await expect(selected).toHaveCount(0)
  })

  await test.step('open, edit, save, close', async () => {
    await keyboard.press('Home')
    await keyboard.press('ArrowDown')
    await keyboard.press('Enter')
    await expect(page).toHaveURL(new RegExp(`/contacts/${ids[1]}`))
    await expect(details.getByRole('heading', { name: 'Bob Green' })).toBeVisible()
    await expect(details).toBeFocused()
    await keyboard.press('Tab')
    await keyboard.press('Tab')
    await expect(details.getByRole('button', { name: 'Edit' })).toBeFocused()
    await keyboard.press('Enter')
    await expect(details.getByLabel('Name')).toBeFocused()
    await expect(details.getByRole('button', { name: 'Save' })).toBeDisabled()
    await keyboard.press('End')
    await keyboard.type('e')
    await keyboard.press('Enter')
    await expect(row('Bob Greene')).toBeVisible()
    await expect(details.getByRole('heading', { name: 'Bob Greene' })).toBeVisible()
    await keyboard.press('Escape')
    await expect(page).toHaveURL(/\/contacts$|\/contacts\?/)
    await expect(grid).toBeFocused()
  })

  await test.step('deactivate and undo', async () => {
    await keyboard.press('Home')
    await expect(selected).toHaveCount(1)
    const deactivate = page.getByRole('button', { name: 'Deactivate' })
    await expect(deactivate).toBeVisible()
    for (let stop = 0; stop < 3; stop++) await keyboard.press('Tab')
    await expect(deactivate).toBeFocused()
    await keyboard.press('Enter')
    await expect(row('Anna Berg')).toContainText('Disabled')
    await page.getByRole('button', { name: 'Undo' }).focus()
    await keyboard.press('Enter')
    await expect(row('Anna Berg')).toContainText('Active')
  })

  await test.step('filter by state', async () => {
    await page.getByRole('group', { name: 'Filters' }).getByRole('button', { name: 'State' }).focus()
    await keyboard.press('Enter')
    const option = (name: RegExp) => page.getByRole('menuitemcheckbox', { name })
    await expect(async () => {
      await keyboard.press('Home')
      await expect(option(/^Unregistered/)).toBeFocused({ timeout: 500 })
    }).toPass()
    await keyboard.press('ArrowDown')
    await keyboard.press('ArrowDown')
    await expect(option(/^Active/)).toBeFocused()
    await keyboard.press('Enter')
    await keyboard.press('Escape')
    await expect.poll(shown).toEqual(['Anna Berg', 'Bob Greene'])
    await page.getByRole('button', { name: 'Clear all' }).focus()
    await keyboard.press('Enter')
    await expect(row('Dag Hansen')).toBeVisible()
  })

  await test.step('add', async () => {
    await page.getByRole('button', { name: 'Add contact' }).focus()
    await keyboard.press('Enter')
    await expect(details.getByLabel('Name')).toBeFocused()
    await keyboard.type('Fanny Roux')
    await keyboard.press('Tab')
    await keyboard.type('fanny@example.com')
    await keyboard.press('Enter')
    await expect(details.getByRole('heading', { name: 'Fanny Roux' })).toBeVisible()
    await expect(row('Fanny Roux')).toBeVisible()
    await page.getByRole('button', { name: 'Close the details' }).focus()
    await keyboard.press('Enter')
    await expect(grid).toBeFocused()
  })

  await test.step('delete', async () => {
    await keyboard.press('End')
    await expect(row('Élodie Brûlé')).toHaveAttribute('aria-selected', 'true')
    await keyboard.press('Delete')
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('Gone for good: 1 contact.')
    await dialog.getByRole('button', { name: 'Delete 1 contact' }).focus()
    await keyboard.press('Enter')
    await expect(row('Élodie Brûlé')).toHaveCount(0)
    await expect(dialog).toHaveCount(0)
    await expect(grid).toBeFocused()
  })
})

test('columns are shown, moved and resized by keyboard, and stay so after a reload', async ({ desk, page }) => {
  await desk.setUp()
  await addContacts(desk, names)
  const { grid } = await openContacts(desk, page)
  const heads = () => grid.getByRole('columnheader').allInnerTexts()
  const width = async () => (await page.getByRole('columnheader', { name: 'Company' }).boundingBox())?.width ?? 0

  await page.getByRole('button', { name: 'Columns' }).press('Enter')
  await page.getByRole('checkbox', { name: 'Roles' }).press('Space')
  await page.getByRole('checkbox', { name: 'Phone' }).press('Space')
  await page.keyboard.press('Escape')
  await grid.getByRole('button', { name: 'State' }).press('Alt+ArrowLeft')
  const before = await width()
  await grid.getByRole('button', { name: 'Company' }).press('Shift+ArrowRight')
  await grid.getByRole('button', { name: 'Company' }).press('Shift+ArrowRight')
  const wanted = ['', 'Name', 'State', 'E-mail address', 'Company', 'Terms accepted', 'Language', 'Roles']
  await expect.poll(heads).toEqual(wanted)
  const wider = await width()
  expect(wider).toBeGreaterThan(before)

  await page.reload()
  await expect.poll(heads).toEqual(wanted)
  expect(await width()).toBeCloseTo(wider, 0)
})
