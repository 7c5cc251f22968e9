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
    at('history', '/history'),
    at('settings-shop', '/settings/shop'),
    at('settings-account', '/settings/account'),
    at('settings-operators', '/settings/operators'),
  ]
  if (!full) return pages
  return [
    ...pages,
    at('contact', '/contacts', async (page) => {
      await page.getByRole('grid').locator('[aria-rowindex="4"]').dblclick()
      await page.getByRole('complementary').first().waitFor()
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
