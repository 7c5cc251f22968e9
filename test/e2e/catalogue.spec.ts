import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { openMailServer } from '../support/mail-server.ts'
import { setUpMail } from './activation-desk.ts'
import { administrator, type Desk, expect, test } from './fixtures.ts'

const open = async (desk: Desk, page: Page, path = '/#/catalogue/C-01/en') => {
  await desk.signInAsAdministrator(page, path)
  const preview = page.getByRole('region', { name: 'Preview' })
  await expect(preview).toContainText('From')
  return {
    subject: page.getByRole('textbox', { name: 'Subject' }),
    text: page.getByRole('textbox', { name: 'Plain text' }),
    html: page.getByRole('textbox', { name: 'Formatted (HTML)' }),
    showText: () => page.getByRole('tab', { name: 'Plain text' }).click(),
    showHtml: () => page.getByRole('tab', { name: 'Formatted (HTML)' }).click(),
    preview,
    letter: preview.frameLocator('iframe'),
    save: page.getByRole('button', { name: 'Save' }),
    problems: page.getByRole('status').filter({ hasText: /Line|missing|empty/ }),
  }
}

test('the first notification opens by itself, with its rule and the text in the operator’s language', async ({
  desk,
  page,
}) => {
  const { letter } = await open(desk, page, '/#/catalogue')
  await expect(page).toHaveURL(/#\/catalogue\/C-01$/)
  await expect(page.getByRole('heading', { name: 'Activation request' })).toBeVisible()
  await expect(page.getByText('contact.invited').last()).toBeVisible()
  await expect(letter.getByText('Hello Zoë O’Brien,')).toBeVisible()
  await page.getByRole('link', { name: 'Norsk bokmål' }).click()
  await expect(letter.getByText('Hei, Bjørn Ødegård!')).toBeVisible()
  await page.getByRole('link', { name: /C-03/ }).click()
  await expect(page).toHaveURL(/#\/catalogue\/C-03\/nb$/)
  await expect(letter.getByRole('link', { name: 'Bekreft adressen min' })).toBeVisible()
})

test('a changed text shows in the preview as one types, and is there after a reload', async ({ desk, page }) => {
  const { subject, text, showText, preview, save } = await open(desk, page)
  await expect(save).toBeDisabled()
  await subject.fill('Welcome, {{ contact.name }}')
  await expect(preview.getByText('Welcome, Zoë O’Brien')).toBeVisible()
  await showText()
  await text.fill('Dear {{ contact.name }},\n{{ link.address }}')
  await expect(preview.getByText('Dear Zoë O’Brien,')).toBeVisible()
  await save.click()
  await expect(page.getByText('Text saved.')).toBeVisible()
  await expect(save).toBeDisabled()
  await page.reload()
  await expect(subject).toHaveValue('Welcome, {{ contact.name }}')
  await expect(page.getByRole('link', { name: /C-01.*changed/ })).toBeVisible()
  const { template } = await desk.api.catalogue.get({ code: 'C-01', language: 'en' })
  expect(template.text).toBe('Dear {{ contact.name }},\n{{ link.address }}')
})

test('a text with an unknown variable is refused with its place, and nothing that was typed is lost', async ({
  desk,
  page,
}) => {
  const { text, html, showText, showHtml, problems, save, preview } = await open(desk, page)
  await showText()
  const typed = 'Dear {{ contact.name }},\n  {{ contact.nom }}\n{{ link.address }}'
  await text.fill(typed)
  await expect(problems).toContainText('The variable “contact.nom” does not exist here.')
  await expect(preview).toContainText('As it was before the problems')
  await expect(page.getByRole('button', { name: 'Send a test…' })).toBeDisabled()
  await showHtml()
  await expect(html).toBeVisible()
  await save.click()
  await expect(text).toBeFocused()
  await expect(text).toHaveValue(typed)
  await problems.getByRole('button', { name: 'Line 2, column 6' }).click()
  await page.keyboard.press('Shift+End')
  await page.keyboard.type('contact.email }}')
  await expect(problems).toHaveCount(0)
  await save.click()
  await expect(page.getByText('Text saved.')).toBeVisible()
})

test('HTML that acts, and a link left out, are told beside the field', async ({ desk, page }) => {
  const { html, problems } = await open(desk, page)
  await html.fill('<p onclick="x">{{ contact.name }}</p>')
  await expect(problems).toContainText('is not allowed in a message')
  await html.fill('<p>{{ contact.name }}</p>')
  await expect(problems).toContainText('The link is missing: insert {{ link.address }}')
})

test('a click on a variable inserts it where the cursor is, in the subject as in the text', async ({ desk, page }) => {
  const { subject, text, showText } = await open(desk, page)
  const insert = (name: RegExp) => page.getByRole('button', { name }).click()
  await subject.fill('Hello , welcome')
  await subject.press('Home')
  for (let step = 0; step < 6; step++) await subject.press('ArrowRight')
  await insert(/^Insert contact.name/)
  await expect(subject).toHaveValue('Hello {{ contact.name }}, welcome')
  await expect(subject).toBeFocused()
  await showText()
  await text.fill('The link: ')
  await insert(/^Insert link.address/)
  await expect(text).toHaveValue('The link: {{ link.address }}')
  await page.keyboard.press('Control+z')
  await expect(text).toHaveValue('The link: ')
})

test('in HTML Tab indents and Enter keeps the indent; Escape and Tab leave the field', async ({ desk, page }) => {
  const { html } = await open(desk, page)
  await html.fill('<p>')
  await html.press('Home')
  await html.press('Tab')
  await html.press('End')
  await html.press('Enter')
  await page.keyboard.type('x')
  await expect(html).toHaveValue('  <p>\n  x')
  await html.press('Shift+Tab')
  await expect(html).toHaveValue('  <p>\nx')
  await html.press('Escape')
  await html.press('Tab')
  await expect(html).not.toBeFocused()
})

test('restoring asks first, brings the original back, and stands in the history', async ({ desk, page }) => {
  await desk.setUp()
  const { original } = await desk.api.catalogue.get({ code: 'C-01', language: 'en' })
  await desk.api.catalogue.save({ code: 'C-01', language: 'en', template: { ...original, subject: 'Mine' } })
  const { subject } = await open(desk, page)
  await expect(subject).toHaveValue('Mine')
  const restore = page.getByRole('main').getByRole('button', { name: 'Restore original' })
  await restore.click()
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
  await expect(subject).toHaveValue('Mine')
  await restore.click()
  await page.getByRole('dialog').getByRole('button', { name: 'Restore original' }).click()
  await expect(subject).toHaveValue(original.subject)
  await expect(restore).toHaveCount(0)
  await page.getByRole('main').getByRole('button', { name: 'History' }).click()
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveText([
    /Original text restored.*English/,
    /Message text changed.*English.*Alice Martin/,
  ])
})

test('leaving with changes asks, for another language too', async ({ desk, page }) => {
  const { subject } = await open(desk, page)
  await subject.fill('Mine')
  await page.getByRole('link', { name: 'Français' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Keep editing' }).click()
  await expect(subject).toHaveValue('Mine')
  await page.getByRole('link', { name: 'Français' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Discard changes' }).click()
  await expect(subject).toHaveValue('Activez votre compte chez {{ shop.name }}')
})

test('the catalogue is searched by code, name and event, and filtered by what was changed', async ({ desk, page }) => {
  await open(desk, page)
  const rows = page.getByRole('navigation', { name: 'Notifications' }).getByRole('listitem')
  await expect(rows).toHaveCount(17)
  await page.keyboard.press('Control+f')
  await page.keyboard.type('email_changed')
  await expect(rows).toHaveText([/C-03/])
  await page.keyboard.press('Control+f')
  await page.keyboard.type('deliveries')
  await expect(rows).toHaveText([/S-2/])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^By subscription/ }).click()
  await expect(rows).toHaveCount(8)
  await page.getByRole('button', { name: /^Changed/ }).click()
  await expect(page.getByText('No notification matches')).toBeVisible()
  await page.getByRole('button', { name: 'Show all' }).click()
  await rows.first().getByRole('link').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/catalogue\/C-02\/en$/)
})

test('news that one subscribes to says so, and is previewed for each kind of its event', async ({ desk, page }) => {
  const { letter, preview, html, showText } = await open(desk, page, '/#/catalogue/S-5/en')
  const rule = page.getByRole('main').getByLabel('Rule')
  await expect(rule).toContainText('the subscribers')
  await expect(rule).toContainText('E-mail, Interface')
  await expect(rule).toContainText('CategoryTicketing')
  await expect(preview).toContainText('New ticket #4711')
  await preview.getByLabel('Kind of event in the preview').selectOption({ label: 'Ticket updated' })
  await expect(preview).toContainText('Ticket #4711 has been updated')
  await expect(letter.getByRole('link', { name: 'Unsubscribe' })).toBeVisible()
  await expect(html).toHaveValue(/\{\{ unsubscribe\.address \}\}/)
  await showText()
  await expect(preview.getByText('Unsubscribe: https://portal.example/unsubscribe/')).toBeVisible()
  await expect(page.getByRole('meter')).toHaveCount(0)
})

test('what goes to the shop stands apart, keeps the lines of whoever wrote, and needs no link', async ({
  desk,
  page,
}) => {
  const { letter, html, problems, save } = await open(desk, page, '/#/catalogue/M-41/en')
  const list = page.getByRole('navigation', { name: 'Notifications' })
  await expect(list.getByRole('region', { name: 'To the shop' }).getByRole('listitem')).toHaveText([/C-05/, /M-41/])
  await expect(page.getByRole('main').getByLabel('Rule')).toContainText('the shop')
  const message = letter.getByText('Do you print catalogues')
  await expect(message).toHaveCSS('white-space-collapse', 'preserve-breaks')
  await expect(page.getByRole('meter')).toHaveCount(0)
  await html.fill('<p>{{ form.message }}</p>')
  await expect(letter.getByText('Do you print catalogues')).toBeVisible()
  await expect(problems).toHaveCount(0)
  await save.click()
  await expect(page.getByText('Text saved.')).toBeVisible()
})

test('news without the way to unsubscribe is told beside the field', async ({ desk, page }) => {
  const { text, showText, problems, save } = await open(desk, page, '/#/catalogue/S-1/en')
  await showText()
  await text.fill('Quote {{ event.reference }}')
  await expect(problems).toContainText('The way to unsubscribe is missing: insert {{ unsubscribe.address }}')
  await text.press('End')
  await page.getByRole('button', { name: /^Insert unsubscribe.address/ }).click()
  await expect(problems).toHaveCount(0)
  await save.click()
  await expect(page.getByText('Text saved.')).toBeVisible()
})

test('an operator reads and previews, and can change nothing', async ({ desk, page }) => {
  await desk.setUp()
  const { password } = administrator
  await desk.api.operators.add({ name: 'Bruno Petit', login: 'bruno', role: 'operator', language: 'en', password })
  await desk.open(page)
  await page.getByLabel('Sign-in name').fill('bruno')
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('link', { name: 'Catalogue' }).click()
  await expect(page.getByText('Only an administrator can change the texts.')).toBeVisible()
  await expect(page.frameLocator('iframe').getByText('Hello Zoë O’Brien,')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Subject' })).toHaveAttribute('readonly')
  await expect(page.getByRole('textbox', { name: 'Formatted (HTML)' })).toHaveAttribute('readonly')
  for (const name of [/^Save/, /^Send a test/, /^Insert/])
    await expect(page.getByRole('button', { name })).toHaveCount(0)
})

test('a test of an unsaved text arrives, and its address is remembered', async ({ desk, page }) => {
  await using server = await openMailServer()
  await desk.setUp()
  const { subject } = await open(desk, page)
  await page.getByRole('button', { name: 'Send a test…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('No mail server is set up yet')
  await page.keyboard.press('Escape')
  await setUpMail(desk, server)
  await subject.fill('For {{ contact.name }}')
  await page.getByRole('button', { name: 'Send a test…' }).click()
  await dialog.getByLabel('To').fill('alice')
  await dialog.getByRole('button', { name: 'Send' }).click()
  await expect(dialog).toContainText('This is not an e-mail address.')
  await dialog.getByLabel('To').fill('alice@port.example')
  await dialog.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByText('Test on its way to alice@port.example')).toBeVisible()
  const [mail] = await server.received(1)
  const parsed = await mail?.parsed()
  expect(parsed?.subject).toBe('For Zoë O’Brien')
  expect(parsed?.html).toContain('Hello Zoë O’Brien,')
  await page.getByRole('button', { name: 'Send a test…' }).click()
  await expect(dialog.getByLabel('To')).toHaveValue('alice@port.example')
})

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the page and its dialogs (${scheme})`, async ({ desk, page }) => {
    test.slow()
    await page.emulateMedia({ colorScheme: scheme })
    const { text, showText, problems } = await open(desk, page)
    const found = async () => {
      const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze()
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
    }
    expect(await found()).toEqual([])
    await showText()
    await text.fill('{{ contact.nom }}')
    await expect(problems).toBeVisible()
    expect(await found()).toEqual([])
    await page.getByRole('button', { name: 'Discard' }).click()
    await page.getByRole('button', { name: 'How to write a text' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await found()).toEqual([])
  })
}
