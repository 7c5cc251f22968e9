import type { CompanyId } from '../../shared/contract/values.ts'
import { type AccountsDesk, openAccountsDesk, password } from '../core/portal-accounts/accounts-support.ts'
import { openPortalPages, type PortalPages } from './portal-pages.ts'

/** A shop with a customer, Luc, and the portal's real server before it. */
export interface PortalCustomer extends AsyncDisposable {
  readonly desk: AccountsDesk
  readonly pages: PortalPages
  readonly luc: Awaited<ReturnType<AccountsDesk['customer']>>
  /** Signs Luc in, in the pages' browser. */
  signIn(next?: string): Promise<Response>
  /** Of Luc, who was given one. */
  companyId(): Promise<CompanyId>
  /** How many rows were changed so far. */
  changes(): unknown
}

export async function openPortalCustomer(
  fields: Parameters<AccountsDesk['customer']>[1] = {},
  publicAddress = '',
): Promise<PortalCustomer> {
  const desk = await openAccountsDesk()
  const luc = await desk.customer('Luc', { language: 'en', ...fields })
  const pages = await openPortalPages(desk.core.services, publicAddress)
  return {
    desk,
    pages,
    luc,
    signIn: (next = '/') => pages.send('/sign-in', { email: luc.email, password, next }, '/sign-in'),
    async companyId() {
      const { company } = await desk.ask.contacts.get({ id: luc.id })
      if (!company) throw new Error('Luc has no company')
      return company.id
    },
    changes: () => desk.core.services.db.sqlite.prepare('select total_changes()').pluck().get(),
    async [Symbol.asyncDispose]() {
      await pages[Symbol.asyncDispose]()
      await desk[Symbol.asyncDispose]()
    },
  }
}

/** Sends a form with files as a browser does: the page's token first, the fields, then the files. */
export async function sendJob(
  pages: PortalPages,
  path: string,
  fields: Readonly<Record<string, string>>,
  files: Readonly<Record<string, File>>,
): Promise<Response> {
  const html = await (await pages.get(path)).text()
  const form = new FormData()
  form.set('_csrf', /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? '')
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  for (const [name, file] of Object.entries(files)) form.set(name, file)
  return pages.sendFiles(path, form)
}
