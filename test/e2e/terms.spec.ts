import { readFile } from 'node:fs/promises'
import { openMailServer } from '../support/mail-server.ts'
import { samplePdf } from '../support/sample-pdf.ts'
import { setUpMail } from './activation-desk.ts'
import { axeProblems, signInAsOperator } from './companies-desk.ts'
import { addContacts, setState } from './contacts-desk.ts'
import { type Desk, expect, test } from './fixtures.ts'
import { storePage } from './store-desk.ts'

const publish = async (desk: Desk, name: string) =>
  desk.api.terms.publish({ fileId: await desk.upload(name, samplePdf({ text: name })), reset: 0 })
const pdf = (name: string) => ({ name, mimeType: 'application/pdf', buffer: samplePdf({ text: name }) })

test('a document is published after it was said what will happen, and Active contacts wait', async ({ desk, page }) => {
  await desk.setUp()
  setState(desk, await addContacts(desk, ['Anna Berg', 'Bob Green']), 'active')
  await addContacts(desk, ['Carl Dahl'])
  await desk.signInAsAdministrator(page, '/#/store/terms')
  const { dialog } = storePage(page)
  await expect(page.getByText('No terms of service yet')).toBeVisible()
  await page.locator('input[type=file]').setInputFiles(pdf('Terms 2026.pdf'))
  await expect(dialog).toContainText('No acceptance is reset.')
  await expect(dialog.getByRole('checkbox', { name: 'Tell 2 customers by mail' })).toBeDisabled()
  await expect(dialog).toContainText('Comptoir cannot send mail by itself yet.')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  expect((await desk.api.terms.list()).versions).toEqual([])
  await page.locator('input[type=file]').setInputFiles(pdf('Terms 2026.pdf'))
  await dialog.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(page.getByText('“Terms 2026.pdf” is in force.')).toBeVisible()
  const current = page.getByRole('region', { name: 'Terms 2026.pdf' })
  await expect(current).toContainText('published by Alice Martin')
  await current.getByRole('link', { name: '2 Active contacts have not yet' }).click()
  await expect(page).toHaveURL(/#\/contacts\?state=active&terms=no/)
  await expect(page.getByRole('gridcell', { name: 'Anna Berg' })).toBeVisible()
  await expect(page.getByRole('gridcell', { name: 'Carl Dahl' })).toHaveCount(0)
})

test('customers are told by mail where that is ticked', async ({ desk, page }) => {
  await using server = await openMailServer()
  await desk.setUp()
  setState(desk, await addContacts(desk, ['Anna Berg']), 'active')
  await setUpMail(desk, server)
  await desk.signInAsAdministrator(page, '/#/store/terms')
  const { dialog } = storePage(page)
  await page.locator('input[type=file]').setInputFiles(pdf('Terms 2026.pdf'))
  await dialog.getByRole('checkbox', { name: 'Tell 1 customer by mail' }).check()
  await dialog.getByRole('button', { name: 'Publish and tell 1 customer' }).click()
  await expect(page.getByText('“Terms 2026.pdf” is in force.')).toBeVisible()
  expect((await server.received(1)).map(({ to }) => to)).toEqual(['anna.berg@example.com'])
  await expect(page.getByRole('region', { name: 'Tasks' })).toContainText('1 sent')
})

test('every version stays with its date and is downloaded as it was', async ({ desk, page }) => {
  await desk.setUp()
  await publish(desk, 'Terms 2025.pdf')
  await publish(desk, 'Terms 2026.pdf')
  await desk.signInAsAdministrator(page, '/#/store/terms')
  const table = page.getByRole('table', { name: 'All versions' })
  await expect(table.getByRole('row')).toHaveCount(3)
  await expect(table.getByRole('row').nth(1)).toContainText('Terms 2026.pdf')
  const download = page.waitForEvent('download')
  await table.getByRole('button', { name: 'Download “Terms 2025.pdf”' }).click()
  const saved = await download
  expect(saved.suggestedFilename()).toBe('Terms 2025.pdf')
  expect(await readFile(await saved.path())).toEqual(samplePdf({ text: 'Terms 2025.pdf' }))
})

test('what is neither a PDF nor plain text is refused in words, and nothing changes', async ({ desk, page }) => {
  await desk.signInAsAdministrator(page, '/#/store/terms')
  const choose = (name: string, buffer: Buffer) =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
  await choose('terms.docx', Buffer.from([0x50, 0x4b, 3, 4, 0, 0xff]))
  await expect(page.getByRole('alert')).toContainText('“terms.docx” is neither a PDF nor plain text in UTF-8.')
  await choose('empty.txt', Buffer.alloc(0))
  await expect(page.getByRole('alert')).toContainText('“empty.txt” is empty.')
  await choose('terms.txt', Buffer.from('Article 1'))
  await expect(page.getByRole('dialog')).toContainText('Text, shown on the page itself')
  await expect(page.getByRole('alert')).toHaveCount(0)
  expect((await desk.api.terms.list()).versions).toEqual([])
})

test('an operator reads and downloads the terms, and publishes none', async ({ desk, page }) => {
  await desk.setUp()
  await publish(desk, 'Terms 2026.pdf')
  await signInAsOperator(desk, page, '/#/store/terms')
  await expect(page.getByText('Only an administrator may publish terms of service.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Download “Terms 2026.pdf”' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Choose a document' })).toHaveCount(0)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the terms and in the dialog (${colorScheme})`, async ({ desk, page }) => {
    await page.emulateMedia({ colorScheme })
    await desk.signInAsAdministrator(page, '/#/store/terms')
    await expect(page.getByText('No terms of service yet')).toBeVisible()
    expect(await axeProblems(page)).toEqual([])
    setState(desk, await addContacts(desk, ['Anna Berg']), 'active')
    await publish(desk, 'Terms 2026.pdf')
    await expect(page.getByRole('table')).toBeVisible()
    expect(await axeProblems(page)).toEqual([])
    await page.locator('input[type=file]').setInputFiles(pdf('Terms 2027.pdf'))
    await expect(page.getByRole('button', { name: 'Publish', exact: true })).toBeVisible()
    expect(await axeProblems(page)).toEqual([])
  })
}
