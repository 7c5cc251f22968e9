import { AxeBuilder } from '@axe-core/playwright'
import { addContacts, fillDesk, openContacts, setState } from './contacts-desk.ts'
import { expect, test } from './fixtures.ts'

const names = ['Anna Berg', 'Bob Green', 'Chloé Petit', 'Dag Hansen']

test('filters stand in the address, with counts beside their options, and back takes them away again', async ({
  desk,
  page,
}) => {
  await desk.setUp()
  const ids = await addContacts(desk, names.slice(0, 3), { companyName: 'Trykkeri Nord' })
  await addContacts(desk, names.slice(3), { language: 'nb', roles: ['dealer'] })
  setState(desk, ids.slice(0, 1), 'active')
  const { names: shown, grid } = await openContacts(desk, page)
  const filters = page.getByRole('group', { name: 'Filters' })

  await filters.getByRole('button', { name: 'State' }).click()
  await expect(page.getByRole('menuitemcheckbox', { name: 'Unregistered' })).toContainText('3')
  await page.getByRole('menuitemcheckbox', { name: 'Unregistered' }).click()
  await page.keyboard.press('Escape')
  await expect.poll(shown).toEqual(['Bob Green', 'Chloé Petit', 'Dag Hansen'])
  await expect(page).toHaveURL(/state=unregistered/)

  await filters.getByRole('button', { name: 'Company' }).click()
  await page.getByRole('textbox', { name: 'Company name' }).fill('tryk')
  await page.getByRole('option', { name: /Trykkeri Nord/ }).click()
  await expect.poll(shown).toEqual(['Bob Green', 'Chloé Petit'])
  await expect(filters.getByRole('button', { name: 'Company: Trykkeri Nord' })).toBeVisible()
  await page.reload()
  await expect.poll(shown).toEqual(['Bob Green', 'Chloé Petit'])
  await page.goBack()
  await expect.poll(shown).toEqual(['Bob Green', 'Chloé Petit', 'Dag Hansen'])
  await filters.getByRole('button', { name: 'Remove the filter “State”' }).click()
  await expect.poll(shown).toEqual(names)

  await filters.getByRole('button', { name: 'Role' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Dealer' }).click()
  await expect.poll(shown).toEqual(['Dag Hansen'])
  await filters.getByRole('button', { name: 'Terms' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Terms accepted' }).click()
  await expect(page.getByRole('heading', { name: 'No contact matches' })).toBeVisible()
  await page.getByRole('button', { name: 'Clear search and filters' }).click()
  await expect.poll(shown).toEqual(names)
  await expect(grid).toBeFocused()
})

test('an empty shop says what belongs here and offers to import and to add', async ({ desk, page }) => {
  await desk.setUp()
  await openContacts(desk, page)
  await expect(page.getByRole('heading', { name: 'No contacts yet' })).toBeVisible()
  await page.getByRole('main').getByRole('button', { name: 'Add contact' }).last().click()
  await expect(page.getByLabel('E-mail address')).toBeVisible()
})

test('the end of a long list is one key away, and its rows come without jumping', async ({ desk, page }) => {
  await desk.setUp()
  fillDesk(desk, 3_000)
  const { grid } = await openContacts(desk, page)
  await grid.press('End')
  const last = grid.locator('[aria-rowindex="3001"]')
  await expect(last).toHaveAttribute('aria-selected', 'true')
  await expect(last).not.toHaveAttribute('aria-busy', 'true')
  await grid.press('Home')
  await expect(grid.locator('[aria-rowindex="2"]')).toHaveAttribute('aria-selected', 'true')
})

test('a quick scroll through thousands of rows breaks nothing and ends on loaded rows', async ({ desk, page }) => {
  await desk.setUp()
  fillDesk(desk, 6_000)
  const broken: string[] = []
  page.on('pageerror', ({ message }) => broken.push(message))
  const { grid } = await openContacts(desk, page)
  await grid.evaluate(async (element) => {
    while (element.scrollTop + element.clientHeight < element.scrollHeight) {
      element.scrollTop += element.clientHeight
      await new Promise(requestAnimationFrame)
    }
  })
  await expect(grid.locator('[aria-rowindex="6001"]')).not.toHaveAttribute('aria-busy', 'true')
  expect(broken).toEqual([])
})

test('dragging a head moves its column, dragging its edge resizes it', async ({ desk, page }) => {
  await desk.setUp()
  await addContacts(desk, names)
  const { grid } = await openContacts(desk, page)
  await grid.getByRole('button', { name: 'State' }).dragTo(grid.getByRole('button', { name: 'Name' }))
  await expect
    .poll(async () => (await grid.getByRole('columnheader').allInnerTexts()).slice(1, 3))
    .toEqual(['State', 'Name'])
  const head = grid.getByRole('columnheader', { name: 'Name' })
  const box = await head.boundingBox()
  if (!box) throw new Error('the head is shown')
  await page.mouse.move(box.x + box.width, box.y + 10)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width + 60, box.y + 10, { steps: 4 })
  await page.mouse.up()
  await expect.poll(async () => (await head.boundingBox())?.width).toBeCloseTo(box.width + 60, -1)
})

test('export gives the selected contacts, and the template can be downloaded', async ({ desk, page }) => {
  await desk.setUp()
  await addContacts(desk, names)
  const { row } = await openContacts(desk, page)
  await row('Bob Green').click()
  await page.getByRole('region', { name: 'Selection' }).getByRole('button', { name: 'Export' }).click()
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Export as CSV' }).click(),
  ])
  expect(csv.suggestedFilename()).toMatch(/\.csv$/)
  await page.getByRole('button', { name: 'More actions' }).click()
  const [template] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Download the import template' }).click(),
  ])
  expect(template.suggestedFilename()).toBe('users_template.csv')
})

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious on the page, its details, form and dialog (${scheme})`, async ({ desk, page }) => {
    test.slow()
    await page.emulateMedia({ colorScheme: scheme })
    await desk.setUp()
    const ids = await addContacts(desk, names, { companyName: 'Trykkeri Nord' })
    setState(desk, ids.slice(0, 1), 'active')
    setState(desk, ids.slice(1, 2), 'inactive')
    setState(desk, ids.slice(2, 3), 'disabled')
    const { row, details } = await openContacts(desk, page)
    const serious = async (where: string) => {
      const { violations } = await new AxeBuilder({ page }).include(where).analyze()
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
    }
    await expect(row('Anna Berg')).toBeVisible()
    expect(await serious('main')).toEqual([])
    await row('Anna Berg').dblclick()
    await expect(details.getByText('No jobs yet')).toBeVisible()
    expect(await serious('main')).toEqual([])
    await details.getByRole('button', { name: 'Edit' }).click()
    await details.getByLabel('E-mail address').fill('anna@')
    await details.getByLabel('Name').focus()
    expect(await serious('main')).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').getByRole('button', { name: 'Discard changes' }).click()
    await details.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: 'Delete…' }).click()
    await expect(page.getByRole('dialog')).toContainText('Gone for good')
    expect(await serious('[role="dialog"]')).toEqual([])
  })
}
