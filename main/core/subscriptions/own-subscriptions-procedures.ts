import { customerOf, portalProcedures } from '../portal/portal-call.ts'

const { subscriptions } = portalProcedures

/** A customer's own subscriptions, as the portal asks for them. */
export const ownSubscriptionsProcedures = subscriptions.router({
  get: subscriptions.get.handler(({ context }) => context.services.subscriptions.own.get(customerOf(context))),
  save: subscriptions.save.handler(async ({ context, input }) => ({
    changed: await context.services.subscriptions.own.save(customerOf(context), input.on),
  })),
})
