import { join } from 'node:path'
import type { Page } from '@playwright/test'
import Sqlite from 'better-sqlite3'
import type { ContactId } from '../../shared/contract/values.ts'
import { openMailServer } from '../support/mail-server.ts'
import { setUpMail } from './activation-desk.ts'
import { addContacts } from './contacts-desk.ts'
import { type Desk, expect, test } from './fixtures.ts'

/** Lets the links of contacts expire so many hours from now; time itself cannot be turned in a running program. */
function expireIn(desk: Desk, contactIds: readonly (ContactId | undefined)[], hours: number): void {
  const sqlite = new Sqlite(join(desk.dataFolder, 'comptoir.sqlite'))
  sqlite
    .prepare('update link_requests set expires_at = ? where contact_id in (select value from json_each(?))')
    .run(new Date(Date.now() + hours * 3_600_000).toISOString(), JSON.stringify(contactIds))
  sqlite.close()
}

/** The ledger as a test sees it. */
async function openLedger(desk: Desk, page: Page, address = '/#/outbox/requests') {
  await desk.signInAsAdministrator(page, address)
  const grid = page.getByRole('grid')
  await expect(grid).toHaveAttribute('aria-busy', 'false')
  return {
    grid,
    row: (name: string) => grid.getByRole('row').filter({ has: page.getByText(name, { exact: true }) }),
    rows: grid.locator('[role="row"][aria-selected]'),
    details: page.getByRole('complementary').last(),
    chip: (name: string) => page.getByRole('group', { name: 'Which links' }).getByRole('button', { name }),
    bar: page.getByRole('region', { name: 'Selection' }),
    dialog: page.getByRole('dialog'),
  }
}

const names = ['Anna Berg', 'Bob Green', 'Carl Dahl', 'Dag Hansen']

test('requests show how they stand, and chips with counts find those that want attention', async ({ desk, page }) => {
  await using server = await openMailServer()
  await desk.setUp()
  await setUpMail(desk, server)
  const [anna, bob, carl, dag] = await addContacts(desk, names)
  if (!anna || !bob || !carl || !dag) throw new Error('contacts were added')
  await desk.api.activation.submit({ selection: { kind: 'ids', ids: [anna, bob, carl] } })
  await desk.api.activation.draft({ contactId: dag })
  await server.received(3)
  await expect.poll(async () => (await desk.api.outbox.status()).counts.sent).toBe(3)
  expireIn(desk, [anna], -1)
  expireIn(desk, [bob], 24)

  const { row, rows, chip } = await openLedger(desk, page)
  await expect(rows).toHaveCount(4)
  await expect(row('Anna Berg')).toContainText(/expired \d/)
  await expect(row('Bob Green')).toContainText('server')
  await expect(row('Dag Hansen')).toContainText('Draft opened')
  await expect(row('Dag Hansen')).toContainText('nobody yet')
  await expect(chip('All')).toContainText('4')
  for (const [name, found] of [
    ['Expired', 'Anna Berg'],
    ['Expire within 3 days', 'Bob Green'],
    ['Not settled', 'Dag Hansen'],
  ] as const) {
    await expect(chip(name)).toContainText('1')
    await chip(name).click()
    await expect(rows).toHaveCount(1)
    await expect(row(found)).toBeVisible()
  }
  await chip('All').click()
  await expect(rows).toHaveCount(4)
  await page.getByRole('button', { name: 'Way', exact: true }).first().click()
  await page.getByRole('menuitemcheckbox', { name: 'Mail server' }).click()
  await expect(rows).toHaveCount(3)
  await page.getByRole('searchbox').fill('carl')
  await expect(rows).toHaveCount(1)
  await expect(page).toHaveURL(/way=smtp/)
})

test('a selection of drafts is settled at once; what needs no word is left out', async ({ desk, page }) => {
  await desk.setUp()
  await setUpMail(desk)
  const ids = await addContacts(desk, names)
  for (const contactId of ids) await desk.api.activation.draft({ contactId })
  const { grid, row, rows, bar } = await openLedger(desk, page)
  await row('Anna Berg').click()
  await bar.getByRole('button', { name: 'Not sent', exact: true }).click()
  await expect(row('Anna Berg')).toContainText('Not sent')
  await grid.press('Control+a')
  await bar.getByRole('button', { name: 'Sent (3)', exact: true }).click()
  await expect(row('Dag Hansen')).toContainText('Alice Martin')
  await expect(rows.filter({ hasText: 'Draft opened' })).toHaveCount(0)
  expect(await desk.api.activation.totals()).toMatchObject({ all: 4, unsettled: 0 })
})

test('R sends again: the new request replaces the older', async ({ desk, page }) => {
  await using server = await openMailServer()
  await desk.setUp()
  await setUpMail(desk, server)
  const ids = await addContacts(desk, ['Anna Berg'])
  await desk.api.activation.submit({ selection: { kind: 'ids', ids } })
  await server.received(1)
  const { grid, rows, dialog } = await openLedger(desk, page)
  await expect(rows.first()).toContainText('Sent')
  await grid.press('Home')
  await grid.press('r')
  await expect(dialog).toContainText('Anna Berg')
  await dialog.getByRole('button', { name: 'Invite 1 contact' }).click()
  await expect(rows).toHaveCount(2)
  await expect(rows.nth(1)).toContainText('Replaced')
  await server.received(2)
  await expect(rows.first()).toContainText('Sent')
})

test('a request opens with what became of it, leads to message and contact, and can be withdrawn', async ({
  desk,
  page,
}) => {
  await using server = await openMailServer()
  await desk.setUp()
  await setUpMail(desk, server)
  const ids = await addContacts(desk, ['Anna Berg', 'Bob Green'])
  await desk.api.activation.submit({ selection: { kind: 'ids', ids } })
  await expect.poll(async () => (await desk.api.outbox.status()).counts.sent).toBe(2)
  const { rows: listed } = await desk.api.activation.list({ filter: { search: 'anna' } })
  const { details, dialog, row, grid } = await openLedger(desk, page, `/#/outbox/requests/${listed[0]?.id}`)
  await expect(details.getByRole('heading', { level: 2 })).toHaveText('Anna Berg')
  await expect(details.getByRole('listitem')).toContainText([
    'Requested by Alice Martin',
    'the mail server accepted it',
    'The link expires',
  ])
  await details.getByRole('button', { name: 'Withdraw…' }).click()
  await expect(dialog).toContainText('Withdraw the request to Anna Berg?')
  await dialog.getByRole('button', { name: 'Withdraw', exact: true }).click()
  await expect(row('Anna Berg')).toContainText('Withdrawn')
  await expect(details.getByRole('button', { name: 'Withdraw…' })).toHaveCount(0)

  await details.getByRole('link', { name: 'Open the message' }).click()
  await expect(page).toHaveURL(/#\/outbox\/\d+$/)
  await page.goBack()
  await expect(details.getByRole('heading', { level: 2 })).toHaveText('Anna Berg')
  await details.focus()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/#\/outbox\/requests$/)
  await expect(grid).toBeFocused()
})

test('an empty ledger says what belongs there and leads to the contacts', async ({ desk, page }) => {
  await desk.setUp()
  await openLedger(desk, page)
  await expect(page.getByText('No activation request yet')).toBeVisible()
  await page.getByRole('link', { name: 'Go to the contacts' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Contacts' })).toBeVisible()
})
