import { callerOf, procedures } from '../call.ts'

const { contacts } = procedures

export const contactsProcedures = contacts.router({
  list: contacts.list.handler(async ({ context, signal, input: { offset, limit, ...query } }) => {
    const { lists, rows } = context.services.contacts
    return { rows: rows(await lists.ids(query, offset, limit, signal)) }
  }),
  count: contacts.count.handler(async ({ context, input, signal }) => ({
    count: await context.services.contacts.lists.count(input.filter, signal),
  })),
  totals: contacts.totals.handler(({ context }) => context.services.contacts.lists.totals()),
  idsBetween: contacts.idsBetween.handler(async ({ context, signal, input: { from, to, ...query } }) => ({
    ids: [...(await context.services.contacts.lists.ids(query, Math.min(from, to), Math.abs(to - from) + 1, signal))],
  })),
  position: contacts.position.handler(async ({ context, signal, input: { id, ...query } }) => ({
    position: await context.services.contacts.lists.position(query, id, signal),
  })),
  get: contacts.get.handler(({ context, input }) => context.services.contacts.get(input.id)),
  add: contacts.add.handler(({ context, input }) => context.services.contacts.add(callerOf(context).operator, input)),
  edit: contacts.edit.handler(({ context, input }) =>
    context.services.contacts.edit(callerOf(context).operator, input.id, input.version, input.fields),
  ),
  changeState: contacts.changeState.handler(({ context, input }) =>
    context.services.contacts.states.change(callerOf(context).operator, input.id, input.action),
  ),
  trustAddress: contacts.trustAddress.handler(({ context, input }) =>
    context.services.contacts.trustAddress(callerOf(context).operator, input.id),
  ),
  previewStates: contacts.previewStates.handler(({ context, input, signal }) =>
    context.services.contacts.states.preview(input.selection, input.action, signal),
  ),
  changeStates: contacts.changeStates.handler(({ context, input }) =>
    context.services.contacts.states.changeMany(callerOf(context).operator, input.selection, input.action),
  ),
  undoStates: contacts.undoStates.handler(({ context, input }) =>
    context.services.contacts.states.undo(callerOf(context).operator, input.undoId),
  ),
  previewDeletion: contacts.previewDeletion.handler(({ context, input, signal }) =>
    context.services.contacts.deletion.preview(input.selection, signal),
  ),
  delete: contacts.delete.handler(({ context, input }) =>
    context.services.contacts.deletion.remove(callerOf(context).operator, input),
  ),
  export: contacts.export.handler(({ context, input, signal }) =>
    context.services.contacts.export.write(callerOf(context).operator, input, signal),
  ),
  backUp: contacts.backUp.handler(({ context, input, signal }) =>
    context.services.userData.backUp(callerOf(context).operator, input.selection, signal),
  ),
  template: contacts.template.handler(({ context }) =>
    context.services.contacts.export.template(callerOf(context).operator),
  ),
})
