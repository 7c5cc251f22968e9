import { createRouterClient } from '@orpc/server'
import { portalRouter } from '../../../main/core/core.ts'
import type { ContactFields } from '../../../shared/contract/contacts.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import { openSubscriptionsDesk, type SubscriptionsDesk } from '../../support/subscriptions-desk.ts'

export const password = 'cheval-agrafe-pile-correct'
export const otherPassword = 'sardine-tournevis-orage-bleu'
const home = '192.0.2.7'

/** A desk, and the portal as somebody at a browser uses it. */
export interface AccountsDesk extends SubscriptionsDesk {
  visit(session?: string | null, from?: string): PortalVisitor
  /** Adds an Active contact with a password, and gives its id and address. */
  customer(name: string, fields?: Partial<ContactFields>): Promise<{ readonly id: ContactId; readonly email: string }>
  /** Signs in and gives the session. */
  signedIn(email: string, with_?: string): Promise<string>
  /** Waits until the mail server took so many mails in all, and gives the token of the latest to an address. */
  linkTo(email: string, mails: number): Promise<string>
  stateOf(id: ContactId): Promise<string>
  idOf(email: string): ContactId | undefined
  sql<T>(text: string, ...parameters: readonly unknown[]): T[]
}

export type PortalVisitor = ReturnType<typeof visitor>

const visitor = (desk: SubscriptionsDesk, session: string | null, from: string) =>
  createRouterClient(portalRouter, { context: () => ({ services: desk.core.services, session, from }) })

export async function openAccountsDesk(): Promise<AccountsDesk> {
  const desk = await openSubscriptionsDesk()
  const closeDesk = desk[Symbol.asyncDispose].bind(desk)
  const visit = (session: string | null = null, from = home) => visitor(desk, session, from)
  const sql = <T>(text: string, ...parameters: readonly unknown[]) =>
    desk.core.services.db.sqlite.prepare(text).all(...parameters) as T[]
  return Object.assign(desk, {
    visit,
    sql,
    async customer(name: string, fields: Partial<ContactFields> = {}) {
      const { id, email } = await desk.add(name, fields)
      const before = desk.server.mails.length
      await desk.invite(id)
      await desk.server.received(before + 1)
      await desk.stands(id, 'sent')
      await visit().links.acceptInvitation({ token: await desk.tokenTo(email), password })
      return { id, email }
    },
    signedIn: async (email: string, with_ = password) =>
      (await visit().accounts.signIn({ email, password: with_ })).session,
    async linkTo(email: string, mails: number) {
      await desk.server.received(mails)
      return desk.tokenTo(email)
    },
    stateOf: async (id: ContactId) => (await desk.ask.contacts.get({ id })).state,
    idOf: (email: string) => sql<{ id: ContactId }>('select id from contacts where email_key = ?', email)[0]?.id,
    [Symbol.asyncDispose]: closeDesk,
  })
}
