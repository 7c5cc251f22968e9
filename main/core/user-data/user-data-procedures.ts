import { customerOf, portalProcedures } from '../portal/portal-call.ts'

const { userData } = portalProcedures

/** A customer's own backup, as the portal asks for it. */
export const userDataProcedures = userData.router({
  backUp: userData.backUp.handler(({ context }) => context.services.userData.ofCustomer(customerOf(context))),
})
