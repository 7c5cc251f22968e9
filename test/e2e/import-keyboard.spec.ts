import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { chooseFile, expect, frenchFile, toCheck, toColumns } from '../support/import-page.ts'
import { test } from './fixtures.ts'

test.describe.configure({ timeout: 60_000 })

/** Presses Tab until what is wanted has the focus; fails when it cannot be reached. */
async function tabTo(page: Page, name: string | RegExp, role: 'button' | 'combobox' | 'switch' | 'grid' | 'radio') {
  const wanted = page.getByRole(role, { name }).first()
  for (let presses = 0; presses < 60; presses++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${role} ${name}`)
}

test('the keyboard alone does a whole import', async ({ desk, page }) => {
  await desk.signInAsAdministrator(page, '/#/contacts/import')
  await expect(page.getByRole('heading', { name: 'Choose the file of your contacts' })).toBeFocused()
  await tabTo(page, 'Choose a file…', 'button')
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')])
  await chooser.setFiles({ name: 'clients.csv', mimeType: 'text/csv', buffer: frenchFile })
  await expect(page.getByRole('button', { name: 'Continue to the columns' })).toBeEnabled()
  await tabTo(page, 'Continue to the columns', 'button')
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { name: 'What is in each column?' })).toBeFocused()
  await tabTo(page, 'Field for Remarques', 'combobox')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Field for Remarques' })).toHaveValue('Do not import')
  await tabTo(page, 'Continue to the check', 'button')
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { name: 'Check before anything changes' })).toBeFocused()
  await expect(page.getByRole('grid')).toBeVisible()
  await tabTo(page, 'Rows of the file', 'grid')
  for (const key of ['ArrowDown', 'ArrowDown', 'End', 'Home', ...Array(5).fill('ArrowRight')])
    await page.keyboard.press(key)
  const active = await page.getByRole('grid').getAttribute('aria-activedescendant')
  await expect(page.locator(`[id="${active}"]`)).toContainText('pas-une-adresse')
  await expect(page.getByRole('tooltip')).toHaveText('“pas-une-adresse” is not an e-mail address.')
  await tabTo(page, 'Import 4 contacts', 'button')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'clients.csv is imported' })).toBeFocused()

  await tabTo(page, 'Undo the import…', 'button')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toContainText('4 contacts')
  await tabTo(page, /^Undo the import$/, 'button')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'The import of clients.csv was undone' })).toBeVisible()
  expect((await desk.api.contacts.count({})).count).toBe(0)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any step, ${colorScheme}`, async ({ desk, page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await desk.signInAsAdministrator(page, '/#/contacts/import')
    const findings: string[] = []
    const look = async (step: string, part = 'main') => {
      const { violations } = await new AxeBuilder({ page })
        .include(part)
        .withTags(['wcag2a', 'wcag2aa', 'wcag22aa'])
        .analyze()
      for (const { id, nodes } of violations) findings.push(`${step}: ${id} ${nodes.map(({ html }) => html).join(' ')}`)
    }
    await expect(page.getByRole('heading', { name: 'Earlier imports' })).toBeVisible()
    await look('file')
    await chooseFile(page, 'broken.csv', 'a,b\n"c,d@x.fr\n')
    await expect(page.getByRole('alert')).toBeVisible()
    await look('refused file')
    await chooseFile(page, 'clients.csv', frenchFile, 'Choose another file…')
    await expect(page.getByRole('region', { name: /first rows/ })).toBeVisible()
    await look('chosen file')
    await toColumns(page)
    await page.getByRole('combobox', { name: 'Field for Nom' }).click()
    await page.getByRole('option', { name: 'Full name' }).click()
    await look('columns')
    await toCheck(page)
    await expect(page.getByRole('row', { name: /pas-une-adresse/ })).toBeVisible()
    await look('check')
    await page.getByRole('button', { name: 'Import 4 contacts' }).click()
    await expect(page.getByRole('heading', { name: 'clients.csv is imported' })).toBeVisible()
    await look('report')
    await page.getByRole('button', { name: 'Undo the import…' }).click()
    await expect(page.getByRole('dialog')).toContainText('4 contacts')
    await look('undo', '[role="dialog"][aria-modal="true"]')
    expect(findings).toEqual([])
  })
}
