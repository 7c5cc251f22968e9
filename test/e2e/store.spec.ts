import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { foreignCertificate, localCertificate } from '../support/mail-certificates.ts'
import { freePort } from '../support/small-portal.ts'
import { axeProblems, signInAsOperator } from './companies-desk.ts'
import { expect, test } from './fixtures.ts'
import { storePage, switchPortalOn } from './store-desk.ts'

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test('the portal goes on with the save, and tells where it answers', async ({ desk, page }) => {
  await desk.signInAsAdministrator(page, '/#/store')
  const store = storePage(page)
  const port = await freePort()
  await expect(page.getByText('Customers reach nothing', { exact: false })).toBeVisible()
  await store.switch('Customer portal').press('Space')
  await expect(page.getByText('It goes on when you save.')).toBeVisible()
  expect((await desk.api.store.get()).on).toBe(false)
  await page.getByRole('radio', { name: /^This computer only/ }).click()
  await store.field('Port').fill(String(port))
  await store.field('What customers type, and links begin with').fill('https://clients.port.example')
  await store.field('The contact form goes to').fill('bonjour@port.example')
  await store.save.click()
  await expect(page.getByText(`Open http://127.0.0.1:${port} to see it.`, { exact: false })).toBeVisible()
  expect(await desk.api.store.get()).toMatchObject({
    on: true,
    address: '127.0.0.1',
    port,
    publicAddress: 'https://clients.port.example',
    contactAddress: 'bonjour@port.example',
  })
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200)
})

test('a port that is taken stands at the top with what to do, live', async ({ desk, page }) => {
  await desk.signInAsAdministrator(page, '/#/store/portal')
  await expect(storePage(page).switch('Customer portal')).toBeVisible()
  const taker = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => taker.once('listening', resolve))
  const { port } = taker.address() as AddressInfo
  await desk.api.store.update({ ...(await desk.api.store.get()), on: true, address: '127.0.0.1', port })
  await expect(page.getByText(`Another program uses port ${port}.`, { exact: false })).toBeVisible()
  await expect(page.getByText('Choose another port below', { exact: false })).toBeVisible()
  taker.close()
})

test('what cannot be saved is told beside its field, and leaving with changes asks', async ({ desk, page }) => {
  await desk.signInAsAdministrator(page, '/#/store/portal')
  const store = storePage(page)
  await page.getByRole('radio', { name: /^One address/ }).click()
  await store.field('Address of this computer').fill('192.168.1.300')
  await store.field('Port').fill('70000')
  await store.field('The contact form goes to').fill('nobody')
  await page.getByRole('combobox', { name: 'Trusted proxies' }).fill('10.0.0.0/99')
  await page.keyboard.press('Enter')
  await store.save.click()
  await expect(page.getByText('This is not the address of a computer', { exact: false })).toBeVisible()
  await expect(page.getByText('A whole number from 1 to 65,535.')).toBeVisible()
  await expect(page.getByText('This is not a whole e-mail address', { exact: false })).toBeVisible()
  await expect(page.getByText('“10.0.0.0/99” is neither an address nor a network.')).toBeVisible()
  await page.getByRole('link', { name: 'Links', exact: true }).click()
  await store.button('Keep editing').click()
  await store.button('Discard').click()
  await store.field('What customers type, and links begin with').fill('http://clients.port.example')
  await store.save.click()
  await expect(page.getByText('It has to start with https://, but for this computer itself.')).toBeVisible()
  await expect(store.field('What customers type, and links begin with')).toHaveValue('http://clients.port.example')
})

test('the check says who reaches the portal, and is forgotten when the settings change', async ({ desk, page }) => {
  await desk.signInAsAdministrator(page, '/#/store/portal')
  const store = storePage(page)
  const card = store.card('Do customers reach it?')
  const check = card.getByRole('button', { name: 'Check whether customers reach it' })
  await check.click()
  await expect(card.getByRole('status')).toContainText('The portal is off: nobody reaches it.')
  const address = await switchPortalOn(desk)
  await expect(card.getByRole('status')).toBeEmpty()
  await check.click()
  const results = card.getByRole('status')
  await expect(results).toContainText('The portal works on this computer.')
  await expect(results).toContainText('It listens on this computer only')
  await expect(results).toContainText(address)
  await expect(results).toContainText('Answers.')
  await expect(results).toContainText('each visitor to their own computer')
  await expect(results.getByRole('button', { name: `Copy ${address}` })).toBeVisible()
  await results.getByRole('button', { name: 'A phone gets no answer?' }).click()
  await expect(results).toContainText('not in the one for guests')
})

test('a certificate comes with its key, says what it is, and goes after a question', async ({ desk, page }) => {
  await desk.signInAsAdministrator(page, '/#/store/portal')
  const store = storePage(page)
  const card = store.card('Certificate for https')
  await card.getByRole('button', { name: 'Install a certificate' }).click()
  await store.dialog.getByRole('textbox', { name: 'Certificate with its chain' }).fill(localCertificate.cert)
  await store.dialog.getByRole('textbox', { name: 'Private key' }).fill(foreignCertificate.key)
  await store.dialog.getByRole('button', { name: 'Install', exact: true }).click()
  await expect(store.dialog.getByText('This key belongs to another certificate.')).toBeVisible()
  const chosen = page.waitForEvent('filechooser')
  await store.dialog.getByRole('button', { name: 'Choose a file: Private key' }).click()
  await (await chosen).setFiles({
    name: 'private.key',
    mimeType: 'text/plain',
    buffer: Buffer.from(localCertificate.key),
  })
  await expect(store.dialog.getByRole('textbox', { name: 'Private key' })).toHaveValue(/BEGIN PRIVATE KEY/)
  await store.dialog.getByRole('button', { name: 'Install', exact: true }).click()
  await expect(card).toContainText('localhost, 127.0.0.1')
  await expect(card).toContainText('2126')
  await card.getByRole('button', { name: 'Remove' }).click()
  await store.dialog.getByRole('button', { name: 'Remove the certificate' }).click()
  await expect(card).toContainText('the portal answers by http')
  expect((await desk.api.store.get()).certificate).toBeNull()
})

test('a logo is shown as it will look; what is no picture is refused in words', async ({ desk, page }) => {
  await desk.signInAsAdministrator(page, '/#/store/portal')
  const card = storePage(page).card('Logo')
  const choose = (name: string, buffer: Buffer) =>
    card.locator('input[type=file]').setInputFiles({ name, mimeType: 'image/png', buffer })
  await expect(card).toContainText('the name of the shop')
  await choose('logo.png', Buffer.from('not a picture'))
  await expect(card.getByRole('alert')).toHaveText('This is no picture in PNG, JPEG or WebP.')
  await choose('large.png', Buffer.alloc(1024 * 1024 + 1))
  await expect(card.getByRole('alert')).toHaveText('“large.png” is larger than 1 MB.')
  await choose('logo.png', picture)
  await expect(card.getByRole('img', { name: 'Logo of the shop' })).toBeVisible()
  await expect(card.getByRole('alert')).toHaveCount(0)
  await card.getByRole('button', { name: 'Remove' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove the logo' }).click()
  await expect(card.getByRole('img', { name: 'Logo of the shop' })).toHaveCount(0)
})

test('an operator reads the portal and checks it, and changes nothing', async ({ desk, page }) => {
  await desk.setUp()
  await signInAsOperator(desk, page, '/#/store/portal')
  const store = storePage(page)
  await expect(page.getByText('Only an administrator may change the portal', { exact: false })).toBeVisible()
  await expect(store.switch('Customer portal')).toBeDisabled()
  await expect(store.field('Port')).toBeDisabled()
  await expect(store.save).toHaveCount(0)
  await expect(page.getByRole('button', { name: /certificate|picture/ })).toHaveCount(0)
  await store.button('Check whether customers reach it').click()
  await expect(page.getByText('The portal is off: nobody reaches it.')).toBeVisible()
})

test('the palette leads to each part of the store', async ({ desk, page }) => {
  await desk.signInAsAdministrator(page, '/#/contacts')
  await page.getByRole('button', { name: /^Search/ }).click()
  await page.getByRole('textbox', { name: /Search|Find/ }).fill('generic link')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: 'Generic link' })).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the portal’s page and in its dialog (${colorScheme})`, async ({ desk, page }) => {
    await page.emulateMedia({ colorScheme })
    await desk.signInAsAdministrator(page, '/#/store/portal')
    const store = storePage(page)
    await expect(store.switch('Customer portal')).toBeVisible()
    expect(await axeProblems(page)).toEqual([])
    await switchPortalOn(desk)
    await expect(page.getByText('On', { exact: true })).toBeVisible()
    await store.button('Check whether customers reach it').click()
    await expect(page.getByText('The portal works on this computer.')).toBeVisible()
    await store.switch('Customer portal').press('Space')
    expect(await axeProblems(page)).toEqual([])
    await store.button('Install a certificate').click()
    await expect(store.dialog).toBeVisible()
    expect(await axeProblems(page)).toEqual([])
  })
}
