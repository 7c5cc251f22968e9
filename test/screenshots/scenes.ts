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

/** Opens a contact who has subscribed in several universes, or a part of it. */
const openSubscribed = async (page: Page, api: ApiClient, part: string) => {
  const { rows: companies } = await api.companies.list({ filter: { universe: 'ambassador' }, limit: 20 })
  for (const { id: companyId } of companies) {
    const { rows } = await api.subscriptions.dashboard({ companyId })
    const subscribed = rows.find(({ on }) => on.client !== 0 && on.ambassador !== 0)
    if (!subscribed) continue
    await page.goto(`${new URL(page.url()).origin}/#/contacts/${subscribed.id}${part}`)
    return settled(page)
  }
}

/** A page of a company in two universes with the most contacts. */
const ofPartner = (name: string, part: string, then: (page: Page, api: ApiClient) => Promise<void>): Scene => ({
  name,
  async show(page, api) {
    const { rows } = await api.companies.list({
      filter: { universe: 'ambassador' },
      sort: { by: 'contacts', direction: 'descending' },
      limit: 1,
    })
    await at(name, `/companies/${rows[0]?.id}/${part}`, then).show(page, api)
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
    at('companies', '/companies'),
    at('company-new', '/companies/new'),
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
    at('company', '/companies?universe=ambassador', openFirst),
    at('company-edit', '/companies?universe=ambassador', async (page) => {
      await openFirst(page)
      await page.getByRole('button', { name: /^(Edit|Modifier)$/ }).click()
      await page.getByRole('checkbox', { name: /^(Ambassador|Ambassadeur)$/ }).click()
      await settled(page)
    }),
    at('company-merge', '/companies', async (page) => {
      await page.getByRole('grid').locator('[aria-rowindex="3"]').click()
      await page
        .getByRole('grid')
        .locator('[aria-rowindex="4"]')
        .click({ modifiers: ['Shift'] })
      await page.getByRole('button', { name: /^(Merge|Fusionner)…$/ }).click()
      await page.getByRole('dialog').waitFor()
      await settled(page)
    }),
    ofPartner('company-dashboard', 'dashboard', async (page) => {
      const cells = page.getByRole('gridcell').getByRole('checkbox')
      await cells.nth(3).click()
      await cells.nth(20).click()
      await page.getByRole('columnheader').getByRole('checkbox').nth(4).click()
    }),
    at('contact-subscriptions', '/contacts', async (page, api) => {
      await openSubscribed(page, api, '/subscriptions')
      const boxes = page.getByRole('complementary').last().getByRole('checkbox')
      await boxes.nth(8).click()
      await boxes.nth(15).focus()
    }),
    at('contact-ending', '/contacts', async (page, api) => {
      await openSubscribed(page, api, '')
      await page.getByRole('button', { name: /^(Edit|Modifier)$/ }).click()
      await page.getByRole('checkbox', { name: /^(Access to|Accès à)/ }).click()
      await page.getByRole('region', { name: /^(Saving ends|L’enregistrement met fin)/ }).waitFor()
    }),
    at('contact-copy', '/contacts', async (page) => {
      await page.getByRole('grid').locator('[aria-rowindex="3"]').click()
      await page.keyboard.press('Shift+PageDown')
      const named = /^(Subscribe like|Abonner comme)/
      const button = page.getByRole('button', { name: named })
      const more = page
        .getByRole('region', { name: /^(Selection|Sélection)$/ })
        .getByRole('button')
        .last()
      await button.or(more).first().waitFor()
      if (!(await button.isVisible())) {
        await page
          .getByRole('region', { name: /^(Selection|Sélection)$/ })
          .getByRole('button', { name: /^(More for the selection|Autres actions sur la sélection)$/ })
          .click()
        await page.getByRole('menuitem', { name: named }).click()
      } else await button.click()
      await page.getByRole('dialog').getByRole('combobox').fill('Agence')
      await page.getByRole('option').first().click()
      await settled(page)
    }),
    ofPartner('company-addresses', 'addresses', async (page) => {
      const fields = page.getByRole('table').getByRole('textbox')
      await fields.nth(3).fill('livraisons@agence.example')
      await fields.nth(5).fill('pas une adresse')
      await fields.nth(3).focus()
    }),
    ofPartner('company-notify', 'notify', async (page) => {
      await page.locator('input[name="reference"]').fill('DEV-2026-114')
      await page.locator('iframe').waitFor()
      await settled(page)
    }),
    ofPartner('company-why', 'notify', async (page) => {
      await page
        .getByRole('button', { name: /^(Why|Pourquoi)/ })
        .first()
        .click()
      await page.getByRole('dialog').getByRole('list').first().waitFor()
      await settled(page)
    }),
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
