import { readFile } from 'node:fs/promises'
import { expect, test } from './fixtures.ts'

test('an entry tells who, what, before and after, in words', async ({ desk, page }) => {
  await desk.setUp()
  await desk.api.settings.update({ shopName: 'Dupont Printing', lockAfterMinutes: 30 })
  await desk.signInAsAdministrator(page, '/#/history')
  const entry = page.getByRole('listitem').filter({ hasText: 'Settings changed' })
  await expect(entry).toContainText('Alice Martin')
  await entry.getByRole('button').click()
  const row = entry.getByRole('row', { name: /Name of the shop/ })
  await expect(row.getByRole('cell')).toHaveText(['Imprimerie du Port', 'Dupont Printing'])
})

test('the newest entry stands first, and new ones come by themselves', async ({ desk, page }) => {
  await desk.signInAsAdministrator(page, '/#/history')
  await expect(page.getByRole('listitem').first()).toContainText('Shop set up')
  await desk.api.settings.update({ shopName: 'Dupont Printing' })
  await expect(page.getByRole('listitem').first()).toContainText('Settings changed')
})

test('a filter leaves the other entries out, stands in the address and can be cleared', async ({ desk, page }) => {
  await desk.setUp()
  await desk.api.settings.update({ shopName: 'Dupont Printing' })
  await desk.signInAsAdministrator(page, '/#/history')
  await page.getByRole('combobox', { name: 'Action' }).click()
  await page.getByRole('option', { name: 'Settings changed' }).click()
  await expect(page.getByRole('listitem')).toHaveCount(1)
  await page.reload()
  await expect(page.getByRole('listitem')).toHaveCount(1)
  await page.getByRole('button', { name: 'Clear the filters' }).click()
  await expect(page.getByRole('listitem')).toHaveCount(2)
})

test('a period without entries says so', async ({ desk, page }) => {
  await desk.signInAsAdministrator(page, '/#/history?to=2020-01-01')
  await expect(page.getByText('No entry matches')).toBeVisible()
})

test('older entries follow as one scrolls', async ({ desk, page }) => {
  await desk.setUp()
  for (let change = 0; change < 120; change++) await desk.api.settings.update({ shopName: `Shop ${change}` })
  await desk.signInAsAdministrator(page, '/#/history')
  await expect(page.getByRole('listitem').first()).toContainText('Shop 119')
  const oldest = page.getByRole('listitem').filter({ hasText: 'Shop set up' })
  await expect(async () => {
    await page.getByRole('listitem').last().scrollIntoViewIfNeeded()
    await expect(oldest).toBeInViewport({ timeout: 500 })
  }).toPass()
  await expect(page.getByRole('listitem')).toHaveCount(121)
})

test('the export holds what the filter lets through', async ({ desk, page }) => {
  await desk.setUp()
  await desk.api.settings.update({ shopName: 'Dupont Printing' })
  await desk.signInAsAdministrator(page, '/#/history?action=settings.changed')
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export' }).click()
  const download = await waiting
  expect(download.suggestedFilename()).toMatch(/^comptoir-history-.*\.csv$/)
  const text = await readFile(await download.path(), 'utf8')
  expect(text).toContain('settings.changed')
  expect(text).not.toContain('shop.created')
})
