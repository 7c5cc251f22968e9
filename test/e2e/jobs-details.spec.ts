import { readFile } from 'node:fs/promises'
import { JobState } from '../../shared/contract/jobs.ts'
import { samplePdf } from '../support/sample-pdf.ts'
import { axeProblems } from './companies-desk.ts'
import { addContacts } from './contacts-desk.ts'
import { expect, test } from './fixtures.ts'
import { addJob, asSentBy, openJobs } from './jobs-desk.ts'

test('the details tell what is known of a job, lead to its contact, and keep the lines of its remark', async ({
  desk,
  page,
}) => {
  await desk.setUp()
  const [bob] = await addContacts(desk, ['Bob Green'])
  if (!bob) throw new Error('contacts')
  const { id } = await addJob(desk, bob, 'Flyer', { copies: 1_500, remark: 'Recycled paper,\nplease.' })
  const { details } = await openJobs(desk, page, `/#/jobs/${id}`)
  await expect(details).toContainText('1,500')
  await expect(details).toContainText('At the desk')
  expect(await details.getByText('Recycled paper').innerText()).toBe('Recycled paper,\nplease.')
  await expect(details).toContainText('No file came with this job.')
  await details.getByRole('link', { name: 'Bob Green' }).click()
  await expect(page).toHaveURL(new RegExp(`#/contacts/${bob}$`))
  await desk.api.jobs.delete({ ids: [id] })
  await page.goto(`${desk.origin}/#/jobs/${id}`)
  await expect(details).toContainText('This job does not exist any more')
})

test('a file is saved as it came, under its name; a PDF is opened beside, and nothing else is', async ({
  desk,
  page,
  context,
}) => {
  await desk.setUp()
  const [bob] = await addContacts(desk, ['Bob Green'])
  if (!bob) throw new Error('contacts')
  const { id } = await addJob(desk, bob, 'Flyer', { pdf: 'Flyer 2.pdf', support: 'logo.zip' })
  const { details } = await openJobs(desk, page, `/#/jobs/${id}`)
  const saving = page.waitForEvent('download')
  await details.getByRole('button', { name: 'Save Flyer 2.pdf' }).click()
  const download = await saving
  expect(download.suggestedFilename()).toBe('Flyer 2.pdf')
  expect(await readFile(await download.path())).toEqual(samplePdf({ text: 'Flyer' }))
  await expect(details.getByRole('button', { name: 'Open logo.zip' })).toHaveCount(0)

  const viewing = context.waitForEvent('response', (response) => response.url().includes('view=pdf'))
  await details.getByRole('button', { name: 'Open Flyer 2.pdf' }).click()
  const headers = await (await viewing).allHeaders()
  expect(headers).toMatchObject({ 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff' })
  expect(headers['content-disposition']).toMatch(/^inline;/)
})

test('a job by the generic link carries the sender’s own word, and is assigned to the contact of that address', async ({
  desk,
  page,
}) => {
  await desk.setUp()
  const [elodie, bob] = await addContacts(desk, ['Elodie Brule', 'Bob Green'])
  if (!elodie || !bob) throw new Error('contacts')
  const { id } = await addJob(desk, bob, 'Flyer')
  asSentBy(desk, id, 'E. Brule', 'elodie.brule@example.com')
  const { details, row } = await openJobs(desk, page, `/#/jobs/${id}`)
  await expect(details).toContainText('not verified')
  await expect(details.getByRole('region', { name: 'This is the address of Elodie Brule' })).toBeVisible()
  expect(await axeProblems(page)).toEqual([])
  await details.getByRole('button', { name: 'Assign to Elodie Brule' }).click()
  await expect(details.getByRole('link', { name: 'Elodie Brule' })).toHaveAttribute('href', `#/contacts/${elodie}`)
  await expect(details.getByRole('button', { name: /^Assign/ })).toHaveCount(0)
  await expect(row('Flyer')).not.toContainText('not verified')
})

test('the form checks as its fields are left, and shows what someone else saved meanwhile', async ({ desk, page }) => {
  await desk.setUp()
  const [bob] = await addContacts(desk, ['Bob Green'])
  if (!bob) throw new Error('contacts')
  const { id, version } = await addJob(desk, bob, 'Flyer')
  const { details } = await openJobs(desk, page, `/#/jobs/${id}`)
  await details.getByRole('button', { name: 'Edit', exact: true }).click()
  const title = details.getByLabel('Title')
  await expect(title).toBeFocused()
  await title.fill('')
  await title.press('Tab')
  await expect(title).toHaveAccessibleDescription('Give the job a title.')
  await details.getByLabel('Copies').fill('a few')
  await details.getByLabel('Copies').press('Tab')
  await expect(details.getByLabel('Copies')).toHaveAccessibleDescription('A whole number from 1 to 1,000,000.')
  await title.fill('Big flyer')
  await details.getByLabel('Copies').fill('2000')
  await desk.api.jobs.edit({ id, version, fields: { title: 'Small flyer', copies: 1, remark: 'Urgent' } })
  await expect(details.getByRole('alert')).toContainText('Theirs: Small flyer')
  await expect(details.getByLabel('Remark')).toHaveValue('Urgent')
  await details.getByRole('button', { name: 'Save' }).click()
  await expect(details.getByRole('heading', { name: 'Big flyer' })).toBeVisible()
  expect(await desk.api.jobs.get({ id })).toMatchObject({ title: 'Big flyer', copies: 2_000, remark: 'Urgent' })
})

test('a job is added for a contact with its files, and a file that is no PDF is refused at its field', async ({
  desk,
  page,
}) => {
  await desk.setUp()
  const [bob] = await addContacts(desk, ['Bob Green'])
  if (!bob) throw new Error('contacts')
  const { details } = await openJobs(desk, page)
  await page.getByRole('button', { name: 'Add job' }).first().click()
  const contact = details.getByRole('combobox', { name: 'Contact' })
  await expect(contact).toBeFocused()
  await details.getByLabel('Title').fill('Flyer')
  await details.getByRole('button', { name: 'Add job' }).click()
  await expect(contact).toHaveAccessibleDescription(/Choose whose job it is\./)
  await contact.fill('bob')
  await page.getByRole('option', { name: 'Bob Green' }).click()
  await details.getByLabel('Copies').fill('500')
  const [input, support] = [details.locator('input[type=file]').first(), details.locator('input[type=file]').last()]
  await input.setInputFiles({ name: 'flyer.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<p>no</p>') })
  await support.setInputFiles({ name: 'fonts.zip', mimeType: 'application/zip', buffer: Buffer.from('fonts') })
  await expect(details.getByRole('button', { name: 'Remove fonts.zip' })).toBeVisible()
  await details.getByRole('button', { name: 'Add job' }).click()
  await expect(details).toContainText('This is not a readable PDF.')
  expect(await axeProblems(page)).toEqual([])
  await input.setInputFiles({ name: 'flyer.pdf', mimeType: 'application/pdf', buffer: samplePdf() })
  await expect(details).not.toContainText('This is not a readable PDF.')
  await details.getByRole('button', { name: 'Add job' }).click()
  await expect(details.getByRole('heading', { name: 'Flyer' })).toBeVisible()
  await expect(details.getByRole('button', { name: 'Open flyer.pdf' })).toBeVisible()
  await expect(details).toContainText('fonts.zip')
  const [job] = await desk.api.jobs.ofContact({ contactId: bob })
  expect(job).toMatchObject({ title: 'Flyer', copies: 500, state: 'new', fileCount: 2 })
})

test('the PDL model is checked as one types, formatted without loss, saved, and taken away with undo', async ({
  desk,
  page,
}) => {
  await desk.setUp()
  const [bob] = await addContacts(desk, ['Bob Green'])
  if (!bob) throw new Error('contacts')
  const { id } = await addJob(desk, bob, 'Flyer')
  const { details } = await openJobs(desk, page, `/#/jobs/${id}`)
  await expect(details).toContainText('Nothing was saved by the job editor.')
  await details.getByRole('button', { name: 'Open editor' }).click()
  const area = details.getByRole('textbox', { name: 'PDL model as JSON' })
  await expect(area).toBeFocused()
  await area.fill('{\n  "copies": 2\n  "id": 12345678901234567890\n}')
  await expect(area).toHaveAccessibleDescription('Line 3, column 3: a comma or } is expected here.')
  await expect(details.getByRole('button', { name: 'Save' })).toBeDisabled()
  expect(await axeProblems(page)).toEqual([])
  await details.getByRole('button', { name: 'Go there' }).click()
  expect(await area.evaluate((field: HTMLTextAreaElement) => field.selectionStart)).toBe(18)
  await area.fill('{"copies":2,"id":12345678901234567890}')
  await expect(area).toHaveAccessibleDescription('Valid JSON')
  await details.getByRole('button', { name: 'Format' }).click()
  await expect(area).toHaveValue('{\n  "copies": 2,\n  "id": 12345678901234567890\n}')
  await details.getByRole('button', { name: 'Save' }).click()
  await expect(details).toContainText(/Saved on/)
  expect((await desk.api.jobs.get({ id })).pdl?.text).toContain('12345678901234567890')

  await details.getByRole('button', { name: 'Open editor' }).click()
  await details.getByRole('button', { name: 'Remove the model' }).click()
  await expect(details).toContainText('Nothing was saved by the job editor.')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(details).toContainText(/Saved on/)
})

test('what someone else saves of the PDL model is told, and the typed text stays', async ({ desk, page }) => {
  await desk.setUp()
  const [bob] = await addContacts(desk, ['Bob Green'])
  if (!bob) throw new Error('contacts')
  const { id, version } = await addJob(desk, bob, 'Flyer')
  const { details } = await openJobs(desk, page, `/#/jobs/${id}`)
  await details.getByRole('button', { name: 'Open editor' }).click()
  const area = details.getByRole('textbox', { name: 'PDL model as JSON' })
  await area.fill('{"mine": 1}')
  await desk.api.jobs.move({ id, state: 'incoming' })
  const moved = await desk.api.jobs.get({ id })
  expect(moved.version).toBeGreaterThan(version)
  await desk.api.jobs.savePdl({ id, version: moved.version, text: '{"theirs": 1}' })
  await expect(details.getByRole('alert')).toContainText('Someone else saved another model meanwhile')
  await expect(area).toHaveValue('{"mine": 1}')
  await details.getByRole('button', { name: 'Take theirs' }).click()
  await expect(area).toHaveValue('{"theirs": 1}')
  await area.fill('{"both": 1}')
  await details.getByRole('button', { name: 'Save' }).click()
  await expect(details).toContainText(/Saved on/)
  expect((await desk.api.jobs.get({ id })).pdl?.text).toBe('{"both": 1}')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the list, its details and forms (${colorScheme})`, async ({ desk, page }) => {
    await page.emulateMedia({ colorScheme })
    await desk.setUp()
    const [bob] = await addContacts(desk, ['Bob Green'])
    if (!bob) throw new Error('contacts')
    for (const state of JobState.options) await addJob(desk, bob, `In ${state}`, { state })
    const { id } = await addJob(desk, bob, 'Flyer', { pdf: 'flyer.pdf', support: 'logo.zip', remark: 'Please hurry' })
    asSentBy(desk, id, 'Bob', 'bob.green@example.com')
    const { details } = await openJobs(desk, page, `/#/jobs/${id}`)
    await expect(details.getByRole('region', { name: /This is the address/ })).toBeVisible()
    expect(await axeProblems(page), 'details').toEqual([])
    await details.getByRole('button', { name: 'Edit', exact: true }).click()
    await details.getByLabel('Title').fill('')
    await details.getByLabel('Title').press('Tab')
    expect(await axeProblems(page), 'form').toEqual([])
    await details.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('button', { name: 'Discard changes' }).click()
    await page.goto(`${desk.origin}/#/jobs/new?contact=${bob}`)
    await expect(details.getByRole('heading', { name: 'New job' })).toBeVisible()
    expect(await axeProblems(page), 'new job').toEqual([])
  })
}
