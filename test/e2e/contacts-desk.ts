import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import Sqlite from 'better-sqlite3'
import type { ContactFields, ContactState } from '../../shared/contract/contacts.ts'
import type { ContactId } from '../../shared/contract/values.ts'
import { generateContacts } from '../support/generate-contacts.ts'
import { type Desk, expect } from './fixtures.ts'

/** The contacts page as a test sees it. */
export interface ContactsDesk {
  readonly page: Page
  readonly grid: Locator
  readonly details: Locator
  /** A row by the name in it. */
  row(name: string): Locator
  readonly selected: Locator
  readonly search: Locator
  /** The names in view, from the top. */
  names(): Promise<string[]>
}

/** Adds contacts named as told, with an address made of the name. */
export async function addContacts(
  desk: Desk,
  names: readonly string[],
  fields: Partial<ContactFields> = {},
): Promise<ContactId[]> {
  const ids: ContactId[] = []
  for (const name of names) {
    const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.com`
    ids.push((await desk.api.contacts.add({ name, email, language: 'en', ...fields })).id)
  }
  return ids
}

/** Puts contacts into a state that only the portal leads to. */
export function setState(desk: Desk, ids: readonly ContactId[], state: ContactState): void {
  const sqlite = new Sqlite(join(desk.dataFolder, 'comptoir.sqlite'))
  sqlite
    .prepare('update contacts set state = ? where id in (select value from json_each(?))')
    .run(state, JSON.stringify(ids))
  sqlite.exec(`delete from contact_totals;
    insert into contact_totals select facets, count(*) from contacts group by facets`)
  sqlite.close()
}

/** Fills the desk with plausible contacts, more than a screen or a page of them. */
export function fillDesk(desk: Desk, count: number): void {
  const sqlite = new Sqlite(join(desk.dataFolder, 'comptoir.sqlite'))
  generateContacts(sqlite, count)
  sqlite.close()
}

/** Opens the contacts page as the administrator. */
export async function openContacts(desk: Desk, page: Page, address = '/#/contacts'): Promise<ContactsDesk> {
  await desk.signInAsAdministrator(page, address)
  const grid = page.getByRole('grid').first()
  await expect(grid).toHaveAttribute('aria-busy', 'false')
  return {
    page,
    grid,
    details: page.getByRole('complementary').last(),
    row: (name) => grid.getByRole('row').filter({ has: page.getByText(name, { exact: true }) }),
    selected: grid.locator('[role="row"][aria-selected="true"]'),
    search: page.getByRole('searchbox'),
    names: () => grid.locator('[role="row"][aria-selected] [role="gridcell"]:nth-child(2)').allInnerTexts(),
  }
}
