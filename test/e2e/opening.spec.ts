import { expect, test } from './fixtures.ts'

test('the printed address opens the program, without errors in the console', async ({ desk, page }) => {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await desk.open(page)
  await expect(page.locator('#root')).not.toBeEmpty()
  await expect(page).toHaveTitle(/Comptoir/)
  expect(errors).toEqual([])
})

test('an administrator who is signed in stays so over a reload', async ({ desk, page }) => {
  await desk.signInAsAdministrator(page)
  await expect(page.locator('#root')).not.toBeEmpty()
  await page.reload()
  const state = await desk.api.operators.state()
  expect(state.signedIn?.operator.login).toBe('alice')
})
