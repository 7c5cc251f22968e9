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
  await expect(page.getByRole('navigation').first()).toBeVisible()
  await page.reload()
  await expect(page.getByRole('navigation').first()).toBeVisible()
})

test('the address keeps no code, and the browser keeps no more than the two tokens', async ({ desk, page }) => {
  await desk.open(page)
  await expect(page.getByRole('heading').first()).toBeVisible()
  expect(page.url()).not.toContain('open=')
  await desk.signInAsAdministrator(page)
  await expect(page.getByRole('navigation').first()).toBeVisible()
  const kept = await page.evaluate(() => ({
    local: Object.values(localStorage).join(' '),
    session: Object.keys(sessionStorage).filter((key) => key.startsWith('comptoir.session')),
    cookies: document.cookie,
  }))
  expect(kept.local).not.toMatch(/cheval-agrafe|alice/)
  expect(kept.session).toEqual(['comptoir.session'])
  expect(kept.cookies).toBe('')
})
