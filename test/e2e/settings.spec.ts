import { administrator, expect, test } from './fixtures.ts'

test('Save is enabled only when there is something to save', async ({ desk, page }) => {
  await desk.signInAsAdministrator(page, '/#/settings/shop')
  const name = page.getByLabel('Name of the shop')
  const save = page.getByRole('button', { name: 'Save' })
  await expect(save).toBeDisabled()
  await name.fill('Dupont Printing')
  await expect(save).toBeEnabled()
  await name.fill('Imprimerie du Port')
  await expect(save).toBeDisabled()
})

test('what is saved shows in the rail and stands in the shop', async ({ desk, page }) => {
  await desk.signInAsAdministrator(page, '/#/settings/shop')
  await page.getByLabel('Name of the shop').fill('Dupont Printing')
  await page.getByLabel('Lock after so many minutes without use').fill('30')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('complementary').getByText('Dupont Printing')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save' })).toBeDisabled()
  expect(await desk.api.settings.get()).toMatchObject({ shopName: 'Dupont Printing', lockAfterMinutes: 30 })
})

test('a field is checked as one leaves it', async ({ desk, page }) => {
  await desk.signInAsAdministrator(page, '/#/settings/shop')
  await page.getByLabel('Name of the shop').fill('')
  await expect(page.getByText('Fill this in.')).toHaveCount(0)
  await page.getByLabel('Name of the shop').blur()
  await expect(page.getByText('Fill this in.')).toBeVisible()
})

test('leaving with changes asks: staying keeps them, leaving drops them', async ({ desk, page }) => {
  await desk.signInAsAdministrator(page, '/#/settings/shop')
  const name = page.getByLabel('Name of the shop')
  await name.fill('Dupont Printing')
  const history = page.getByRole('link', { name: 'History' })
  await history.click()
  await page.getByRole('button', { name: 'Keep editing' }).click()
  await expect(name).toHaveValue('Dupont Printing')

  await history.click()
  await page.getByRole('button', { name: 'Discard changes' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible()
  expect((await desk.api.settings.get()).shopName).toBe('Imprimerie du Port')
})

test('leaving without changes does not ask', async ({ desk, page }) => {
  await desk.signInAsAdministrator(page, '/#/settings/shop')
  await page.getByLabel('Name of the shop').focus()
  await page.getByRole('link', { name: 'History' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible()
})

test('a change made elsewhere shows, unless something is being typed here', async ({ desk, page }) => {
  await desk.signInAsAdministrator(page, '/#/settings/shop')
  const name = page.getByLabel('Name of the shop')
  await desk.api.settings.update({ shopName: 'Changed elsewhere' })
  await expect(name).toHaveValue('Changed elsewhere')
  await name.fill('Typed here')
  await desk.api.settings.update({ shopName: 'Changed once more' })
  await expect(page.getByRole('complementary').getByText('Changed once more')).toBeVisible()
  await expect(name).toHaveValue('Typed here')
})

test('one’s own language is saved with the profile and switches the page', async ({ desk, page }) => {
  await desk.signInAsAdministrator(page, '/#/settings/account')
  await page.getByRole('combobox', { name: 'Language' }).click()
  await page.getByRole('option', { name: 'Français' }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Réglages')
})

test('a changed password is good from then on, and the old one is not', async ({ desk, page }) => {
  const next = 'tortue-volcan-menthe-kayak'
  await desk.signInAsAdministrator(page, '/#/settings/account?password')
  await expect(page.getByLabel('Present password')).toBeFocused()
  await page.getByLabel('Present password').fill(administrator.password)
  await page.getByLabel('New password').fill(next)
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(page.getByText('Your password was changed.')).toBeVisible()
  const { login } = administrator
  const anyone = desk.apiAs(desk.launchToken)
  await expect(anyone.operators.signIn(administrator)).rejects.toMatchObject({ code: 'CREDENTIALS_WRONG' })
  expect((await anyone.operators.signIn({ login, password: next })).operator.login).toBe(login)
})
