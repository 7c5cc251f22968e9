import { callerOf, procedures } from '../call.ts'

const missing = (): never => {
  throw new Error('missing')
}
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
  previewStates: contacts.previewStates.handler(missing),
  changeStates: contacts.changeStates.handler(missing),
  undoStates: contacts.undoStates.handler(missing),
  previewDeletion: contacts.previewDeletion.handler(missing),
  delete: contacts.delete.handler(missing),
  export: contacts.export.handler(missing),
  template: contacts.template.handler(missing),
})
