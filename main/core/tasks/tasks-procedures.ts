import { procedures } from '../call.ts'

export const tasksProcedures = procedures.tasks.router({
  list: procedures.tasks.list.handler(({ context }) => context.services.tasks.list()),
  cancel: procedures.tasks.cancel.handler(({ context, input }) => {
    context.services.tasks.cancel(input.id)
    return {}
  }),
  dismiss: procedures.tasks.dismiss.handler(async ({ context, input }) => {
    await context.services.tasks.dismiss(input.id)
    return {}
  }),
})
