import type { Page } from '@playwright/test'
import type { ApiClient } from '../support/local-api-client.ts'

/** Something worth a picture: how to bring it on the screen, from whatever was there before. */
export interface Scene {
  readonly name: string
  show(page: Page, api: ApiClient): Promise<void>
}

const settled = async (page: Page) => {
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' })
}

const at = (name: string, route: string, then?: (page: Page, api: ApiClient) => Promise<void>): Scene => ({
  name,
  async show(page, api) {
    await page.goto(`${new URL(page.url()).origin}/#${route}`)
    await page.reload()
    await page.locator('main').waitFor()
    await settled(page)
    await then?.(page, api)
  },
})

const as = (name: string): Scene => ({
  name,
  async show(page) {
    await page.reload()
    await page.locator('form').first().waitFor()
    await settled(page)
  },
})

const openRow = async (page: Page, index: number) => {
  await page.getByRole('grid').locator(`[aria-rowindex="${index}"]`).dblclick()
  // No wait for the network: the frame of a message has none, and never comes to rest.
  await page.getByRole('complementary').nth(1).getByRole('heading', { level: 2 }).waitFor()
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' })
}
const openFirst = (page: Page) => openRow(page, 2)

/** What one sees before anyone has signed in. */
export const entryScenes = {
  firstStart: [as('first-start')],
  signIn: [as('sign-in')],
  /** Opens the demonstration as a person would. */
  async demonstration(page: Page) {
    await page.getByRole('button', { name: /^(Look around|Découvrir)/ }).click()
    await page.getByRole('grid').waitFor()
  },
}

/** The pages behind the door. */
export function workScenes(full: boolean): Scene[] {
  const pages = [
    at('contacts', '/contacts'),
    at('contact-new', '/contacts/new'),
    at('import', '/contacts/import'),
    at('outbox', '/outbox'),
    at('ledger', '/outbox/requests'),
    at('catalogue', '/catalogue'),
    at('history', '/history'),
    at('settings-shop', '/settings/shop'),
    at('settings-mail', '/settings/mail'),
    at('settings-account', '/settings/account'),
    at('settings-operators', '/settings/operators'),
  ]
  if (!full) return pages
  return [
    ...pages,
    at('contact', '/contacts', (page) => openRow(page, 4)),
    at('message', '/outbox', openFirst),
    at('message-failed', '/outbox?state=failed', openFirst),
    at('request', '/outbox/requests?attention=unsettled', openFirst),
    at('activation', '/contacts', async (page) => {
      await page.getByRole('grid').locator('[aria-rowindex="3"]').click()
      await page.keyboard.press('Shift+PageDown')
      await page.keyboard.press('Control+i')
      await page.getByRole('dialog').waitFor()
      await settled(page)
    }),
    at('selection', '/contacts', async (page) => {
      await page.getByRole('grid').locator('[aria-rowindex="3"]').click()
      await page
        .getByRole('grid')
        .locator('[aria-rowindex="7"]')
        .click({ modifiers: ['Shift'] })
      await settled(page)
    }),
    at('search', '/contacts?search=brul', settled),
    at('import-result', '/contacts/import/1', settled),
    at('palette', '/contacts', async (page) => {
      await page.keyboard.press('ControlOrMeta+k')
      await page.getByRole('dialog').waitFor()
    }),
  ]
}
