import AxeBuilder from '@axe-core/playwright'
import { setUpMail } from './activation-desk.ts'
import { addContacts, openContacts, setState } from './contacts-desk.ts'
import { expect, test } from './fixtures.ts'

const names = ['Anna Berg', 'Bob Green', 'Chloé Petit', 'Dag Hansen', 'Élodie Brûlé', 'Fanny Roux']

test('who is invited and who is left out add up to all that are selected, with or without the invited', async ({
  desk,
  page,
}) => {
  await desk.setUp()
  const ids = await addContacts(desk, names)
  await setUpMail(desk)
  const [, second] = ids
  if (second === undefined) throw new Error('contacts were added')
  await desk.api.activation.draft({ contactId: second })
  setState(desk, ids.slice(2, 4), 'active')
  setState(desk, ids.slice(4, 5), 'disabled')
  const { grid } = await openContacts(desk, page)
  await grid.press('Control+a')
  const bar = page.getByRole('region', { name: 'Selection' })
  await bar.getByRole('button', { name: 'Submit activation request (3)' }).click()
  const dialog = page.getByRole('dialog', { name: 'Submit activation request' })
  const figures = async () => (await dialog.getByRole('term').allInnerTexts()).map(Number)
  await expect(dialog).toContainText('1 was invited before')
  expect(await figures()).toEqual([3, 2, 1, 6])
  await expect(dialog.getByRole('definition')).toHaveText([
    'will be invited',
    /left out: Active/,
    /left out: Disabled/,
    'selected in all',
  ])
  await dialog.getByLabel('Only those not yet invited').check()
  expect(await figures()).toEqual([2, 1, 2, 1, 6])
  await expect(dialog.getByRole('button', { name: 'Invite 2 contacts' })).toBeVisible()
})

test('a contact that cannot be invited is told why, and nothing is offered', async ({ desk, page }) => {
  await desk.setUp()
  const [anna] = await addContacts(desk, ['Anna Berg'])
  if (anna === undefined) throw new Error('a contact was added')
  await setUpMail(desk)
  setState(desk, [anna], 'active')
  const { grid, row } = await openContacts(desk, page)
  await row('Anna Berg').click()
  await grid.press('Control+i')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Anna Berg cannot be invited: the account is in use already.')
  await expect(dialog.getByRole('button', { name: /^Invite/ })).toHaveCount(0)
})

test('a server that is not set up is not offered, and the dialog says what lacks and where', async ({ desk, page }) => {
  await desk.setUp()
  await addContacts(desk, ['Anna Berg'])
  await setUpMail(desk, undefined, { senderAddress: '' })
  const { grid, row } = await openContacts(desk, page)
  await row('Anna Berg').click()
  await grid.press('Control+i')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('radio', { name: /Mail program/ })).toBeChecked()
  await expect(dialog.getByRole('radio', { name: /Mail server/ })).toBeDisabled()
  await expect(dialog).toContainText('Not available yet: the sender’s address is missing, the server is missing.')
  await dialog.getByRole('link', { name: 'Settings → Mail' }).click()
  await expect(page).toHaveURL(/#\/settings\/mail$/)
  await expect(dialog).toHaveCount(0)
})

test('without a public address an administrator is led to the settings, an operator told whom to ask', async ({
  desk,
  page,
}) => {
  await desk.setUp()
  await addContacts(desk, ['Anna Berg'])
  const { grid, row } = await openContacts(desk, page)
  await row('Anna Berg').click()
  await grid.press('Control+i')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Links need the portal’s public address')
  await expect(dialog.getByRole('button', { name: 'Invite 1 contact' })).toBeDisabled()
  await expect(dialog.getByRole('link', { name: 'Settings → Mail' })).toBeVisible()

  const password = 'cheval-agrafe-pile-correct-2'
  await desk.api.operators.add({ name: 'Bruno Petit', login: 'bruno', role: 'operator', language: 'en', password })
  const { token } = await desk.apiAs(desk.launchToken).operators.signIn({ login: 'bruno', password })
  await page.evaluate((session) => sessionStorage.setItem('comptoir.session', session), token)
  await page.reload()
  await row('Anna Berg').click()
  await grid.press('Control+i')
  await expect(dialog).toContainText('Ask Alice Martin.')
  await expect(dialog.getByRole('link')).toHaveCount(0)
})

test('the palette invites what is chosen, and else all who are not invited yet', async ({ desk, page }) => {
  await desk.setUp()
  await addContacts(desk, names.slice(0, 3))
  await setUpMail(desk)
  const { row } = await openContacts(desk, page)
  await row('Bob Green').click()
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('button', { name: 'Submit activation request: Bob Green' }).click()
  const dialog = page.getByRole('dialog', { name: /^Submit activation request/ })
  await expect(dialog).toContainText('Bob Green will get a link')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await page.goto(`${desk.origin}/#/settings/about`)
  await page.keyboard.press('Control+k')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /all who are not invited yet/ })
    .click()
  await expect(page.getByRole('button', { name: 'Invite 3 contacts' })).toBeVisible()
})

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious in the dialog and the bars (${scheme})`, async ({ desk, page }) => {
    await page.emulateMedia({ colorScheme: scheme })
    await desk.setUp()
    const ids = await addContacts(desk, names.slice(0, 3))
    setState(desk, ids.slice(2), 'active')
    const { grid } = await openContacts(desk, page)
    const serious = async (where: string) => {
      const { violations } = await new AxeBuilder({ page }).include(where).analyze()
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
    }
    await grid.press('Control+a')
    await grid.press('Control+i')
    await expect(page.getByRole('dialog')).toContainText('Links need the portal’s public address')
    expect(await serious('[role="dialog"]')).toEqual([])
    await setUpMail(desk)
    await expect(page.getByRole('radio', { name: /Mail program/ })).toBeChecked()
    expect(await serious('[role="dialog"]')).toEqual([])
    await page.getByRole('button', { name: 'Invite 2 contacts' }).click()
    await expect(page.getByRole('region', { name: 'Activation drafts' })).toContainText('1 of 2')
    expect(await serious('[aria-label="Activation drafts"]')).toEqual([])
    await page.getByRole('button', { name: 'Stop' }).click()
    expect(await serious('[aria-label="Activation drafts"]')).toEqual([])
  })
}
