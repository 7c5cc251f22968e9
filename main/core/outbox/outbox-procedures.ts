import { callerOf, procedures } from '../call.ts'

const { outbox } = procedures

export const outboxProcedures = outbox.router({
  status: outbox.status.handler(({ context }) => context.services.outbox.desk.status()),
  list: outbox.list.handler(async ({ context, input: { filter, offset, limit }, signal }) => ({
    rows: await context.services.outbox.desk.list(filter, offset, limit, signal),
  })),
  count: outbox.count.handler(async ({ context, input, signal }) => ({
    count: await context.services.outbox.desk.count(input.filter, signal),
  })),
  idsBetween: outbox.idsBetween.handler(async ({ context, input: { filter, from, to }, signal }) => ({
    ids: [...(await context.services.outbox.desk.ids(filter, Math.min(from, to), Math.abs(to - from) + 1, signal))],
  })),
  get: outbox.get.handler(({ context, input }) => context.services.outbox.desk.get(input.id)),
  pause: outbox.pause.handler(({ context }) => context.services.outbox.desk.pause(callerOf(context).operator)),
  resume: outbox.resume.handler(({ context }) => context.services.outbox.desk.resume(callerOf(context).operator)),
  retry: outbox.retry.handler(({ context, input }) =>
    context.services.outbox.desk.retry(callerOf(context).operator, input.selection),
  ),
  cancel: outbox.cancel.handler(({ context, input }) =>
    context.services.outbox.desk.cancel(callerOf(context).operator, input.selection),
  ),
  confirmSent: outbox.confirmSent.handler(({ context, input }) =>
    context.services.outbox.desk.confirmSent(callerOf(context).operator, input.id),
  ),
})
