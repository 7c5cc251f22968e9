import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { bodyOf, catchDrafts, publicAddress, readMessage, recipientOf, setUpMail } from './activation-desk.ts'
import { addContacts, openContacts } from './contacts-desk.ts'
import { expect, test } from './fixtures.ts'

const names = ['Anna Berg', 'Bob Green', 'Chloé Petit', 'Dag Hansen', 'Élodie Brûlé']

test('one contact: the draft opens in their language with a link, and is settled by the operator', async ({
  desk,
  page,
}) => {
  await desk.setUp()
  await addContacts(desk, ['Élodie Brûlé'], { language: 'fr', email: 'elodie@exemple.fr' })
  await setUpMail(desk)
  const drafts = await catchDrafts(page)
  const { row, details } = await openContacts(desk, page)
  await row('Élodie Brûlé').dblclick()
  await details.getByRole('button', { name: 'Submit activation request' }).click()
  const dialog = page.getByRole('dialog', { name: 'Submit activation request to Élodie Brûlé' })
  await expect(dialog).toContainText('The link is good for 7 days')
  await dialog.getByRole('button', { name: 'Invite 1 contact' }).click()
  const bar = page.getByRole('region', { name: 'Activation drafts' })
  await expect(bar).toContainText('Draft opened in the mail program.')
  await expect(bar).toContainText(/[\d,]+ of 2,000 characters/)
  const [draft, ...others] = await drafts()
  expect(others).toEqual([])
  expect(recipientOf(draft)).toBe('elodie@exemple.fr')
  expect(draft?.href.length).toBeLessThanOrEqual(2_000)
  expect(bodyOf(draft)).toContain('Bonjour')
  expect(bodyOf(draft)).toMatch(new RegExp(`${publicAddress}/activate/[\\w-]{43}`))

  await expect(row('Élodie Brûlé').getByRole('img', { name: /^Draft opened on/ })).toBeVisible()
  await expect(details).toContainText('Draft opened')
  await bar.getByRole('button', { name: 'Sent', exact: true }).click()
  await expect(page.getByText('1 noted as sent.')).toBeVisible()
  await expect(bar).toHaveCount(0)
  await expect(details).toContainText('Sent, says Alice Martin')
  await expect(details).toContainText('The link expires on')
  const { rows } = await desk.api.activation.list({})
  expect(rows).toMatchObject([{ standing: 'sent', way: 'mail_client', sentBy: { kind: 'operator' } }])

  await details.getByRole('button', { name: 'Withdraw' }).click()
  await expect(details).toContainText('Withdrawn')
})

test('a draft that was left for later is settled in the details', async ({ desk, page }) => {
  await desk.setUp()
  const [anna] = await addContacts(desk, ['Anna Berg'])
  await setUpMail(desk)
  await catchDrafts(page)
  const { details } = await openContacts(desk, page, `/#/contacts/${anna}`)
  await details.getByRole('button', { name: 'Submit activation request' }).click()
  await page.getByRole('button', { name: 'Invite 1 contact' }).click()
  await page.getByRole('region', { name: 'Activation drafts' }).getByRole('button', { name: 'Later' }).click()
  await details.getByRole('button', { name: 'Not sent' }).click()
  await expect(page.getByText('1 noted as not sent.')).toBeVisible()
  await expect(details).toContainText('Not sent')
})

test('several: Enter leads from draft to draft on any page; who was deleted is passed over; all add up', async ({
  desk,
  page,
}) => {
  await desk.setUp()
  const ids = await addContacts(desk, names)
  await setUpMail(desk)
  const drafts = await catchDrafts(page)
  const { grid } = await openContacts(desk, page)
  await grid.press('Control+a')
  await grid.press('Control+i')
  await expect(page.getByRole('button', { name: 'Invite 5 contacts' })).toBeFocused()
  await page.keyboard.press('Enter')
  const bar = page.getByRole('region', { name: 'Activation drafts' })
  await expect(bar.getByRole('status')).toHaveText(/1 of 5\s*Anna Berg\s*draft opened/)
  await expect(bar.getByRole('button', { name: 'Sent', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(bar).toContainText('2 of 5')
  await expect(bar).toContainText('Bob Green')
  await expect(bar.getByRole('button', { name: 'Open draft' })).toBeFocused()

  await page.goto(`${desk.origin}/#/settings/about`)
  await expect(bar).toContainText('Bob Green')
  await bar.getByRole('button', { name: 'Skip' }).click()
  const selection = { kind: 'ids' as const, ids: ids.slice(2, 3) }
  const { fingerprint } = await desk.api.contacts.previewDeletion({ selection })
  await desk.api.contacts.delete({ selection, fingerprint })
  await bar.getByRole('button', { name: 'Open draft' }).click()
  await expect(bar).toContainText('Dag Hansen')
  await expect(bar).toContainText('4 of 5')
  await bar.getByRole('button', { name: 'Open next draft' }).click()
  await expect(bar).toContainText('Élodie Brûlé')
  await bar.getByRole('button', { name: 'Not sent' }).click()
  await expect(bar).toContainText(
    'All drafts done · 3 drafts opened · 1 sent · 1 not sent · 1 to settle · 2 skipped (by you: 1, deleted: 1)',
  )
  expect((await drafts()).map(recipientOf)).toEqual([
    'anna.berg@example.com',
    'dag.hansen@example.com',
    'élodie.brûlé@example.com',
  ])
  await bar.getByRole('link', { name: 'Open the ledger' }).click()
  await expect(page).toHaveURL(/#\/outbox\/requests\?attention=unsettled$/)
  await expect(bar).toHaveCount(0)
})

test('into a folder: one file for each contact, and the way to them', async ({ desk, page }) => {
  await desk.setUp()
  await addContacts(desk, names.slice(0, 3))
  await setUpMail(desk)
  const { grid } = await openContacts(desk, page)
  await grid.press('Control+a')
  await grid.press('Control+i')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: /Into a folder/ }).check()
  await dialog.getByRole('button', { name: 'Invite 3 contacts' }).click()
  const toast = page.getByRole('alert').filter({ hasText: '3 drafts written into a folder' })
  await expect(toast.getByRole('button', { name: 'Copy the path' })).toBeVisible()
  const folder = await toast.locator('code').innerText()
  expect(folder.startsWith(desk.dataFolder)).toBe(true)
  const files = await readdir(folder)
  expect(files).toHaveLength(3)
  const messages = await Promise.all(files.map(async (file) => PostalMime.parse(await readFile(join(folder, file)))))
  expect(messages.map(({ to }) => to?.[0]?.address).toSorted()).toEqual([
    'anna.berg@example.com',
    'bob.green@example.com',
    'chloé.petit@example.com',
  ])
  for (const { headers, text } of messages) {
    expect(headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1')
    expect(text).toContain(`${publicAddress}/activate/`)
  }
})

test('a formatted draft is a file that the mail program takes as a draft', async ({ desk, page }) => {
  await desk.setUp()
  await addContacts(desk, ['Anna Berg'])
  await setUpMail(desk, undefined, { draftFormat: 'formatted' })
  const { grid, row } = await openContacts(desk, page)
  await row('Anna Berg').click()
  await grid.press('Control+i')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Invite 1 contact' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.eml$/)
  const { to, headers, html } = await readMessage(download)
  expect(to?.[0]?.address).toBe('anna.berg@example.com')
  expect(headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1')
  expect(html).toContain(`${publicAddress}/activate/`)
  await expect(page.getByRole('region', { name: 'Activation drafts' })).toContainText('Draft downloaded')
})
