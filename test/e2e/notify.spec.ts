import type { Page } from '@playwright/test'
import { openMailServer } from '../support/mail-server.ts'
import { setUpMail } from './activation-desk.ts'
import { addCompany, axeProblems, signInAsOperator } from './companies-desk.ts'
import { addContacts, setState } from './contacts-desk.ts'
import { type Desk, expect, test } from './fixtures.ts'

/** A company with an administrator, two others, and an address of its own that is a contact's too. */
async function fillCompany(desk: Desk) {
  const { id } = await addCompany(desk, 'Réseau Fjord', { universes: ['client', 'ambassador'] })
  const [anna] = await addContacts(desk, ['Anna Berg'], { companyName: 'Réseau Fjord', companyAdministrator: true })
  const [bob, carl] = await addContacts(desk, ['Bob Green', 'Carl Dahl'], { companyName: 'Réseau Fjord' })
  if (anna === undefined || bob === undefined || carl === undefined) throw new Error('three contacts were added')
  await desk.api.subscriptions.saveContact({
    contactId: bob,
    changes: [{ universe: 'client', category: 'delivery', channel: 'email', on: true }],
  })
  await desk.api.subscriptions.saveCompany({
    companyId: id,
    addresses: [{ universe: 'client', category: 'delivery', email: 'Anna.Berg@example.com' }],
  })
  return { id, anna, bob, carl }
}

/** The page that notifies a company, as a test sees it. */
function notifyPage(page: Page) {
  return {
    told: page.getByRole('table', { name: 'Who is told' }),
    leftOut: page.getByRole('table', { name: 'Left out' }),
    reference: page.getByRole('textbox', { name: 'Reference' }),
    details: page.getByRole('textbox', { name: 'Details' }),
    message: page.getByRole('region', { name: 'Message' }),
    async choose(event: string) {
      await page
        .getByRole('combobox', { name: 'Event' })
        .or(page.getByRole('textbox', { name: 'Event' }))
        .first()
        .click()
      await page.getByRole('option', { name: event }).click()
    },
    verb: (name: string) => page.getByRole('button', { name }),
  }
}

test('an event is told to exactly those who stood in the list, on their channels and once to an address', async ({
  desk,
  page,
}) => {
  await using server = await openMailServer()
  await desk.setUp()
  await setUpMail(desk, server)
  const { id } = await fillCompany(desk)
  await desk.signInAsAdministrator(page, `/#/companies/${id}`)
  await page.getByRole('link', { name: 'Notify…' }).click()
  const notify = notifyPage(page)
  await notify.choose('S-2 · Delivery of an order')
  await page.getByRole('radio', { name: 'Addition' }).click()
  await expect(notify.told.getByRole('row').filter({ hasText: 'Anna Berg' })).toContainText('Interface, E-mail')
  await expect(notify.told.getByRole('row').filter({ hasText: 'Anna Berg' })).toContainText('Administrator, by default')
  await expect(notify.told.getByRole('row').filter({ hasText: 'Bob Green' })).toContainText('Subscribed by choice')
  await expect(notify.told.getByRole('row')).toHaveCount(3)
  await expect(notify.leftOut).toContainText('Told already at this address')
  await expect(page.getByText('2 people · 2 e-mails · 1 notification in the interface')).toBeVisible()

  await notify.verb('Notify 2 people').click()
  await expect(notify.reference).toBeFocused()
  await expect(notify.reference).toHaveAccessibleDescription(/Say what it is about/)
  await notify.reference.fill('BL-2026-77')
  await notify.details.fill('Two boxes,\nat the reception.')
  await expect(notify.message).toContainText('BL-2026-77')
  await expect(page.frameLocator('iframe').getByText('Two boxes, at the reception.', { exact: true })).toBeVisible()
  await notify.message.getByText('Français').click()
  await expect(notify.message.locator('[lang="fr"]').first()).toContainText('BL-2026-77')
  await notify.verb('Notify 2 people').click()
  await expect(page.getByText('2 people are told.')).toBeVisible()
  const company = page.getByRole('complementary').last()
  await expect(company).toContainText('Delivery of an order: BL-2026-77')
  await expect(company).toContainText('2 e-mails · 1 notification in the interface · 1 left out')
  const mails = await server.received(2)
  expect(mails.map(({ to }) => to).toSorted()).toEqual(['anna.berg@example.com', 'bob.green@example.com'])
})

test('a list that changed since is shown anew before anything is sent', async ({ desk, page }) => {
  await using server = await openMailServer()
  await desk.setUp()
  await setUpMail(desk, server)
  const { id, carl } = await fillCompany(desk)
  await desk.signInAsAdministrator(page, `/#/companies/${id}/notify`)
  const notify = notifyPage(page)
  await notify.reference.fill('DEV-2026-114')
  await expect(notify.verb('Notify 1 person')).toBeEnabled()
  await desk.api.subscriptions.saveContact({
    contactId: carl,
    changes: [{ universe: 'client', category: 'e_shop', channel: 'email', on: true }],
  })
  await notify.verb('Notify 1 person').click()
  await expect(page.getByRole('alert')).toContainText('Nothing was sent')
  await expect(notify.told).toContainText('Carl Dahl')
  expect((await desk.api.outbox.count({})).count).toBe(0)
  await notify.verb('Notify 2 people').click()
  await expect(page.getByText('2 people are told.')).toBeVisible()
})

test('who is told and who is not has its reasons: disabled and unsubscribed contacts are left out, and why says more', async ({
  desk,
  page,
}) => {
  await desk.setUp()
  const { id, anna, bob } = await fillCompany(desk)
  setState(desk, [anna], 'disabled')
  await desk.api.subscriptions.unsubscribe({ contactId: bob })
  await desk.signInAsAdministrator(page, `/#/companies/${id}/notify`)
  const notify = notifyPage(page)
  await notify.choose('S-2')
  await expect(notify.leftOut.getByRole('row').filter({ hasText: 'Anna Berg' })).toContainText('Disabled')
  await expect(notify.leftOut.getByRole('row').filter({ hasText: 'Bob Green' })).toContainText('Unsubscribed')
  await page.getByRole('button', { name: 'Why? Bob Green' }).click()
  const dialog = page.getByRole('dialog', { name: 'Why will Bob Green receive this?' })
  await expect(dialog.getByRole('heading', { name: 'E-mail: is not told' })).toBeVisible()
  await expect(dialog).toContainText('Yes: Has subscribed to “Deliveries”')
  await expect(dialog).toContainText('No: Has unsubscribed from mail')
  await expect(dialog.getByRole('heading', { name: 'Interface: is not told' })).toBeVisible()
  await expect(dialog).toContainText('No: Has not subscribed to “Deliveries”')
  await dialog.getByLabel('Universe').click()
  await page.getByRole('option', { name: 'Operator' }).click()
  await expect(dialog).toContainText('No: Réseau Fjord is not in the universe Operator')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Why? Bob Green' })).toBeFocused()
})

test('without mail it says what to do, and an event that nobody subscribed to can still be recorded', async ({
  desk,
  page,
}) => {
  await desk.setUp()
  const { id } = await fillCompany(desk)
  const { id: alone } = await addCompany(desk, 'Atelier Nord')
  await desk.signInAsAdministrator(page, `/#/companies/${id}/notify`)
  const notify = notifyPage(page)
  await notify.reference.fill('DEV-1')
  await expect(page.getByRole('link', { name: 'Open the mail settings' })).toHaveAttribute('href', '#/settings/mail')
  await expect(notify.verb('Notify 1 person')).toBeDisabled()
  await page.getByRole('link', { name: 'Back to Réseau Fjord' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Discard changes' }).click()
  await page.goto(`${desk.origin}/#/companies/${alone}/notify`)
  await expect(page.getByText('Nobody is told', { exact: true })).toBeVisible()
  await notify.choose('S-7')
  await expect(page.getByText('This company is in no universe in which this event exists.')).toBeVisible()
  await expect(page.getByRole('button', { name: /^(Notify|Record)/ })).toBeDisabled()
  await notify.choose('S-5')
  await notify.reference.fill('T-7')
  await notify.verb('Record without telling anyone').click()
  await expect(page.getByText('The event is recorded; nobody was told.')).toBeVisible()
  expect(await desk.api.events.list({ companyId: alone })).toMatchObject([{ code: 'S-5', reference: 'T-7', emails: 0 }])
})

test('an operator who is no administrator notifies too', async ({ desk, page }) => {
  await using server = await openMailServer()
  await desk.setUp()
  await setUpMail(desk, server)
  const { id } = await fillCompany(desk)
  await signInAsOperator(desk, page, `/#/companies/${id}/notify`)
  const notify = notifyPage(page)
  await notify.reference.fill('DEV-2026-115')
  await notify.reference.press('Enter')
  await expect(page.getByText('1 person is told.')).toBeVisible()
  expect(await desk.api.events.list({ companyId: id })).toMatchObject([{ operatorName: 'Olav Berg' }])
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the page and where it says why (${colorScheme})`, async ({ desk, page }) => {
    await page.emulateMedia({ colorScheme })
    await desk.setUp()
    const { id } = await fillCompany(desk)
    await desk.signInAsAdministrator(page, `/#/companies/${id}/notify`)
    const notify = notifyPage(page)
    await notify.choose('S-2')
    await notify.reference.fill('BL-1')
    await expect(notify.message.locator('iframe')).toBeVisible()
    expect(await axeProblems(page), 'page').toEqual([])
    await page.getByRole('button', { name: 'Why? Bob Green' }).click()
    await expect(page.getByRole('dialog')).toContainText('is told')
    expect(await axeProblems(page), 'why').toEqual([])
  })
}
