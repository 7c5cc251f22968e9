import { procedures } from '../call.ts'

export const tasksProcedures = procedures.tasks.router({
  list: procedures.tasks.list.handler(({ context }) => context.services.tasks.list()),
  pause: procedures.tasks.pause.handler(async ({ context, input }) => {
    await context.services.tasks.pause(input.id)
    return {}
  }),
  resume: procedures.tasks.resume.handler(async ({ context, input }) => {
    await context.services.tasks.resume(input.id)
    return {}
  }),
  cancel: procedures.tasks.cancel.handler(({ context, input }) => {
    context.services.tasks.cancel(input.id)
    return {}
  }),
  dismiss: procedures.tasks.dismiss.handler(async ({ context, input }) => {
    await context.services.tasks.dismiss(input.id)
    return {}
  }),
})
