import { callerOf, procedures } from '../call.ts'

const { subscriptions } = procedures

export const subscriptionsProcedures = subscriptions.router({
  ofContact: subscriptions.ofContact.handler(({ context, input }) =>
    context.services.subscriptions.contacts.get(input.contactId),
  ),
  saveContact: subscriptions.saveContact.handler(({ context, input }) =>
    context.services.subscriptions.contacts.save(callerOf(context).operator, input.contactId, input.changes),
  ),
  previewContactChange: subscriptions.previewContactChange.handler(({ context, input: { contactId, ...fields } }) => ({
    ending: context.services.subscriptions.contacts.previewChange(contactId, fields),
  })),
  ofCompany: subscriptions.ofCompany.handler(({ context, input }) =>
    context.services.subscriptions.addresses.get(input.companyId),
  ),
  saveCompany: subscriptions.saveCompany.handler(({ context, input }) =>
    context.services.subscriptions.addresses.save(callerOf(context).operator, input.companyId, input.addresses),
  ),
  dashboard: subscriptions.dashboard.handler(({ context, input }) =>
    context.services.subscriptions.dashboard.get(input.companyId),
  ),
  saveDashboard: subscriptions.saveDashboard.handler(({ context, input }) =>
    context.services.subscriptions.dashboard.save(callerOf(context).operator, input.companyId, input.changes),
  ),
  previewCopy: subscriptions.previewCopy.handler(({ context, input, signal }) =>
    context.services.subscriptions.copying.preview(input.contactId, input.selection, signal),
  ),
  copy: subscriptions.copy.handler(({ context, input }) =>
    context.services.subscriptions.copying.copy(callerOf(context).operator, input.contactId, input.selection),
  ),
  undo: subscriptions.undo.handler(({ context, input }) =>
    context.services.subscriptions.undo(callerOf(context).operator, input.undoId),
  ),
  unsubscribe: subscriptions.unsubscribe.handler(({ context, input }) =>
    context.services.subscriptions.unsubscribing.unsubscribe(callerOf(context).operator, input.contactId),
  ),
  resubscribe: subscriptions.resubscribe.handler(({ context, input }) =>
    context.services.subscriptions.unsubscribing.resubscribe(callerOf(context).operator, input.contactId),
  ),
  export: subscriptions.export.handler(({ context, input, signal }) =>
    context.services.subscriptions.export(callerOf(context).operator, input.selection, signal),
  ),
})
