import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import Sqlite from 'better-sqlite3'
import type { Company, CompanyFields } from '../../shared/contract/companies.ts'
import type { CompanyId } from '../../shared/contract/values.ts'
import { type Desk, expect } from './fixtures.ts'

/** The companies page as a test sees it. */
export interface CompaniesDesk {
  readonly page: Page
  readonly grid: Locator
  readonly details: Locator
  readonly dialog: Locator
  /** A row by the name in it. */
  row(name: string): Locator
  readonly rows: Locator
}

/** Adds a company, a client of the shop unless told. */
export const addCompany = (desk: Desk, name: string, fields: Partial<CompanyFields> = {}): Promise<Company> =>
  desk.api.companies.add({ name, universes: ['client'], ...fields })

/** Changes a company as no window is told of: what a preview said of it is out of date. */
export function changeUnseen(desk: Desk, id: CompanyId): void {
  const sqlite = new Sqlite(join(desk.dataFolder, 'comptoir.sqlite'))
  sqlite.prepare('update companies set version = version + 1 where id = ?').run(id)
  sqlite.close()
}

/** Leaves no company the shop's own, as it is after an upgrade. */
export function disown(desk: Desk): void {
  const sqlite = new Sqlite(join(desk.dataFolder, 'comptoir.sqlite'))
  sqlite.prepare('update companies set own = 0').run()
  sqlite.close()
}

/** Opens the companies page as the administrator. */
export async function openCompanies(desk: Desk, page: Page, address = '/#/companies'): Promise<CompaniesDesk> {
  await desk.signInAsAdministrator(page, address)
  const grid = page.getByRole('grid')
  await expect(grid).toHaveAttribute('aria-busy', 'false')
  return {
    page,
    grid,
    details: page.getByRole('complementary').last(),
    dialog: page.getByRole('dialog'),
    row: (name) => grid.getByRole('row').filter({ has: page.getByText(name, { exact: true }) }),
    rows: grid.locator('[role="row"][aria-selected]'),
  }
}

/** What axe finds on the page, in short; the frame of a message is none of ours. */
export async function axeProblems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

/** A client for an operator who is no administrator, and a page where they are signed in. */
export async function signInAsOperator(desk: Desk, page: Page, path: string): Promise<void> {
  const account = { name: 'Olav Berg', login: 'olav', password: 'fjord-stige-lampe-korrekt' }
  await desk.api.operators.add({ ...account, language: 'en', role: 'operator' })
  const { token } = await desk.apiAs(desk.launchToken).operators.signIn(account)
  await page.goto(await desk.newAddress())
  await page.waitForFunction(() => localStorage.getItem('comptoir.window') !== null)
  await page.evaluate((value) => sessionStorage.setItem('comptoir.session', value), token)
  await page.goto(new URL(path, desk.origin).href)
  await page.reload()
}
