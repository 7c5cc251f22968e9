import { callerOf, procedures } from '../call.ts'

const { notices } = procedures

export const noticesProcedures = notices.router({
  list: notices.list.handler(({ context }) => context.services.notices.list(callerOf(context).operator.id)),
  seen: notices.seen.handler(async ({ context, input }) => {
    await context.services.notices.seen(callerOf(context).operator.id, input.upTo)
    return {}
  }),
})
