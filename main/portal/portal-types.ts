import type { ContractRouterClient } from '@orpc/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Portal, PortalCall } from '../../shared/contract/portal.ts'
import type { Customer, PortalShop } from '../../shared/contract/portal-values.ts'
import type { Language } from '../../shared/contract/values.ts'
import type { PortalWords } from '../../shared/i18n/portal-catalogues.ts'

/** What the portal may ask of the core, each call with who asks. */
export type PortalClient = ContractRouterClient<Portal, PortalCall>

/** How the server is to listen. */
export interface ServerListening {
  readonly address: string
  readonly port: number
  /** Empty where it is not set. */
  readonly publicAddress: string
  readonly trustedProxies: readonly string[]
  readonly certificate: { readonly chain: string; readonly key: string } | null
  /** What it answers at `/.well-known/comptoir`. */
  readonly mark: string
}

/** Writes the program's log; never names, addresses or tokens. */
export interface ServerLog {
  error(fields: object, message: string): void
}

/** What every page is made with. */
export interface PageSetting {
  readonly shop: PortalShop
  readonly language: Language
  readonly words: PortalWords
  /** Whoever is signed in; null for anyone else. */
  readonly customer: Customer | null
  /** Of the form that changes the language, and of every other form of the page. */
  readonly csrf: string
  /** Where the page stands, to come back to after a change of language. */
  readonly path: string
}

/** The cookie that a customer is known by. */
export interface SessionCookie {
  read(request: FastifyRequest): string | null
  keep(reply: FastifyReply, session: string, maxAge: number): void
  forget(reply: FastifyReply): void
}

/** What the routes share. */
export interface PortalContext {
  readonly app: FastifyInstance
  readonly client: PortalClient
  readonly session: SessionCookie
  callOf(request: FastifyRequest): { context: PortalCall }
}
