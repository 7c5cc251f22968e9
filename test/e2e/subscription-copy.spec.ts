import { addCompany, axeProblems } from './companies-desk.ts'
import { addContacts, openContacts } from './contacts-desk.ts'
import { expect, test } from './fixtures.ts'

test('a selection is subscribed like one contact, after the counts add up to it', async ({ desk, page }) => {
  await desk.setUp()
  await addCompany(desk, 'Agence Dupont', { universes: ['client', 'ambassador'] })
  await addCompany(desk, 'Opérateur Lie', { universes: ['operator'] })
  const [model] = await addContacts(desk, ['Zoé Model'], { companyName: 'Agence Dupont' })
  if (model === undefined) throw new Error('a contact was added')
  const [anna] = await addContacts(desk, ['Anna Berg', 'Bob Green'], { companyName: 'Agence Dupont' })
  await addContacts(desk, ['Chloé Petit'], { companyName: 'Opérateur Lie' })
  await addContacts(desk, ['Dag Hansen'])
  await addContacts(desk, ['Eva Mail'], { companyName: 'Agence Dupont', interfaceAccess: false })
  const cell = { universe: 'client', category: 'delivery', on: true } as const
  await desk.api.subscriptions.saveContact({
    contactId: model,
    changes: [
      { ...cell, channel: 'email' },
      { ...cell, channel: 'interface' },
    ],
  })

  await page.setViewportSize({ width: 1700, height: 900 })
  const { grid } = await openContacts(desk, page)
  await grid.press('Control+a')
  await page.getByRole('button', { name: 'Subscribe like…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Subscribe 6 contacts like another' })
  await expect(dialog.getByRole('button', { name: /^Subscribe \d/ })).toBeDisabled()
  await dialog.getByRole('combobox', { name: 'Like whom?' }).fill('model')
  await page.getByRole('option', { name: /Zoé Model/ }).click()
  await expect(dialog).toContainText('3 contacts change: 5 ticks in all')
  await expect(dialog).toContainText('1 of them cannot have all that Zoé Model has')
  await expect(dialog).toContainText('1 is subscribed so already')
  await expect(dialog).toContainText('1 belongs to no company')
  await expect(dialog).toContainText('1 belongs to a company of other universes')
  await expect(dialog).toContainText('6 selected')
  expect(await axeProblems(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Subscribe 3 contacts' }).click()
  await expect(page.getByText('3 contacts are subscribed like Zoé Model.')).toBeVisible()
  await expect(dialog).toHaveCount(0)

  const on = async () =>
    (await desk.api.subscriptions.ofContact({ contactId: anna ?? model })).cells.filter((one) => one.on).length
  expect(await on()).toBe(2)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('3 contacts are subscribed as before.')).toBeVisible()
  expect(await on()).toBe(0)
})
