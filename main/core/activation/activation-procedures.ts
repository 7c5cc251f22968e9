import { callerOf, procedures } from '../call.ts'

const { activation } = procedures

export const activationProcedures = activation.router({
  preview: activation.preview.handler(({ context, input, signal }) =>
    context.services.activation.preview(input, signal),
  ),
  submit: activation.submit.handler(({ context, input }) =>
    context.services.activation.submit(callerOf(context).operator, input),
  ),
  draftQueue: activation.draftQueue.handler(({ context, input }) => context.services.activation.drafts.queue(input)),
  draft: activation.draft.handler(({ context, input }) =>
    context.services.activation.drafts.activation(callerOf(context).operator, input.contactId),
  ),
  draftAddress: activation.draftAddress.handler(({ context, input }) =>
    context.services.activation.drafts.address(callerOf(context).operator, input.contactId),
  ),
  sendAddress: activation.sendAddress.handler(async ({ context, input }) => {
    await context.services.activation.resendAddress(callerOf(context).operator, input.contactId)
    return {}
  }),
  writeDrafts: activation.writeDrafts.handler(({ context, input }) =>
    context.services.activation.writeDrafts(callerOf(context).operator, input),
  ),
  settle: activation.settle.handler(({ context, input }) =>
    context.services.activation.settling.settle(callerOf(context).operator, input.selection, input.outcome),
  ),
  list: activation.list.handler(async ({ context, input: { filter, offset, limit } }) => {
    const { ledger } = context.services.activation
    return { rows: ledger.rows(await ledger.ids(filter, offset, limit)) }
  }),
  count: activation.count.handler(async ({ context, input }) => ({
    count: await context.services.activation.ledger.count(input.filter),
  })),
  idsBetween: activation.idsBetween.handler(async ({ context, input: { filter, from, to } }) => ({
    ids: await context.services.activation.ledger.ids(filter, Math.min(from, to), Math.abs(to - from) + 1),
  })),
  totals: activation.totals.handler(({ context }) => context.services.activation.ledger.totals()),
  contactsOf: activation.contactsOf.handler(async ({ context, input }) => ({
    ids: await context.services.activation.settling.contactsOf(input.selection),
  })),
  latest: activation.latest.handler(({ context, input }) => context.services.activation.ledger.latest(input.contactId)),
  withdraw: activation.withdraw.handler(async ({ context, input }) => {
    await context.services.activation.settling.withdraw(callerOf(context).operator, input.id)
    return {}
  }),
})
