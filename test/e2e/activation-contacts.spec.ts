import { frenchFile, importFile } from '../support/import-page.ts'
import { openMailServer } from '../support/mail-server.ts'
import { bodyOf, catchDrafts, publicAddress, recipientOf, setUpMail } from './activation-desk.ts'
import { addContacts, openContacts, setState } from './contacts-desk.ts'
import { expect, test } from './fixtures.ts'

test('adding a contact opens its activation request at once; unticked, it is remembered', async ({ desk, page }) => {
  await desk.setUp()
  await setUpMail(desk)
  const drafts = await catchDrafts(page)
  const { details } = await openContacts(desk, page, '/#/contacts/new')
  const tick = details.getByRole('checkbox', { name: 'Send the activation request now' })
  await expect(tick).toBeChecked()
  await details.getByLabel('Name').fill('Anna Berg')
  await details.getByLabel('E-mail address').fill('anna@example.com')
  await details.getByRole('button', { name: 'Add contact' }).click()
  await expect(page.getByRole('region', { name: 'Activation drafts' })).toContainText('Anna Berg')
  expect((await drafts()).map(recipientOf)).toEqual(['anna@example.com'])

  await page.goto(`${desk.origin}/#/contacts/new`)
  await tick.click()
  await expect(tick).not.toBeChecked()
  await details.getByLabel('Name').fill('Bob Green')
  await details.getByLabel('E-mail address').fill('bob@example.com')
  await details.getByRole('button', { name: 'Add contact' }).click()
  await expect(details.getByRole('heading', { name: 'Bob Green' })).toBeVisible()
  expect(await drafts()).toHaveLength(1)
  await page.goto(`${desk.origin}/#/contacts/new`)
  await expect(tick).not.toBeChecked()
})

test('where mail is not set up, a contact is saved all the same, and the tick says why it is off', async ({
  desk,
  page,
}) => {
  await desk.setUp()
  const { details } = await openContacts(desk, page, '/#/contacts/new')
  const tick = details.getByRole('checkbox', { name: 'Send the activation request now' })
  await expect(tick).toBeDisabled()
  await expect(tick).not.toBeChecked()
  await expect(details).toContainText('the public address of the portal is missing')
  await expect(details.getByRole('link', { name: 'Settings → Mail' })).toBeVisible()
  await details.getByLabel('Name').fill('Anna Berg')
  await details.getByLabel('E-mail address').fill('anna@example.com')
  await details.getByRole('button', { name: 'Add contact' }).click()
  await expect(details.getByRole('heading', { name: 'Anna Berg' })).toBeVisible()
})

test('a new address of an Active contact asks first, waits to be confirmed, and can be taken back', async ({
  desk,
  page,
}) => {
  await using server = await openMailServer()
  await desk.setUp()
  const [anna] = await addContacts(desk, ['Anna Berg'])
  if (anna === undefined) throw new Error('a contact was added')
  setState(desk, [anna], 'active')
  await setUpMail(desk, server)
  const { details } = await openContacts(desk, page, `/#/contacts/${anna}`)
  await details.getByRole('button', { name: 'Edit' }).click()
  await details.getByLabel('E-mail address').fill('anna@new.example')
  await details.getByRole('button', { name: 'Save' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(
    'keeps the old address (anna.berg@example.com) until the link sent to anna@new.example',
  )
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(details.getByLabel('E-mail address')).toHaveValue('anna@new.example')
  expect((await desk.api.contacts.get({ id: anna })).pendingEmail).toBeNull()

  await details.getByRole('button', { name: 'Save' }).click()
  await dialog.getByRole('button', { name: 'Ask for confirmation' }).click()
  await expect(details.getByRole('region', { name: 'New address not confirmed yet' })).toContainText(
    'Waits for confirmation at anna@new.example since',
  )
  const [mail] = await server.received(1)
  expect(mail?.to).toBe('anna@new.example')
  expect((await mail?.parsed())?.text).toMatch(new RegExp(`${publicAddress}/confirm/[\\w-]{43}`))
  expect((await desk.api.contacts.get({ id: anna })).email).toBe('anna.berg@example.com')

  await details.getByRole('button', { name: 'Edit' }).click()
  await details.getByLabel('Notes').fill('Calls on Mondays')
  await details.getByRole('button', { name: 'Save' }).click()
  await expect(details.getByText('Calls on Mondays', { exact: true })).toBeVisible()
  expect((await desk.api.contacts.get({ id: anna })).pendingEmail).toBe('anna@new.example')

  await details.getByRole('button', { name: 'Send again' }).click()
  await server.received(2)
  await details.getByRole('button', { name: 'Keep the old address' }).click()
  await expect(page.getByText('The address stays anna.berg@example.com.')).toBeVisible()
  await expect(details.getByRole('region', { name: 'New address not confirmed yet' })).toHaveCount(0)
})

test('by the mail program, a new address opens the draft that asks to confirm it', async ({ desk, page }) => {
  await desk.setUp()
  const [anna] = await addContacts(desk, ['Anna Berg'])
  if (anna === undefined) throw new Error('a contact was added')
  setState(desk, [anna], 'active')
  await setUpMail(desk)
  const drafts = await catchDrafts(page)
  const { details } = await openContacts(desk, page, `/#/contacts/${anna}`)
  await details.getByRole('button', { name: 'Edit' }).click()
  await details.getByLabel('E-mail address').fill('anna@new.example')
  await details.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ask for confirmation' }).click()
  await expect(page.getByRole('region', { name: 'Activation drafts' })).toBeVisible()
  const [draft] = await drafts()
  expect(recipientOf(draft)).toBe('anna@new.example')
  expect(bodyOf(draft)).toContain(`${publicAddress}/confirm/`)
})

test('after an import, all of it is invited from its result', async ({ desk, page }) => {
  test.slow()
  await using server = await openMailServer()
  await desk.setUp()
  await addContacts(desk, ['Anna Berg'])
  await setUpMail(desk, server)
  await desk.signInAsAdministrator(page, '/#/contacts/import')
  await importFile(page, 'clients.csv', frenchFile)
  await page.getByRole('button', { name: 'Submit activation request to all of them' }).click()
  await page.getByRole('button', { name: 'Invite 4 contacts' }).click()
  await expect(page.getByText('4 requests in the outbox.')).toBeVisible()
  const mails = await server.received(4)
  expect(mails.map(({ to }) => to).toSorted()).toEqual([
    'elodie@exemple.fr',
    'loic@exemple.fr',
    'maeva@exemple.fr',
    'zoe@exemple.fr',
  ])
})
