import { callerOf, procedures } from '../call.ts'

export const termsProcedures = procedures.terms.router({
  list: procedures.terms.list.handler(({ context }) => context.services.terms.list()),
  ofContact: procedures.terms.ofContact.handler(({ context, input }) =>
    context.services.terms.ofContact(input.contactId),
  ),
  preview: procedures.terms.preview.handler(({ context, input }) => context.services.terms.preview(input.fileId)),
  publish: procedures.terms.publish.handler(({ context, input }) =>
    context.services.terms.publish(callerOf(context).operator, input),
  ),
  download: procedures.terms.download.handler(({ context, input }) => context.services.terms.download(input.id)),
})
