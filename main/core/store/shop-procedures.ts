import { portalProcedures } from '../portal/portal-call.ts'

/** What every page of the portal shows of the shop. */
export const shopProcedures = portalProcedures.shop.router({
  get: portalProcedures.shop.get.handler(({ context }) => context.services.store.shop()),
  logo: portalProcedures.shop.logo.handler(({ context }) => context.services.store.logo()),
})
