import { callerOf, procedures } from '../call.ts'

const { contactImport } = procedures

export const contactImportProcedures = contactImport.router({
  inspect: contactImport.inspect.handler(({ context, input }) => context.services.contactImports.inspect(input)),
  dryRun: contactImport.dryRun.handler(({ context, input, signal }) =>
    context.services.contactImports.dryRun(callerOf(context).operator, input, signal),
  ),
  rows: contactImport.rows.handler(({ context, input }) => context.services.contactImports.rows(input)),
  start: contactImport.start.handler(({ context, input }) =>
    context.services.contactImports.start(callerOf(context).operator, input),
  ),
  list: contactImport.list.handler(({ context }) => context.services.contactImports.list()),
  get: contactImport.get.handler(({ context, input }) => context.services.contactImports.get(input.id)),
  resume: contactImport.resume.handler(({ context, input }) =>
    context.services.contactImports.resume(callerOf(context).operator, input.id),
  ),
  rejects: contactImport.rejects.handler(({ context, input }) =>
    context.services.contactImports.rejects(callerOf(context).operator, input.id),
  ),
  previewUndo: contactImport.previewUndo.handler(({ context, input }) =>
    context.services.contactImports.previewUndo(input.id),
  ),
  undo: contactImport.undo.handler(({ context, input }) =>
    context.services.contactImports.undo(callerOf(context).operator, input.id),
  ),
})
