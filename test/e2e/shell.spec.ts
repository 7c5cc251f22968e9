import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const openMenu = (page: Page) => page.getByRole('button', { name: /^(Operator menu|Menu opérateur)/ }).click()

test('the rail leads to every page; its heading gets the focus and names the window', async ({ desk, page }) => {
  await desk.signInAsAdministrator(page)
  await expect(page).toHaveTitle('Contacts · Comptoir')
  const rail = page.getByRole('navigation', { name: 'Main navigation' })
  for (const name of ['History', 'Settings', 'Contacts']) {
    await rail.getByRole('link', { name, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name })).toBeFocused()
    await expect(page).toHaveTitle(`${name} · Comptoir`)
    await expect(rail.locator('[aria-current=page]')).toHaveText(name)
  }
})

test('the first key leads past the rail', async ({ desk, page }) => {
  await desk.signInAsAdministrator(page, '/#/settings/about')
  await expect(page.getByText(desk.dataFolder)).toBeVisible()
  await page.keyboard.press('Tab')
  const skip = page.getByRole('button', { name: 'Skip to the content' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test('the rail stays as narrow as it was made', async ({ desk, page }) => {
  await desk.signInAsAdministrator(page)
  const rail = page.getByRole('complementary')
  const wide = (await rail.boundingBox())?.width
  await page.getByRole('button', { name: 'Collapse the navigation' }).click()
  await expect.poll(async () => (await rail.boundingBox())?.width).toBe(56)
  await page.reload()
  await expect(page.getByRole('button', { name: 'Expand the navigation' })).toBeVisible()
  expect((await rail.boundingBox())?.width).toBe(56)
  expect(wide).toBeGreaterThan(180)
})

test('the theme follows the system until one is chosen, which is kept', async ({ desk, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await desk.signInAsAdministrator(page)
  const scheme = page.locator('html')
  await expect(scheme).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await page.emulateMedia({ colorScheme: 'light' })
  await expect(scheme).toHaveAttribute('data-mantine-color-scheme', 'light')

  await openMenu(page)
  await page.getByRole('menuitem', { name: 'Theme' }).hover()
  await page.getByRole('menuitemradio', { name: 'Dark' }).click()
  await expect(scheme).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await page.evaluate(() => localStorage.removeItem('mantine-color-scheme-value'))
  await page.reload()
  await expect(scheme).toHaveAttribute('data-mantine-color-scheme', 'dark')
})

test('the language of the menu changes every word at once, and is kept', async ({ desk, page }) => {
  await desk.signInAsAdministrator(page, '/#/history')
  await openMenu(page)
  await page.getByRole('menuitem', { name: 'Language' }).hover()
  await page.getByRole('menuitemradio', { name: 'Français' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Historique')
  await expect(page).toHaveTitle('Historique · Comptoir')
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Historique')
})

test('the palette opens a page, a contact and an action by a few letters', async ({ desk, page }) => {
  await desk.setUp()
  const { id } = await desk.api.contacts.add({ name: 'Élodie Brûlé', email: 'elodie@example.com', language: 'fr' })
  await desk.signInAsAdministrator(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Contacts' })).toBeVisible()
  const search = page.getByRole('textbox', { name: 'Search or do' })

  await page.keyboard.press('Control+k')
  await search.fill('hist')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible()

  await page.keyboard.press('Control+k')
  await search.fill('elodie brule')
  await expect(page.getByText('elodie@example.com')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`#/contacts/${id}$`))

  await page.keyboard.press('Control+k')
  await search.fill('lock')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Comptoir is locked' })).toBeVisible()
})

test('an address that leads nowhere says so and leads back', async ({ desk, page }) => {
  await desk.signInAsAdministrator(page, '/#/no/such/page')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page does not exist')
  await page.getByRole('link', { name: 'Go to the contacts' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Contacts' })).toBeVisible()
})

test('a window that Comptoir did not open says what to do', async ({ desk, page }) => {
  await page.goto(desk.origin)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This window was not opened by Comptoir')
  await expect(page.getByText('Otherwise start Comptoir again')).toBeVisible()
})

test('an address that was used says what to do; a fresh one pasted over it opens', async ({ desk, page, browser }) => {
  const used = await desk.newAddress()
  await page.goto(used)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welcome to Comptoir')
  const other = await browser.newContext()
  const second = await other.newPage()
  await second.goto(used)
  await expect(second.getByRole('heading', { level: 1 })).toHaveText('This window was not opened by Comptoir')
  await second.goto(await desk.newAddress())
  await expect(second.getByRole('heading', { level: 1 })).toHaveText('Welcome to Comptoir')
  await other.close()
})

test('a lost connection is said, and found again without losing the page', async ({ desk, page }) => {
  let reachable = Promise.withResolvers<void>()
  reachable.resolve()
  const sockets: { close(): Promise<void> }[] = []
  await page.routeWebSocket(/\/rpc$/, async (socket) => {
    await reachable.promise
    socket.connectToServer()
    sockets.push(socket)
  })
  await desk.signInAsAdministrator(page, '/#/settings/shop')
  await page.getByLabel('Name of the shop').fill('A half-typed name')

  reachable = Promise.withResolvers<void>()
  for (const socket of sockets) await socket.close()
  await expect(page.getByText('The connection to Comptoir was lost')).toBeVisible()
  reachable.resolve()
  await expect(page.getByText('The connection to Comptoir was lost')).toBeHidden()
  await expect(page.getByLabel('Name of the shop')).toHaveValue('A half-typed name')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect.poll(async () => (await desk.api.settings.get()).shopName).toBe('A half-typed name')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nothing keeps anyone out of the shell’s pages (${colorScheme})`, async ({ desk, page }) => {
    test.setTimeout(90_000)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const problems = async () => {
      const { violations } = await new AxeBuilder({ page }).analyze()
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
    }
    await desk.open(page)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await problems()).toEqual([])
    await desk.setUp()
    await desk.api.operators.add({
      name: 'Bruno Petit',
      login: 'bruno',
      role: 'operator',
      language: 'fr',
      password: 'tortue-volcan-menthe-kayak',
    })
    await page.reload()
    await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
    expect(await problems()).toEqual([])
    await desk.signInAsAdministrator(page)
    for (const path of ['/history', '/settings/shop', '/settings/operators', '/settings/account', '/settings/about']) {
      await page.goto(`${desk.origin}/#${path}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
      expect(await problems(), path).toEqual([])
    }
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('textbox', { name: 'Search or do' })).toBeVisible()
    expect(await problems(), 'palette').toEqual([])
    await page.keyboard.press('Escape')
    await openMenu(page)
    await expect(page.getByRole('menu')).toBeVisible()
    expect(await problems(), 'operator menu').toEqual([])
    await page.getByRole('menuitem', { name: 'Lock now' }).click()
    await expect(page.getByRole('heading', { name: 'Comptoir is locked' })).toBeVisible()
    expect(await problems(), 'lock').toEqual([])
  })
}
