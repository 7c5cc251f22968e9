import { customerOf, portalProcedures } from '../portal/portal-call.ts'

const { notifications } = portalProcedures

export const bellProcedures = notifications.router({
  list: notifications.list.handler(({ context }) => ({
    notifications: context.services.bell.list(customerOf(context)),
  })),
  read: notifications.read.handler(async ({ context, input }) => {
    await context.services.bell.read(customerOf(context), input.ids)
    return {}
  }),
})
