import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const bruno = { name: 'Bruno Petit', login: 'bruno', password: 'tortue-volcan-menthe-kayak' }
const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name })
const signInAs = async (page: Page, { login, password }: typeof bruno) => {
  await page.getByLabel('Sign-in name').fill(login)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

test('an administrator adds an operator, who can sign in', async ({ desk, page }) => {
  await desk.signInAsAdministrator(page, '/#/settings/operators')
  await page.getByRole('button', { name: 'Add an operator' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name', { exact: true }).fill(bruno.name)
  await dialog.getByLabel('Sign-in name').fill(bruno.login)
  await dialog.getByLabel('Password', { exact: true }).fill(bruno.password)
  await dialog.getByRole('button', { name: 'Add' }).click()
  await expect(rowOf(page, bruno.name)).toContainText('Operator')
  const { operator } = await desk.apiAs(desk.launchToken).operators.signIn(bruno)
  expect(operator.role).toBe('operator')
})

test('a sign-in name that is taken is refused in words, and the form is kept', async ({ desk, page }) => {
  await desk.signInAsAdministrator(page, '/#/settings/operators')
  await page.getByRole('button', { name: 'Add an operator' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name', { exact: true }).fill('Alice Second')
  await dialog.getByLabel('Sign-in name').fill('ALICE')
  await dialog.getByLabel('Password', { exact: true }).fill(bruno.password)
  await dialog.getByRole('button', { name: 'Add' }).click()
  await expect(dialog.getByText('Another operator signs in as “ALICE”')).toBeVisible()
  await expect(dialog.getByLabel('Name', { exact: true })).toHaveValue('Alice Second')
})

test('closing the dialog with something typed asks first', async ({ desk, page }) => {
  await desk.signInAsAdministrator(page, '/#/settings/operators')
  await page.getByRole('button', { name: 'Add an operator' }).click()
  await page.getByRole('dialog').getByLabel('Name', { exact: true }).fill('Half')
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: 'Keep editing' }).click()
  await expect(page.getByRole('dialog').getByLabel('Name', { exact: true })).toHaveValue('Half')
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: 'Discard changes' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('disabling is done at once, signs the operator out, and can be undone', async ({ desk, page, browser }) => {
  await desk.setUp()
  await desk.api.operators.add({ ...bruno, role: 'operator', language: 'en' })
  const theirs = await (await browser.newContext()).newPage()
  await desk.open(theirs)
  await signInAs(theirs, bruno)
  await expect(theirs.getByRole('heading', { level: 1, name: 'Contacts' })).toBeVisible()

  await desk.signInAsAdministrator(page, '/#/settings/operators')
  await page.getByRole('button', { name: `Actions for ${bruno.name}` }).click()
  await page.getByRole('menuitem', { name: 'Disable' }).click()
  await expect(rowOf(page, bruno.name)).toContainText('Disabled')
  await expect(theirs.getByText('Your session has ended.')).toBeVisible()

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(rowOf(page, bruno.name)).toContainText('Enabled')
  await theirs.context().close()
})

test('one administrator has to remain', async ({ desk, page }) => {
  await desk.signInAsAdministrator(page, '/#/settings/operators')
  await page.getByRole('button', { name: 'Actions for Alice Martin' }).click()
  await page.getByRole('menuitem', { name: 'Make operator' }).click()
  await expect(page.getByText('One administrator has to remain.')).toBeVisible()
  await expect(rowOf(page, 'Alice Martin')).toContainText('Administrator')
})

test('an operator reads operators and shop settings, and changes neither', async ({ desk, page }) => {
  await desk.setUp()
  await desk.api.operators.add({ ...bruno, role: 'operator', language: 'en' })
  await desk.open(page)
  await signInAs(page, bruno)
  const settings = page.getByRole('navigation', { name: 'Settings' })
  await page.getByRole('link', { name: 'Settings' }).click()
  await expect(page.getByText('Only an administrator may change this.')).toBeVisible()
  await expect(page.getByLabel('Name of the shop')).toBeDisabled()
  await expect(page.getByRole('button', { name: 'Save' })).toHaveCount(0)

  await settings.getByRole('link', { name: 'Operators' }).click()
  await expect(rowOf(page, 'Alice Martin')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Add an operator' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Actions for/ })).toHaveCount(0)
})

test('a new operator in another window shows by itself', async ({ desk, page }) => {
  await desk.signInAsAdministrator(page, '/#/settings/operators')
  await expect(rowOf(page, 'Alice Martin')).toBeVisible()
  await desk.api.operators.add({ ...bruno, role: 'operator', language: 'fr' })
  await expect(rowOf(page, bruno.name)).toBeVisible()
})
