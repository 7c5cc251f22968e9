import { callerOf, procedures } from '../call.ts'

export const preferencesProcedures = procedures.preferences.router({
  all: procedures.preferences.all.handler(({ context }) =>
    context.services.preferences.all(callerOf(context).operator.id),
  ),
  set: procedures.preferences.set.handler(async ({ context, input }) => {
    await context.services.preferences.set(callerOf(context).operator.id, input.key, input.value)
    return {}
  }),
})
