import { portalProcedures } from '../portal/portal-call.ts'

const { links } = portalProcedures

/** Following a link, as the portal asks for it. */
export const linkProcedures = links.router({
  look: links.look.handler(({ context, input }) => context.services.activation.links.look(input.token)),
  acceptInvitation: links.acceptInvitation.handler(({ context, input }) =>
    context.services.activation.links.acceptInvitation(input.token, input.password),
  ),
  confirmAddress: links.confirmAddress.handler(({ context, input }) =>
    context.services.activation.links.confirmAddress(input.token),
  ),
})
