import { axeProblems } from './companies-desk.ts'
import { addContacts } from './contacts-desk.ts'
import { expect, test } from './fixtures.ts'
import { addJob, openJobs, ringBell } from './jobs-desk.ts'

test('the bell counts what was not seen on every page, tells from whom, and leads to the job', async ({
  desk,
  page,
}) => {
  await desk.setUp()
  const [bob] = await addContacts(desk, ['Bob Green'])
  if (!bob) throw new Error('contacts')
  const flyer = await addJob(desk, bob, 'Flyer')
  const poster = await addJob(desk, bob, 'Poster')
  ringBell(desk, [flyer.id, poster.id])
  await openJobs(desk, page)
  const bell = page.getByRole('button', { name: /^Notifications/ })
  for (const path of ['contacts', 'companies', 'catalogue', 'outbox', 'history', 'settings/shop']) {
    await page.goto(`${desk.origin}/#/${path}`)
    await expect(bell).toHaveAccessibleName('Notifications, 2 new')
  }
  await bell.click()
  const list = page.getByRole('dialog', { name: 'Notifications' })
  await expect(list.getByRole('listitem')).toHaveCount(2)
  await expect(list.getByRole('listitem').first()).toContainText('Poster')
  await expect(list.getByRole('listitem').first()).toContainText('New job from Bob Green')
  await expect(bell).toHaveAccessibleName('Notifications')
  await expect(list.getByRole('listitem').first()).toContainText('New')
  expect(await axeProblems(page)).toEqual([])
  await list.getByRole('link', { name: /Flyer/ }).click()
  await expect(page).toHaveURL(new RegExp(`#/jobs/${flyer.id}$`))
  await expect(page.getByRole('complementary').last().getByRole('heading', { name: 'Flyer' })).toBeVisible()
  await expect(list).toHaveCount(0)
  await page.reload()
  await expect(bell).toHaveAccessibleName('Notifications')
})

test('by keyboard: the bell opens on its first line, Escape closes it and gives the focus back', async ({
  desk,
  page,
}) => {
  await desk.setUp()
  const [bob] = await addContacts(desk, ['Bob Green'])
  if (!bob) throw new Error('contacts')
  const { id } = await addJob(desk, bob, 'Flyer')
  ringBell(desk, [id])
  await openJobs(desk, page)
  const bell = page.getByRole('button', { name: /^Notifications/ })
  await bell.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByRole('link', { name: /Flyer/ })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(bell).toBeFocused()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('an empty bell says what belongs there', async ({ desk, page }) => {
  await desk.setUp()
  await openJobs(desk, page)
  await page.getByRole('button', { name: 'Notifications' }).click()
  await expect(page.getByRole('dialog')).toContainText('Nothing yet.')
  expect(await axeProblems(page)).toEqual([])
})
