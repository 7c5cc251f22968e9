import { callerOf, procedures } from '../call.ts'

const { events } = procedures

export const eventsProcedures = events.router({
  preview: events.preview.handler(({ context, input }) => context.services.events.preview(input)),
  previewMessage: events.previewMessage.handler(({ context, input }) =>
    context.services.events.previewMessage(input.occurrence, input.language),
  ),
  record: events.record.handler(({ context, input }) =>
    context.services.events.record(callerOf(context).operator, input.occurrence, input.fingerprint),
  ),
  why: events.why.handler(({ context, input: { contactId, ...asked } }) =>
    context.services.events.why(contactId, asked),
  ),
  list: events.list.handler(({ context, input }) => context.services.events.list(input.companyId)),
})
