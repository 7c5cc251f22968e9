import { callerOf, procedures } from '../call.ts'

export const mailProcedures = procedures.mail.router({
  get: procedures.mail.get.handler(({ context }) => context.services.mail.state()),

  update: procedures.mail.update.handler(({ context, input }) =>
    context.services.mail.update(callerOf(context).operator, input.settings, input.secrets),
  ),

  test: procedures.mail.test.handler(({ context, input }) =>
    context.services.mail.test(input.settings, input.secrets, input.to),
  ),
})
