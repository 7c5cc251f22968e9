import { implement } from '@orpc/server'
import { portal } from '../../../shared/contract/portal.ts'
import type { Services } from '../services.ts'

const { links } = implement(portal).$context<{ readonly services: Services }>()

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
