import { callerOf, procedures } from '../call.ts'

export const catalogueProcedures = procedures.catalogue.router({
  list: procedures.catalogue.list.handler(({ context: { services } }) => services.catalogue.list()),

  get: procedures.catalogue.get.handler(({ context: { services }, input }) =>
    services.catalogue.get(input.code, input.language),
  ),

  preview: procedures.catalogue.preview.handler(({ context: { services }, input }) =>
    services.catalogue.preview(input.code, input.language, input.template, input.change),
  ),

  save: procedures.catalogue.save.handler(async ({ context, input }) => {
    const { operator } = callerOf(context)
    await context.services.catalogue.save(operator, input.code, input.language, input.template)
    return {}
  }),

  restore: procedures.catalogue.restore.handler(async ({ context, input }) => {
    const { operator } = callerOf(context)
    await context.services.catalogue.restore(operator, input.code, input.language)
    return {}
  }),

  sendTest: procedures.catalogue.sendTest.handler(async ({ context: { services }, input }) => ({
    messageId: await services.catalogue.sendTest(input),
  })),
})
