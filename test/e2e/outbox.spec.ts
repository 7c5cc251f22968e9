import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { ContactId } from '../../shared/contract/values.ts'
import { openMailServer } from '../support/mail-server.ts'
import { setUpMail } from './activation-desk.ts'
import { addContacts, fillDesk } from './contacts-desk.ts'
import { type Desk, expect, test } from './fixtures.ts'

const names = ['Anna Berg', 'Bob Green', 'Carl Dahl']
const invite = (desk: Desk, ids: ContactId[]) => desk.api.activation.submit({ selection: { kind: 'ids', ids } })
const counts = async (desk: Desk) => (await desk.api.outbox.status()).counts

/** The outbox page as a test sees it. */
async function openOutbox(desk: Desk, page: Page, address = '/#/outbox') {
  await desk.signInAsAdministrator(page, address)
  const grid = page.getByRole('grid')
  await expect(grid).toHaveAttribute('aria-busy', 'false')
  return {
    grid,
    row: (name: string) => grid.getByRole('row').filter({ has: page.getByText(name, { exact: true }) }),
    rows: grid.locator('[role="row"][aria-selected]'),
    details: page.getByRole('complementary').last(),
    status: page.getByRole('region', { name: 'What the outbox is doing' }),
    chip: (name: string) => page.getByRole('group', { name: 'States' }).getByRole('button', { name }),
    dialog: page.getByRole('dialog'),
  }
}

test('each message shows its state, and the server’s own words beside what it refused or put off', async ({
  desk,
  page,
}) => {
  await using server = await openMailServer()
  server.behave({ do: 'refuse', at: 'recipient', with: '550 5.1.1 No such user here' }, { to: 'bob.green@example.com' })
  server.behave({ do: 'refuse', at: 'message', with: '451 4.2.1 Try again later' }, { to: 'carl.dahl@example.com' })
  await desk.setUp()
  await setUpMail(desk, server)
  const outbox = await openOutbox(desk, page)
  await expect(page.getByText('No message yet')).toBeVisible()

  await invite(desk, await addContacts(desk, names))
  await expect(outbox.row('Anna Berg')).toContainText('Sent')
  await expect(outbox.row('Bob Green')).toContainText('Failed')
  await expect(outbox.row('Bob Green')).toContainText('No such user here')
  await expect(outbox.row('Carl Dahl')).toContainText('Queued')
  await expect(outbox.row('Carl Dahl')).toContainText('Try again later')
  await expect(outbox.row('Carl Dahl')).toContainText(/next: \d\d:\d\d/)
  await expect(outbox.status).toContainText(/1 message waits\. Next try at \d\d:\d\d\./)
  await expect(page.getByRole('link', { name: 'Outbox' }).first()).toContainText('1 failure')

  await expect(outbox.chip('Failed')).toContainText('1')
  await outbox.chip('Failed').click()
  await expect(outbox.rows).toHaveCount(1)
  await outbox.chip('Sent').click()
  await expect(outbox.rows).toHaveCount(2)
  await page.getByRole('searchbox').fill('anna')
  await expect(outbox.rows).toHaveCount(1)
  await expect(page).toHaveURL(/q=anna/)
})

test('a message reads as it was sent, but for the secret of its link; nothing in it runs or is fetched', async ({
  desk,
  page,
}) => {
  await using server = await openMailServer()
  await desk.setUp()
  await setUpMail(desk, server)
  const { template } = await desk.api.catalogue.get({ code: 'C-01', language: 'en' })
  const html = `${template.html}<img src="https://tracker.example/open.png" alt=""><p>Mark of the test</p>`
  await desk.api.catalogue.save({ code: 'C-01', language: 'en', template: { ...template, html } })
  await invite(desk, await addContacts(desk, ['Anna Berg']))
  const [mail] = await server.received(1)
  const sent = await mail?.parsed()
  const token = /activate\/([\w-]{43})/.exec(sent?.text ?? '')?.[1] ?? ''
  expect(token).toHaveLength(43)

  const asked: string[] = []
  page.on('requestfinished', (request) => asked.push(request.url()))
  page.on('requestfailed', (request) => {
    // Looked ahead at, and stopped by the policy before anything left.
    if (request.failure()?.errorText !== 'csp') asked.push(request.url())
  })
  const { row, details } = await openOutbox(desk, page)
  await row('Anna Berg').dblclick()
  await expect(details.getByRole('heading', { level: 2 })).toHaveText(sent?.subject ?? '')
  const frame = details.locator('iframe')
  await expect(frame).toHaveAttribute('sandbox', '')
  await expect(frame.contentFrame().getByText('Mark of the test')).toBeVisible()
  await expect(details).toContainText('anna.berg@example.com')
  await expect(details).toContainText(sent?.messageId ?? 'no Message-ID')
  await expect(details).toContainText('The secret part of the link is not kept')
  await details.getByText('Text', { exact: true }).click()
  await expect(details.locator('pre')).toContainText('https://portal.example.com/activate/••')
  await details.getByText('Source', { exact: true }).click()
  await expect(details.locator('pre')).toContainText('Content-Type: multipart/alternative')
  expect(await details.innerText()).not.toContain(token)
  await expect(details).toContainText('Accepted')
  expect(asked.filter((url) => !url.startsWith(desk.origin))).toEqual([])
  await details.getByRole('link', { name: 'Open the contact' }).click()
  await expect(page).toHaveURL(/#\/contacts\/\d+$/)
})

test('pause holds everything, cancel asks first for many, retry and resume let them go', async ({ desk, page }) => {
  await using server = await openMailServer()
  await desk.setUp()
  await setUpMail(desk, server)
  const { grid, row, rows, status, dialog } = await openOutbox(desk, page)
  await page.getByRole('button', { name: 'Pause all sending' }).click()
  await expect(status).toContainText('All sending is paused.')
  await invite(desk, await addContacts(desk, names))
  await expect(status).toContainText('3 messages wait.')
  await expect(rows).toHaveCount(3)

  await grid.press('Home')
  await grid.press('Delete')
  await expect(row('Carl Dahl')).toContainText('Cancelled')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(row('Carl Dahl')).toContainText('Queued')

  await grid.press('Control+a')
  await page.getByRole('button', { name: 'Cancel', exact: true }).click()
  await expect(dialog).toContainText('Cancel 3 messages?')
  await dialog.getByRole('button', { name: 'Let them go' }).click()
  expect((await counts(desk)).queued).toBe(3)
  await grid.press('Delete')
  await dialog.getByRole('button', { name: 'Cancel them' }).click()
  await expect(page.getByText('3 messages were cancelled.')).toBeVisible()
  await expect(status).not.toContainText('wait')

  await page.getByRole('button', { name: 'Retry', exact: true }).click()
  await expect(page.getByText('3 messages are queued again.')).toBeVisible()
  await page.getByRole('button', { name: 'Resume sending' }).click()
  await expect(status).toContainText('Nothing waits to be sent.')
  expect((await server.received(3)).map(({ to }) => to).toSorted()).toEqual([
    'anna.berg@example.com',
    'bob.green@example.com',
    'carl.dahl@example.com',
  ])
})

test('the bar says to how many of a mixed selection an action applies', async ({ desk, page }) => {
  await using server = await openMailServer()
  server.behave({ do: 'refuse', at: 'recipient', with: '550 5.1.1 No' }, { to: 'bob.green@example.com' })
  await desk.setUp()
  await setUpMail(desk, server)
  await invite(desk, await addContacts(desk, names))
  await expect.poll(async () => (await counts(desk)).sent).toBe(2)
  const { grid } = await openOutbox(desk, page)
  await grid.press('Home')
  await grid.press('Shift+End')
  const bar = page.getByRole('region', { name: 'Selection' })
  await expect(bar).toContainText('3 selected')
  await expect(bar.getByRole('button', { name: 'Retry (1)' })).toBeVisible()
  await expect(bar.getByRole('button', { name: 'Cancel' })).toHaveCount(0)
  await grid.press('Home')
  await expect(bar).toContainText('Nothing can be done with these.')
})

test('an uncertain message is settled by an operator’s word, or sent again after a question', async ({
  desk,
  page,
}) => {
  test.slow()
  await using server = await openMailServer()
  server.behave({ do: 'drop', at: 'message' }, { times: 2 })
  await desk.setUp()
  await setUpMail(desk, server)
  await invite(desk, await addContacts(desk, ['Anna Berg', 'Bob Green']))
  // After a broken connection the outbox pauses before it tries the next.
  await expect.poll(async () => (await counts(desk)).uncertain, { timeout: 40_000 }).toBe(2)
  const { row, details, dialog } = await openOutbox(desk, page)
  await expect(page.getByRole('link', { name: 'Outbox' }).first()).toContainText('2 failures')
  await row('Anna Berg').dblclick()
  await expect(details).toContainText('the answer was lost')
  await details.getByRole('button', { name: 'It arrived' }).click()
  await expect(details).toContainText('Sent by an operator’s word')
  await expect(row('Anna Berg')).toContainText('Sent')

  await row('Bob Green').dblclick()
  await details.getByRole('button', { name: 'Send again…' }).click()
  await expect(dialog).toContainText('then it arrives twice')
  await dialog.getByRole('button', { name: 'Send again' }).click()
  await expect(row('Bob Green')).toContainText('Sent')
  expect((await server.received(1)).map(({ to }) => to)).toEqual(['bob.green@example.com'])
})

test('a refused sign-in holds everything, says so in the server’s words, and leads to the settings', async ({
  desk,
  page,
}) => {
  await using server = await openMailServer({ account: { user: 'port', secret: 'right' } })
  await desk.setUp()
  await setUpMail(desk, server)
  const { lacks: _lacks, platform: _platform, secretsKept: _kept, ...settings } = await desk.api.mail.get()
  const smtp = { ...settings.smtp, signIn: 'password' as const, user: 'port' }
  await desk.api.mail.update({ settings: { ...settings, smtp }, secrets: { password: 'wrong' } })
  await invite(desk, await addContacts(desk, ['Anna Berg']))
  const { status } = await openOutbox(desk, page)
  await expect(status).toContainText('The mail server refuses the sign-in. 1 message waits.')
  await expect(status).toContainText('535 5.7.8')
  await desk.api.mail.update({ settings: { ...settings, smtp }, secrets: { password: 'right' } })
  await expect(status).toContainText('Nothing waits to be sent.')
  expect(await server.received(1)).toHaveLength(1)
})

test('a sending is paused and resumed in the task tray, which leads to its messages', async ({ desk, page }) => {
  test.slow()
  await using server = await openMailServer()
  const gate = Promise.withResolvers<void>()
  server.behave({ do: 'wait', until: gate.promise })
  await desk.setUp()
  fillDesk(desk, 1_500)
  await setUpMail(desk, server)
  const { status, rows } = await openOutbox(desk, page)
  const { queued } = await desk.api.activation.submit({ selection: { kind: 'matching', filter: {}, except: [] } })
  const all = queued.toLocaleString('en-GB')
  const tray = page.getByRole('region', { name: 'Tasks' })
  await tray.getByRole('button', { name: /^Pause “Activation requests to/ }).click()
  await expect(tray).toContainText('Paused')
  gate.resolve()
  await expect(status).toContainText('in sendings that are paused')
  await tray.getByRole('button', { name: /^Resume/ }).click()
  await expect(tray).toContainText(`Finished · ${all} sent`, { timeout: 60_000 })
  await tray.getByRole('link', { name: 'See the messages' }).click()
  await expect(page).toHaveURL(/#\/outbox\?task=\d+$/)
  await expect(page.getByText(`${all} messages`)).toBeVisible()
  await expect(rows.first()).toContainText('Sent')
})

test('a draft is settled where its message is read', async ({ desk, page }) => {
  await desk.setUp()
  await setUpMail(desk)
  const [anna] = await addContacts(desk, ['Anna Berg'])
  if (anna === undefined) throw new Error('a contact was added')
  await desk.api.activation.draft({ contactId: anna })
  const { row, details } = await openOutbox(desk, page)
  await row('Anna Berg').dblclick()
  await expect(details).toContainText('Was it sent?')
  await details.getByRole('button', { name: 'Sent', exact: true }).click()
  await expect(row('Anna Berg')).toContainText('Sent')
  await expect.poll(async () => (await counts(desk)).sent).toBe(1)
})

test('everything is reached by keyboard, and closing a message keeps the place in the list', async ({ desk, page }) => {
  await using server = await openMailServer()
  await desk.setUp()
  await setUpMail(desk, server)
  await invite(desk, await addContacts(desk, names))
  await expect.poll(async () => (await counts(desk)).sent).toBe(3)
  const { grid, details, rows } = await openOutbox(desk, page)
  await expect(grid).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(details).toBeFocused()
  await expect(details).toContainText('Bob Green')
  await page.keyboard.press('Escape')
  await expect(grid).toBeFocused()
  await expect(page).toHaveURL(/#\/outbox$/)
  await expect(rows.nth(1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox')).toBeFocused()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nothing keeps anyone out of the outbox (${colorScheme})`, async ({ desk, page }) => {
    test.setTimeout(150_000)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await using server = await openMailServer()
    server.behave({ do: 'refuse', at: 'recipient', with: '550 5.1.1 No' }, { to: 'bob.green@example.com' })
    await desk.setUp()
    await setUpMail(desk, server)
    const problems = async () => {
      const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze()
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
    }
    const { row, details } = await openOutbox(desk, page)
    expect(await problems(), 'empty').toEqual([])
    await invite(desk, await addContacts(desk, names))
    await expect(row('Bob Green')).toContainText('Failed')
    await row('Bob Green').dblclick()
    await expect(details.getByRole('heading', { level: 2 })).toBeVisible()
    expect(await problems(), 'message').toEqual([])
    await page.goto(`${desk.origin}/#/outbox/requests`)
    await row('Bob Green').dblclick()
    await expect(details.getByRole('heading', { level: 2 })).toBeVisible()
    expect(await problems(), 'ledger').toEqual([])
    await page.goto(`${desk.origin}/#/settings/mail`)
    await page.getByRole('button', { name: 'Test', exact: true }).click()
    await expect(page.getByText('Comptoir can send by this server.')).toBeVisible()
    expect(await problems(), 'mail settings').toEqual([])
  })
}
