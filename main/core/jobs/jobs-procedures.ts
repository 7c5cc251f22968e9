import { callerOf, procedures } from '../call.ts'

const { jobs } = procedures

export const jobsProcedures = jobs.router({
  ofContact: jobs.ofContact.handler(({ context, input }) => context.services.jobs.ofContact(input.contactId)),
  create: jobs.create.handler(({ context, input }) => context.services.jobs.create(callerOf(context).operator, input)),
  move: jobs.move.handler(({ context, input }) =>
    context.services.jobs.move(callerOf(context).operator, input.id, input.state),
  ),
})
