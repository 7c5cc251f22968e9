import { callerOf, procedures } from '../call.ts'

const { subscriptionImport } = procedures

export const subscriptionImportProcedures = subscriptionImport.router({
  inspect: subscriptionImport.inspect.handler(({ context, input }) =>
    context.services.subscriptionImports.inspect(input),
  ),
  dryRun: subscriptionImport.dryRun.handler(({ context, input, signal }) =>
    context.services.subscriptionImports.dryRun(callerOf(context).operator, input, signal),
  ),
  rows: subscriptionImport.rows.handler(({ context, input }) => context.services.subscriptionImports.rows(input)),
  start: subscriptionImport.start.handler(({ context, input }) =>
    context.services.subscriptionImports.start(callerOf(context).operator, input),
  ),
  list: subscriptionImport.list.handler(({ context }) => context.services.subscriptionImports.list()),
  get: subscriptionImport.get.handler(({ context, input }) => context.services.subscriptionImports.get(input.id)),
  resume: subscriptionImport.resume.handler(({ context, input }) =>
    context.services.subscriptionImports.resume(callerOf(context).operator, input.id),
  ),
  rejects: subscriptionImport.rejects.handler(({ context, input }) =>
    context.services.subscriptionImports.rejects(callerOf(context).operator, input.id),
  ),
  previewUndo: subscriptionImport.previewUndo.handler(({ context, input }) =>
    context.services.subscriptionImports.previewUndo(input.id),
  ),
  undo: subscriptionImport.undo.handler(({ context, input }) =>
    context.services.subscriptionImports.undo(callerOf(context).operator, input.id),
  ),
  template: subscriptionImport.template.handler(({ context }) =>
    context.services.subscriptionImports.template(callerOf(context).operator),
  ),
})
