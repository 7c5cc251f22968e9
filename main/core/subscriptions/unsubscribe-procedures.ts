import { portalProcedures } from '../portal/portal-call.ts'

const { unsubscribing } = portalProcedures

/** Unsubscribing by the link of a mail, as the portal asks for it. */
export const unsubscribeProcedures = unsubscribing.router({
  look: unsubscribing.look.handler(({ context, input }) => context.services.subscriptions.following.look(input.token)),
  unsubscribe: unsubscribing.unsubscribe.handler(({ context, input }) =>
    context.services.subscriptions.following.unsubscribe(input.token, input.scope),
  ),
})
