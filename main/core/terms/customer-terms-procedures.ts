import { customerOf, portalProcedures } from '../portal/portal-call.ts'

/** The terms of service as customers read and accept them. */
export const customerTermsProcedures = portalProcedures.terms.router({
  current: portalProcedures.terms.current.handler(async ({ context }) => ({
    terms: await context.services.terms.current(),
  })),
  document: portalProcedures.terms.document.handler(({ context }) => context.services.terms.document()),
  acceptance: portalProcedures.terms.acceptance.handler(({ context }) => ({
    acceptedAt: context.services.terms.acceptedAt(customerOf(context)),
  })),
  accept: portalProcedures.terms.accept.handler(async ({ context, input }) => {
    await context.services.terms.accept(customerOf(context), input.id)
    return {}
  }),
})
