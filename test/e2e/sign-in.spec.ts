import type { Page } from '@playwright/test'
import { administrator, expect, test } from './fixtures.ts'

const signIn = async (page: Page, login: string, password: string) => {
  await page.getByLabel('Sign-in name').fill(login)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}
const lockNow = async (page: Page) => {
  await page.getByRole('button', { name: /Operator menu/ }).click()
  await page.getByRole('menuitem', { name: 'Lock now' }).click()
}

test('the first start makes a shop and its administrator, who is inside at once', async ({ desk, page }) => {
  await desk.open(page)
  await page.getByLabel('Name of the shop').fill('Dupont Printing')
  await page.getByLabel('Your name').fill(administrator.name)
  await page.getByLabel('Sign-in name').fill(administrator.login)
  await page.getByLabel('Password', { exact: true }).fill(administrator.password)
  await page.getByRole('button', { name: 'Set up the shop' }).click()

  await expect(page.getByRole('heading', { level: 1, name: 'Contacts' })).toBeVisible()
  await expect(page.getByText('Dupont Printing')).toBeVisible()
  expect((await desk.apiAs(desk.launchToken).operators.state()).shop?.name).toBe('Dupont Printing')
})

test('the first start speaks the language that is chosen, at once', async ({ desk, page }) => {
  await desk.open(page)
  await page.getByRole('combobox', { name: 'Language' }).click()
  await page.getByRole('option', { name: 'Norsk bokmål' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Velkommen til Comptoir')
  await expect(page.locator('html')).toHaveAttribute('lang', 'nb')
})

test('the meter says how long a password is and why it would be refused', async ({ desk, page }) => {
  await desk.open(page)
  const password = page.getByLabel('Password', { exact: true })
  await password.fill('twelve chars')
  await expect(page.getByText('12 of 15 characters')).toBeVisible()
  await password.fill('passwordpasswordpassword')
  await expect(page.getByText(/Guessed too easily/)).toBeVisible()
  await page.getByRole('button', { name: 'Suggest four words' }).click()
  await expect(password).toHaveValue(/^[a-z]+(-[a-z]+){3}$/)
  await expect(page.getByText(/Very strong/)).toBeVisible()
})

test('a field that is left empty is named, and nothing is set up', async ({ desk, page }) => {
  await desk.open(page)
  await page.getByLabel('Name of the shop').fill('Dupont')
  await page.getByLabel('Name of the shop').fill(' ')
  await page.getByLabel('Your name').focus()
  await expect(page.getByText('Fill this in.')).toHaveCount(1)
  await page.getByRole('button', { name: 'Set up the shop' }).click()
  await expect(page.getByText('Fill this in.')).toHaveCount(4)
  expect((await desk.apiAs(desk.launchToken).operators.state()).shop).toBeNull()
})

test('signing in leads back to the page that was asked for; signing out closes it', async ({ desk, page }) => {
  await desk.setUp()
  await desk.open(page)
  await page.evaluate(() => {
    location.hash = '/settings/about'
  })
  await signIn(page, administrator.login, administrator.password)
  await expect(page.getByText(desk.dataFolder)).toBeVisible()

  await page.getByRole('button', { name: /Operator menu/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
})

test('a wrong password says the same as an unknown name', async ({ desk, page }) => {
  await desk.setUp()
  await desk.open(page)
  await signIn(page, administrator.login, 'not the password at all')
  await expect(page.getByRole('alert')).toHaveText('The name or the password is wrong.')
  await signIn(page, 'nobody', 'not the password at all')
  await expect(page.getByRole('alert')).toHaveText('The name or the password is wrong.')
})

test('too many attempts count down, with no way to hurry', async ({ desk, page }) => {
  await desk.setUp()
  await desk.open(page)
  const button = page.getByRole('button', { name: 'Sign in' })
  const countdown = page.getByText(/You can try again in \d+ seconds?\./)
  for (let attempt = 0; attempt < 20 && !(await countdown.isVisible()); attempt++) {
    await signIn(page, administrator.login, `wrong password number ${attempt}`)
    await expect(page.getByRole('alert').or(countdown).first()).toBeVisible()
    await expect(page.locator('[data-loading]')).toHaveCount(0)
  }
  await expect(countdown).toBeVisible()
  await expect(button).toBeDisabled()
  await expect(button).toBeEnabled({ timeout: 60_000 })
  await expect(countdown).toHaveCount(0)
})

test('a reload keeps the session', async ({ desk, page }) => {
  await desk.signInAsAdministrator(page, '/#/history')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible()
})

test('a session that ended elsewhere leads to signing in, then back to the same page', async ({ desk, page }) => {
  await desk.signInAsAdministrator(page, '/#/settings/about')
  await expect(page.getByText(desk.dataFolder)).toBeVisible()
  await desk.api.operators.signOut()
  await page.getByRole('link', { name: 'History' }).click()
  await expect(page.getByText('Your session has ended.')).toBeVisible()
  await signIn(page, administrator.login, administrator.password)
  await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible()
})

test('locked, nothing can be read, and what was typed is still there after unlocking', async ({ desk, page }) => {
  await desk.signInAsAdministrator(page, '/#/settings/shop')
  await page.getByLabel('Name of the shop').fill('A half-typed name')
  await lockNow(page)

  await expect(page.getByRole('heading', { name: 'Comptoir is locked' })).toBeVisible()
  await expect(page.getByLabel('Name of the shop')).toBeHidden()
  await expect(page.getByRole('navigation')).toBeHidden()
  await expect(desk.api.settings.get()).rejects.toMatchObject({ code: 'SESSION_LOCKED' })

  await page.getByLabel('Password', { exact: true }).fill('not the password at all')
  await page.getByRole('button', { name: 'Unlock' }).click()
  await expect(page.getByText('The name or the password is wrong.')).toBeVisible()
  await page.getByLabel('Password', { exact: true }).fill(administrator.password)
  await page.getByRole('button', { name: 'Unlock' }).click()
  await expect(page.getByLabel('Name of the shop')).toHaveValue('A half-typed name')
})

test('a dialog that is open is hidden by the lock too', async ({ desk, page }) => {
  await desk.signInAsAdministrator(page, '/#/settings/operators')
  await page.getByRole('button', { name: 'Add an operator' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.getByRole('dialog').getByLabel('Name', { exact: true }).fill('Half')
  await desk.api.operators.lock()
  // News of someone signing in makes the window ask again, which the core refuses: the window locks itself.
  await desk.apiAs(desk.launchToken).operators.signIn(administrator)
  await expect(page.getByRole('heading', { name: 'Comptoir is locked' })).toBeVisible()
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('without input for the shop’s time, the window locks itself', async ({ desk, page }) => {
  await desk.setUp()
  await desk.api.settings.update({ lockAfterMinutes: 2 })
  await page.clock.install()
  await desk.signInAsAdministrator(page, '/#/settings/shop')
  await expect(page.getByLabel('Name of the shop')).toBeVisible()

  await page.clock.runFor(90_000)
  await page.mouse.move(300, 300)
  await page.clock.runFor(90_000)
  await expect(page.getByLabel('Name of the shop')).toBeVisible()

  await page.clock.runFor(40_000)
  await expect(page.getByRole('heading', { name: 'Comptoir is locked' })).toBeVisible()
  await expect(page.getByLabel('Name of the shop')).toBeHidden()
})

test('a locked window can be given to someone else, whose page shows nothing of before', async ({ desk, page }) => {
  await desk.signInAsAdministrator(page, '/#/settings/shop')
  await page.getByLabel('Name of the shop').fill('A half-typed name')
  await lockNow(page)
  await page.getByRole('button', { name: 'Sign in as someone else' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await signIn(page, administrator.login, administrator.password)
  await expect(page.getByLabel('Name of the shop')).toHaveValue('Imprimerie du Port')
})
