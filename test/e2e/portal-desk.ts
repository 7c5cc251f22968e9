import type { Browser, BrowserContext, Page } from '@playwright/test'
import type { ContactFields } from '../../shared/contract/contacts.ts'
import type { Language } from '../../shared/contract/values.ts'
import { type MailServer, openMailServer } from '../support/mail-server.ts'
import { freePort } from '../support/small-portal.ts'
import { setUpMail } from './activation-desk.ts'
import { type Desk, expect } from './fixtures.ts'

export const customerPassword = 'sardine-tournevis-orage-bleu'

/** A shop whose portal is on and whose mail arrives. */
export interface PortalDesk extends AsyncDisposable {
  readonly origin: string
  readonly mail: MailServer
  /** Waits for the mail after those so far, and gives the address of the link in it. */
  linkAfter(work: () => Promise<unknown>): Promise<string>
  /** Adds a contact, invites it and gives the address of its link. */
  invite(name: string, fields?: Partial<ContactFields>): Promise<string>
}

/** Switches the portal on, on a port of its own, with a mail server. */
export async function openPortal(desk: Desk, language: Language = 'fr'): Promise<PortalDesk> {
  await desk.setUp(language)
  const mail = await openMailServer()
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  await setUpMail(desk, mail, { publicAddress: origin })
  const { status } = await desk.api.store.update({
    ...(await desk.api.store.get()),
    on: true,
    address: '127.0.0.1',
    port,
    publicAddress: origin,
    contactAddress: 'accueil@port.example',
  })
  expect(status.kind).toBe('listening')
  const linkAfter = async (work: () => Promise<unknown>) => {
    const before = mail.mails.length
    await work()
    const received = await mail.received(before + 1)
    const text = (await received.at(before)?.parsed())?.text ?? ''
    const link = new RegExp(`${origin}/\\S+`).exec(text)?.[0]
    if (!link) throw new Error(`no link in: ${text}`)
    return link
  }
  return {
    origin,
    mail,
    linkAfter,
    invite: (name, fields = {}) =>
      linkAfter(async () => {
        const contact = await desk.api.contacts.add({ name, email: addressOf(name), language, ...fields })
        await desk.api.activation.submit({ selection: { kind: 'ids', ids: [contact.id] } })
      }),
    [Symbol.asyncDispose]: () => mail.close(),
  }
}

/** `zoe@client.example` of Zoë Œuvre. */
export const addressOf = (name: string): string =>
  `${name
    .split(' ')[0]
    ?.normalize('NFD')
    .replace(/\P{ASCII}/gu, '')
    .toLowerCase()}@client.example`

/** A customer's browser: no script, and a telephone unless said otherwise. */
export const openVisitor = (
  browser: Browser,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<BrowserContext> =>
  browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 }, locale: 'fr-FR', ...options })

/** Follows an invitation in the shop's French and signs in with the password chosen there. */
export async function becomeCustomer(page: Page, invitation: string): Promise<void> {
  await page.goto(invitation)
  await page.getByLabel('Mot de passe', { exact: true }).fill(customerPassword)
  await page.getByLabel('Encore une fois le même').fill(customerPassword)
  await page.getByRole('button', { name: 'Activer mon compte' }).click()
  await expect(page.getByRole('heading', { name: 'Votre compte est actif' })).toBeVisible()
  await page.getByLabel('Mot de passe').fill(customerPassword)
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await expect(page.getByRole('heading', { name: 'Mes travaux' })).toBeVisible()
}
