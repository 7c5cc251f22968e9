import { customerOf, portalProcedures } from '../portal/portal-call.ts'

const { jobs } = portalProcedures

export const portalJobsProcedures = jobs.router({
  list: jobs.list.handler(({ context, input: { offset, limit } }) =>
    context.services.jobs.ofCustomers.list(customerOf(context), offset, limit),
  ),
  get: jobs.get.handler(({ context, input }) => context.services.jobs.ofCustomers.get(customerOf(context), input.id)),
  file: jobs.file.handler(({ context, input }) =>
    context.services.jobs.ofCustomers.file(customerOf(context), input.id, input.fileId),
  ),
})
