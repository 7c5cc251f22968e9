import type { Page } from '@playwright/test'
import type { GenericLinkSettings } from '../../shared/contract/store.ts'
import { freePort } from '../support/small-portal.ts'
import { setUpMail } from './activation-desk.ts'
import type { Desk } from './fixtures.ts'

/** Switches the portal on, for this machine only, and gives its address. */
export async function switchPortalOn(desk: Desk): Promise<string> {
  const port = await freePort()
  const publicAddress = `http://127.0.0.1:${port}`
  const kept = await desk.api.store.get()
  await desk.api.store.update({ ...kept, on: true, address: '127.0.0.1', port, publicAddress })
  return publicAddress
}

/** Sets the generic link, with mail so that it can be sent. */
export async function setUpLink(
  desk: Desk,
  settings: Partial<GenericLinkSettings> = {},
  ...mail: Parameters<typeof setUpMail> extends [Desk, ...infer Rest] ? Rest : never
): Promise<void> {
  await setUpMail(desk, ...mail)
  await desk.api.store.updateGenericLink({ ...(await desk.api.store.genericLink()), on: true, ...settings })
}

/** What the parts of the store have in common, as a test sees it. */
export function storePage(page: Page) {
  return {
    field: (name: string) => page.getByRole('textbox', { name, exact: true }),
    button: (name: string) => page.getByRole('button', { name, exact: true }),
    save: page.getByRole('button', { name: 'Save', exact: true }),
    switch: (name: string) => page.getByRole('switch', { name, exact: true }),
    card: (name: string) => page.getByRole('region', { name, exact: true }),
    dialog: page.getByRole('dialog'),
  }
}
