import { callerOf, procedures } from '../call.ts'

const { companies } = procedures

export const companiesProcedures = companies.router({
  search: companies.search.handler(({ context, input }) => context.services.companies.search(input.text)),
  list: companies.list.handler(({ context, input: { offset, limit, ...query } }) => {
    const { lists, rows } = context.services.companies
    return { rows: rows(lists.ids(query, offset, limit)) }
  }),
  count: companies.count.handler(({ context, input }) => ({
    count: context.services.companies.lists.count(input.filter),
  })),
  idsBetween: companies.idsBetween.handler(({ context, input: { from, to, ...query } }) => ({
    ids: context.services.companies.lists.ids(query, Math.min(from, to), Math.abs(to - from) + 1),
  })),
  position: companies.position.handler(({ context, input: { id, ...query } }) => ({
    position: context.services.companies.lists.position(query, id),
  })),
  get: companies.get.handler(({ context, input }) => context.services.companies.details(input.id)),
  add: companies.add.handler(({ context, input }) =>
    context.services.companies.changes.add(callerOf(context).operator, input),
  ),
  previewEdit: companies.previewEdit.handler(({ context, input }) =>
    context.services.companies.changes.previewEdit(input.id, input.fields),
  ),
  edit: companies.edit.handler(({ context, input }) =>
    context.services.companies.changes.edit(callerOf(context).operator, input.id, input.version, input.fields),
  ),
  makeOwn: companies.makeOwn.handler(({ context, input }) =>
    context.services.companies.changes.makeOwn(callerOf(context).operator, input.id),
  ),
  previewMerge: companies.previewMerge.handler(({ context, input }) =>
    context.services.companies.merging.preview(input.from, input.into),
  ),
  merge: companies.merge.handler(({ context, input }) =>
    context.services.companies.merging.merge(callerOf(context).operator, input.from, input.into, input.fingerprint),
  ),
  previewDeletion: companies.previewDeletion.handler(({ context, input }) =>
    context.services.companies.deletion.preview(input.id, input.moveTo),
  ),
  delete: companies.delete.handler(({ context, input }) =>
    context.services.companies.deletion.remove(callerOf(context).operator, input.id, input.moveTo, input.fingerprint),
  ),
})
