import { readFile } from 'node:fs/promises'
import { addContacts, openContacts } from './contacts-desk.ts'
import { expect, test } from './fixtures.ts'
import { addJob } from './jobs-desk.ts'

test('the user data of a contact are saved as a ZIP at once, with the files of their jobs', async ({ desk, page }) => {
  await desk.setUp()
  const [bob] = await addContacts(desk, ['Bob Green'])
  if (!bob) throw new Error('contacts')
  await addJob(desk, bob, 'Flyer', { pdf: 'flyer.pdf' })
  const { details } = await openContacts(desk, page, `/#/contacts/${bob}`)
  await details.getByRole('button', { name: 'More actions' }).click()
  const saving = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'Back up user data' }).click()
  const download = await saving
  expect(download.suggestedFilename()).toBe('Bob Green.zip')
  const zip = await readFile(await download.path())
  for (const name of ['jobs.json', 'user-profile.json', 'flyer.pdf']) expect(zip.includes(name)).toBe(true)
  await expect(page.getByText('Saved as a ZIP: 1 contact and 1 job.')).toBeVisible()
})

test('the user data of a selection are saved as one ZIP, also from the palette', async ({ desk, page }) => {
  await desk.setUp()
  const [bob] = await addContacts(desk, ['Bob Green', 'Anna Berg'])
  if (!bob) throw new Error('contacts')
  await addJob(desk, bob, 'Flyer')
  const { grid } = await openContacts(desk, page)
  await grid.focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.getByRole('button', { name: 'Export' }).click()
  const first = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'Back up user data' }).click()
  const zip = await readFile(await (await first).path())
  expect(zip.includes('Bob Green/user-profile.json')).toBe(true)
  expect(zip.includes('Anna Berg/user-profile.json')).toBe(true)
  await expect(page.getByText('Saved as a ZIP: 2 contacts and 1 job.')).toBeVisible()

  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('textbox', { name: 'Search or do' }).fill('back up')
  const second = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  expect((await second).suggestedFilename()).toMatch(/\.zip$/)
})

test('the jobs of a contact lead to the job, to a new one, and to all of theirs', async ({ desk, page }) => {
  await desk.setUp()
  const [bob, anna] = await addContacts(desk, ['Bob Green', 'Anna Berg'])
  if (!bob || !anna) throw new Error('contacts')
  const { id } = await addJob(desk, bob, 'Flyer')
  await addJob(desk, anna, 'Poster')
  const { details } = await openContacts(desk, page, `/#/contacts/${bob}`)
  await details.getByRole('link', { name: 'Flyer' }).click()
  await expect(page).toHaveURL(new RegExp(`#/jobs/${id}$`))
  await page.goBack()
  await details.getByRole('link', { name: 'See it in Jobs' }).click()
  await expect(page.getByText('Contact: Bob Green')).toBeVisible()
  await expect(page.locator('[role="row"][aria-selected]')).toHaveCount(1)
  await page.goBack()
  await details.getByRole('link', { name: 'Add a job' }).click()
  await expect(details.getByRole('combobox', { name: 'Contact' })).toHaveValue('Bob Green')
  await expect(details.getByLabel('Title')).toBeFocused()
})

test('deleting a contact tells the files of the jobs that go, and how large they are', async ({ desk, page }) => {
  await desk.setUp()
  const [bob] = await addContacts(desk, ['Bob Green'])
  if (!bob) throw new Error('contacts')
  await addJob(desk, bob, 'Flyer', { pdf: 'flyer.pdf', support: 'logo.zip' })
  const { details } = await openContacts(desk, page, `/#/contacts/${bob}`)
  await details.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Delete…' }).click()
  await expect(page.getByRole('dialog')).toContainText(/1 contact and 1 job with 2 files \(\d+\sB\)/)
})
