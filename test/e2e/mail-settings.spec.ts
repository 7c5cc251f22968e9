import type { Page } from '@playwright/test'
import { type MailServerOptions, openMailServer } from '../support/mail-server.ts'
import { type Desk, expect, test } from './fixtures.ts'

/** The mail settings as a test sees them. */
async function openMailSettings(desk: Desk, page: Page) {
  await desk.signInAsAdministrator(page, '/#/settings/mail')
  const field = (name: string) => page.getByRole('textbox', { name, exact: true })
  const choose = async (name: string, option: string) => {
    await page.getByRole('combobox', { name }).click()
    await page.getByRole('option', { name: option, exact: true }).click()
  }
  await expect(field('Server')).toBeVisible()
  return {
    field,
    choose,
    save: page.getByRole('button', { name: 'Save' }),
    test: () => page.getByRole('button', { name: 'Test', exact: true }).click(),
    result: page.getByRole('region', { name: 'Test', exact: true }).getByRole('status'),
    password: page.getByLabel('Password', { exact: true }),
    async fillServer(port: number, security: string) {
      await choose('Security', security)
      await field('Server').fill('127.0.0.1')
      await field('Port').fill(String(port))
    },
  }
}

const trials: readonly {
  readonly title: string
  readonly server: MailServerOptions
  readonly security: string
  readonly password?: string
  readonly says: readonly string[]
}[] = [
  {
    title: 'a good server',
    server: { account: { user: 'port', secret: 'right' } },
    security: 'None',
    password: 'right',
    says: ['Connected', 'Not encrypted', 'Signed in', 'Comptoir can send by this server.'],
  },
  {
    title: 'a wrong password',
    server: { account: { user: 'port', secret: 'right' } },
    security: 'None',
    password: 'wrong',
    says: ['Signed in: failed', 'The mail server refuses the sign-in.', '535 5.7.8 Authentication credentials invalid'],
  },
  {
    title: 'no STARTTLS',
    server: {},
    security: 'STARTTLS, required',
    says: ['Connected: done', 'Encrypted: failed', 'The server does not offer encryption (STARTTLS).'],
  },
  {
    title: 'a certificate that nobody vouches for',
    server: { security: 'tls' },
    security: 'TLS from the start',
    says: ['Encrypted: failed', 'The server’s certificate cannot be trusted.'],
  },
]

for (const { title, server: options, security, password, says } of trials) {
  test(`Test tells how far it came and what the server said: ${title}`, async ({ desk, page }) => {
    await using server = await openMailServer(options)
    const mail = await openMailSettings(desk, page)
    await mail.fillServer(server.port, security)
    if (password !== undefined) {
      await mail.choose('Sign-in', 'Name and password')
      await mail.field('User name').fill('port')
      await mail.password.fill(password)
    }
    await mail.test()
    for (const words of says) await expect(mail.result).toContainText(words)
    expect((await desk.api.mail.get()).smtp.host).toBe('')
  })
}

test('Test tells that nothing listens on a port', async ({ desk, page }) => {
  const closed = await openMailServer()
  await closed.close()
  const mail = await openMailSettings(desk, page)
  await mail.fillServer(closed.port, 'None')
  await mail.test()
  await expect(mail.result).toContainText('Connected: failed')
  await expect(mail.result).toContainText('The server takes no connection on this port.')
})

test('Test sends a short message where it is told to, and says what lacks beside the field', async ({ desk, page }) => {
  await using server = await openMailServer()
  const mail = await openMailSettings(desk, page)
  await mail.fillServer(server.port, 'None')
  await mail.field('Also send a short message to').fill('alice@example.com')
  await mail.test()
  await expect(page.getByText('Fill this in.')).toBeVisible()
  await mail.field('Address').fill('bonjour@port.example')
  await mail.test()
  await expect(mail.result).toContainText('Message accepted')
  expect((await server.received(1)).map(({ to }) => to)).toEqual(['alice@example.com'])
})

test('a secret shows as kept and is never read back; another server asks for it anew', async ({ desk, page }) => {
  const mail = await openMailSettings(desk, page)
  await mail.fillServer(2525, 'None')
  await mail.choose('Sign-in', 'Name and password')
  await mail.field('User name').fill('port')
  await mail.password.fill('s3cret-of-the-shop')
  await mail.save.click()
  await expect(page.getByText('•••••• kept')).toBeVisible()
  await expect(mail.save).toBeDisabled()
  await page.reload()
  await expect(page.getByText('•••••• kept')).toBeVisible()
  expect(await page.content()).not.toContain('s3cret-of-the-shop')

  await mail.field('Server').fill('localhost')
  await expect(page.getByText('enter it again')).toBeVisible()
  await mail.field('Server').fill('127.0.0.1')
  await page.getByRole('button', { name: 'Replace: Password' }).click()
  await expect(mail.password).toBeFocused()
  await page.getByRole('button', { name: 'Keep the old one' }).click()
  await expect(mail.save).toBeDisabled()

  await page.getByRole('button', { name: 'Remove: Password' }).click()
  await expect(page.getByText('Will be removed when you save.')).toBeVisible()
  await mail.save.click()
  await expect(mail.password).toHaveValue('')
  await expect(page.getByText('the password or token')).toBeVisible()
  expect((await desk.api.mail.get()).secretsKept).toEqual([])
})

test('the port follows the security until it is chosen by hand; a provider fills both in', async ({ desk, page }) => {
  const mail = await openMailSettings(desk, page)
  await expect(mail.field('Port')).toHaveValue('587')
  await mail.choose('Security', 'TLS from the start')
  await expect(mail.field('Port')).toHaveValue('465')
  await mail.field('Port').fill('2465')
  await mail.choose('Security', 'STARTTLS, required')
  await expect(mail.field('Port')).toHaveValue('2465')
  await page.getByRole('button', { name: 'Fill in for a provider' }).click()
  await page.getByRole('menuitem', { name: /^Orange/ }).click()
  await expect(mail.field('Server')).toHaveValue('smtp.orange.fr')
  await expect(mail.field('Port')).toHaveValue('465')
  await expect(page.getByRole('combobox', { name: 'Security' })).toHaveValue('TLS from the start')
})

test('mail leaves unencrypted only after a warning was ticked, and links begin with https', async ({ desk, page }) => {
  const mail = await openMailSettings(desk, page)
  await mail.field('Public address of the portal').fill('http://clients.example.com')
  await mail.choose('Security', 'None')
  await expect(page.getByText('anyone on the way can read')).toHaveCount(0)
  await mail.field('Server').fill('mail.example.com')
  await expect(page.getByText('anyone on the way can read')).toBeVisible()
  await mail.save.click()
  await expect(page.getByText('Choose encryption, or tick that mail may leave without it.')).toBeVisible()
  await expect(page.getByText('It has to start with https://, but for this computer itself.')).toBeVisible()
  await page.getByRole('checkbox', { name: 'Send unencrypted all the same' }).check()
  await mail.field('Public address of the portal').fill('https://clients.example.com/')
  await mail.save.click()
  await expect(page.getByText('Saved.')).toBeVisible()
  await expect(mail.field('Public address of the portal')).toHaveValue('https://clients.example.com')
  expect((await desk.api.mail.get()).smtp).toMatchObject({ host: 'mail.example.com', allowUnencrypted: true })
})

test('what each way still lacks stands at the top, and leaving with changes asks', async ({ desk, page }) => {
  const mail = await openMailSettings(desk, page)
  const program = page.getByRole('radio', { name: /Your mail program/ })
  const smtp = page.getByRole('radio', { name: /A mail server/ })
  await expect(program).toContainText('Still missing: the public address.')
  await expect(smtp).toContainText('Still missing: the public address, the sender’s address, the server.')
  await mail.field('Public address of the portal').fill('https://clients.example.com')
  await smtp.click()
  await page.getByRole('link', { name: 'About' }).click()
  await page.getByRole('button', { name: 'Keep editing' }).click()
  await mail.save.click()
  await expect(program).toContainText('Ready.')
  await expect(smtp).toBeChecked()
  expect((await desk.api.mail.get()).way).toBe('smtp')
})

test('an operator reads the settings and changes nothing', async ({ desk, page }) => {
  await desk.setUp()
  const bruno = { login: 'bruno', password: 'tortue-volcan-menthe-kayak' }
  await desk.api.operators.add({ name: 'Bruno Petit', role: 'operator', language: 'en', ...bruno })
  await desk.open(page)
  await page.getByLabel('Sign-in name').fill(bruno.login)
  await page.getByLabel('Password', { exact: true }).fill(bruno.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Contacts' })).toBeVisible()
  await page.goto(`${desk.origin}/#/settings/mail`)
  await expect(page.getByText('Only an administrator may change this.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Server', exact: true })).toBeDisabled()
  await expect(page.getByRole('button', { name: 'Save' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Test', exact: true })).toHaveCount(0)
})
