import { openMailServer } from '../support/mail-server.ts'
import { bodyOf, catchDrafts, publicAddress, recipientOf, setUpMail } from './activation-desk.ts'
import { axeProblems, signInAsOperator } from './companies-desk.ts'
import { addContacts } from './contacts-desk.ts'
import { expect, test } from './fixtures.ts'
import { setUpLink, storePage } from './store-desk.ts'

test('links wait for a public address, and are copied once there is one', async ({ desk, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await desk.signInAsAdministrator(page, '/#/store/links')
  const store = storePage(page)
  await expect(page.getByText('Links need the public address of the portal')).toBeVisible()
  await expect(store.button('Send by e-mail…')).toBeDisabled()
  await setUpMail(desk)
  await expect(store.field('Integration link')).toHaveValue(`${publicAddress}/`)
  await expect(page.getByText('The portal is off', { exact: false })).toBeVisible()
  await store.button('Copy the link: Integration link').click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${publicAddress}/`)
  await store.button('Copy the link: The generic link').click()
  const { address } = await desk.api.store.genericLink()
  expect(address).toContain(`${publicAddress}/send/`)
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address)
})

test('the link goes on with its end and its limits in one save, by buttons and by typing', async ({ desk, page }) => {
  await desk.signInAsAdministrator(page, '/#/store/links')
  const store = storePage(page)
  await store.switch('Generic link').press('Space')
  await store.button('Jobs per day: more').click()
  await store.button('Attachments of a job: less').click()
  await store.field('Attachments per day').fill('1000')
  await page.getByRole('checkbox', { name: 'The enabled link expires' }).check()
  await store.save.click()
  await expect(page.getByText('Choose the last day, or take the end away.')).toBeVisible()
  await store.field('Last day').fill('5/12/2099')
  await page.getByRole('heading', { name: 'Generic link' }).click()
  await page.getByRole('link', { name: 'Terms of service', exact: true }).click()
  await store.button('Keep editing').click()
  await store.save.click()
  await expect(page.getByText('until 5 Dec 2099 included', { exact: false })).toBeVisible()
  expect(await desk.api.store.genericLink()).toMatchObject({
    on: true,
    expiresOn: '2099-12-05',
    jobsPerDay: 6,
    bytesPerJob: 90 * 1024 ** 2,
    bytesPerDay: 1_000 * 1024 ** 2,
  })
})

test('limits out of bounds are told, and one that the other takes away is marked', async ({ desk, page }) => {
  await desk.signInAsAdministrator(page, '/#/store/links')
  const store = storePage(page)
  await store.field('Attachments of a job').fill('900')
  await expect(page.getByText('A job may not be larger than what a day takes: 500 MB count.')).toBeVisible()
  await store.field('Attachments of a job').fill('9000')
  await store.save.click()
  await expect(page.getByText('From 1 to 2,048.')).toBeVisible()
  expect((await desk.api.store.genericLink()).bytesPerJob).toBe(100 * 1024 ** 2)
})

test('an expired link says so', async ({ desk, page }) => {
  await desk.setUp()
  await setUpLink(desk, { expiresOn: '2020-01-31' })
  await desk.signInAsAdministrator(page, '/#/store/links')
  await expect(page.getByText('Expired', { exact: true })).toBeVisible()
  await expect(page.getByText('It expired at the end of 31 Jan 2020.', { exact: false })).toBeVisible()
})

test('a new link is made after a question, by administrators only; edits under way stay', async ({ desk, page }) => {
  await desk.setUp()
  await setUpLink(desk)
  const { address: old } = await desk.api.store.genericLink()
  await desk.signInAsAdministrator(page, '/#/store/links')
  const store = storePage(page)
  await store.field('Jobs per day').fill('7')
  await store.button('Regenerate…').click()
  await expect(store.dialog).toContainText('The present link dies at once')
  await store.dialog.getByRole('button', { name: 'Make a new link' }).click()
  await expect(store.field('The generic link')).not.toHaveValue(old)
  await expect(store.field('Jobs per day')).toHaveValue('7')
  expect((await desk.api.store.genericLink()).address).not.toBe(old)
  await page.evaluate(() => sessionStorage.clear())
  await store.button('Discard').click()
  await signInAsOperator(desk, page, '/#/store/links')
  await expect(store.button('Send by e-mail…')).toBeVisible()
  await expect(store.button('Regenerate…')).toHaveCount(0)
})

test('the link is sent to a contact who is found by typing, through the outbox', async ({ desk, page }) => {
  await using server = await openMailServer()
  await desk.setUp()
  await addContacts(desk, ['Anna Berg', 'Bob Green'])
  await setUpLink(desk, {}, server)
  await desk.signInAsAdministrator(page, '/#/store/links')
  const store = storePage(page)
  await store.button('Send by e-mail…').click()
  await expect(store.dialog.getByRole('button', { name: 'Send', exact: true })).toBeDisabled()
  await store.dialog.getByRole('combobox', { name: 'To' }).fill('green')
  await page.getByRole('option', { name: /Bob Green/ }).click()
  await store.dialog.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(page.getByText('The link for Bob Green waits in the outbox.')).toBeVisible()
  const [message] = await server.received(1)
  expect(message?.to).toBe('bob.green@example.com')
})

test('from a contact, the link goes out as a draft of the mail program, with the link in it', async ({
  desk,
  page,
}) => {
  await desk.setUp()
  const [anna] = await addContacts(desk, ['Anna Berg'])
  await setUpLink(desk)
  const drafts = await catchDrafts(page)
  await desk.signInAsAdministrator(page, `/#/contacts/${anna}`)
  const store = storePage(page)
  const details = page.getByRole('complementary').last()
  await details.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Send the generic link' }).click()
  await expect(store.dialog).toContainText('Anna Berg receives a message with the link at anna.berg@example.com.')
  await store.dialog.getByRole('button', { name: 'Open the draft' }).click()
  const bar = page.getByRole('region', { name: 'Draft with the generic link' })
  await expect(bar).toContainText('Draft opened in the mail program: read it and send it.')
  const [draft] = await drafts()
  expect(recipientOf(draft)).toBe('anna.berg@example.com')
  expect(bodyOf(draft)).toContain((await desk.api.store.genericLink()).address)
  await bar.getByRole('button', { name: 'Close' }).click()
  await expect(bar).toHaveCount(0)
})

test('from a contact, a link that is off is not sent: it is said where to switch it on', async ({ desk, page }) => {
  await desk.setUp()
  const [anna] = await addContacts(desk, ['Anna Berg'])
  await setUpLink(desk, { on: false })
  await desk.signInAsAdministrator(page, `/#/contacts/${anna}`)
  await page.getByRole('complementary').last().getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Send the generic link' }).click()
  const { dialog } = storePage(page)
  await expect(dialog).toContainText('The generic link is off')
  await dialog.getByRole('link', { name: 'Store → Links' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Generic link' })).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the links and in the dialog (${colorScheme})`, async ({ desk, page }) => {
    await page.emulateMedia({ colorScheme })
    await desk.setUp()
    await setUpLink(desk, { expiresOn: '2020-01-31' })
    await desk.signInAsAdministrator(page, '/#/store/links')
    const store = storePage(page)
    await expect(page.getByText('Expired', { exact: true })).toBeVisible()
    await store.field('Attachments of a job').fill('9000')
    await store.save.click()
    expect(await axeProblems(page)).toEqual([])
    await store.button('Discard').click()
    await desk.api.store.updateGenericLink({ ...(await desk.api.store.genericLink()), expiresOn: null })
    await expect(page.getByText('Expired', { exact: true })).toHaveCount(0)
    expect(await axeProblems(page)).toEqual([])
    await store.button('Send by e-mail…').click()
    await expect(store.dialog.getByRole('combobox', { name: 'To' })).toBeVisible()
    expect(await axeProblems(page)).toEqual([])
  })
}
