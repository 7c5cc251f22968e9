import { openMailServer } from '../support/mail-server.ts'
import { publicAddress, setUpMail } from './activation-desk.ts'
import { addContacts, fillDesk, openContacts } from './contacts-desk.ts'
import { expect, test } from './fixtures.ts'

test('one contact by SMTP: the message arrives in their language with a good link, and the flag is set', async ({
  desk,
  page,
}) => {
  await using server = await openMailServer()
  await desk.setUp()
  await addContacts(desk, ['Kari Nordmann'], { language: 'nb' })
  await setUpMail(desk, server)
  const { grid, row, details } = await openContacts(desk, page)
  await row('Kari Nordmann').dblclick()
  await grid.press('Control+i')
  await expect(page.getByRole('radio', { name: /Mail server/ })).toBeChecked()
  await page.getByRole('button', { name: 'Invite 1 contact' }).click()
  await expect(page.getByText('1 request in the outbox.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Outbox', exact: true }).last()).toHaveAttribute('href', '#/outbox')
  const [mail] = await server.received(1)
  const message = await mail?.parsed()
  expect(mail?.to).toBe('kari.nordmann@example.com')
  expect(message?.from?.address).toBe('bonjour@port.example')
  expect(message?.text).toContain('Hei')
  expect(message?.text).toMatch(new RegExp(`${publicAddress}/activate/[\\w-]{43}`))
  await expect(row('Kari Nordmann').getByRole('img', { name: /^Invited on .* by e-mail/ })).toBeVisible()
  await expect(details).toContainText('Accepted by the mail server on')
  await expect(details.getByRole('link', { name: 'Activation request' })).toHaveAttribute('href', /#\/outbox\/\d+$/)
})

test('everyone who matches gets exactly one message, and the way can be changed for one request', async ({
  desk,
  page,
}) => {
  test.slow()
  await using server = await openMailServer()
  await desk.setUp()
  fillDesk(desk, 400)
  await setUpMail(desk, server, { way: 'mail_client' })
  const { grid } = await openContacts(desk, page, '/#/contacts?state=unregistered')
  await grid.press('Control+a')
  await grid.press('Control+i')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: /Mail server/ }).check()
  const verb = dialog.getByRole('button', { name: /^Invite/ })
  const invited = Number((await verb.innerText()).replace(/\D/g, ''))
  expect(invited).toBeGreaterThan(100)
  await verb.click()
  await expect(page.getByText(`${invited} requests in the outbox.`)).toBeVisible()
  const mails = await server.received(invited)
  expect(new Set(mails.map(({ to }) => to)).size).toBe(invited)
  await expect.poll(async () => (await desk.api.outbox.status()).counts.sent).toBe(invited)
  expect(server.mails).toHaveLength(invited)
})

test('an address that the server refuses is marked with its words, left out, and trusted again on demand', async ({
  desk,
  page,
}) => {
  await using server = await openMailServer()
  server.behave({ do: 'refuse', at: 'recipient', with: '550 5.1.1 No such user here' })
  await desk.setUp()
  await addContacts(desk, ['Anna Berg', 'Bob Green'])
  await setUpMail(desk, server)
  const { grid, row, details } = await openContacts(desk, page)
  await row('Anna Berg').dblclick()
  await grid.press('Control+i')
  await page.getByRole('button', { name: 'Invite 1 contact' }).click()
  await expect(row('Anna Berg').getByRole('img', { name: /Address refused on .*No such user here/ })).toBeVisible()
  const notice = details.getByRole('region', { name: /^A mail server refused this address/ })
  await expect(notice).toContainText('550 5.1.1 No such user here')
  await expect(details.getByRole('button', { name: 'Submit activation request' })).toHaveCount(0)

  await page.getByRole('button', { name: 'Invitation', exact: true }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Address refused' }).click()
  await expect(row('Anna Berg')).toBeVisible()
  await expect(row('Bob Green')).toHaveCount(0)
  await page.getByRole('button', { name: /Remove the filter/ }).click()

  server.accept()
  await details.getByRole('button', { name: 'Trust this address again' }).click()
  await expect(notice).toHaveCount(0)
  await details.getByRole('button', { name: 'Submit activation request' }).click()
  await page.getByRole('button', { name: 'Invite 1 contact' }).click()
  expect((await server.received(1)).map(({ to }) => to)).toEqual(['anna.berg@example.com'])
})
