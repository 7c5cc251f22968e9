import { callerOf, procedures } from '../call.ts'

const { jobs } = procedures

export const jobsProcedures = jobs.router({
  list: jobs.list.handler(({ context, input: { offset, limit, ...query } }) => {
    const { lists, rows } = context.services.jobs
    return { rows: rows(lists.ids(query, offset, limit)) }
  }),
  count: jobs.count.handler(({ context, input }) => ({ count: context.services.jobs.lists.count(input.filter) })),
  totals: jobs.totals.handler(({ context }) => context.services.jobs.lists.totals()),
  idsBetween: jobs.idsBetween.handler(({ context, input: { from, to, ...query } }) => ({
    ids: context.services.jobs.lists.ids(query, Math.min(from, to), Math.abs(to - from) + 1),
  })),
  position: jobs.position.handler(({ context, input: { id, ...query } }) => ({
    position: context.services.jobs.lists.position(query, id),
  })),
  get: jobs.get.handler(({ context, input }) => context.services.jobs.get(input.id)),
  ofContact: jobs.ofContact.handler(({ context, input }) => context.services.jobs.ofContact(input.contactId)),
  create: jobs.create.handler(({ context, input }) =>
    context.services.jobs.changes.create(callerOf(context).operator, input),
  ),
  edit: jobs.edit.handler(({ context, input }) =>
    context.services.jobs.changes.edit(callerOf(context).operator, input.id, input.version, input.fields),
  ),
  move: jobs.move.handler(({ context, input }) =>
    context.services.jobs.changes.move(callerOf(context).operator, input.id, input.state),
  ),
  moveMany: jobs.moveMany.handler(({ context, input }) =>
    context.services.jobs.moving.move(callerOf(context).operator, input.ids, input.state),
  ),
  restore: jobs.restore.handler(({ context, input }) =>
    context.services.jobs.moving.restore(callerOf(context).operator, input.from, input.before),
  ),
  assign: jobs.assign.handler(({ context, input }) =>
    context.services.jobs.changes.assign(callerOf(context).operator, input.id, input.contactId),
  ),
  savePdl: jobs.savePdl.handler(({ context, input }) =>
    context.services.jobs.changes.savePdl(callerOf(context).operator, input.id, input.version, input.text),
  ),
  download: jobs.download.handler(({ context, input }) => context.services.jobs.download(input.id, input.fileId)),
  previewDeletion: jobs.previewDeletion.handler(({ context, input }) =>
    context.services.jobs.deletion.preview(input.ids),
  ),
  delete: jobs.delete.handler(({ context, input }) =>
    context.services.jobs.deletion.remove(callerOf(context).operator, input.ids),
  ),
})
