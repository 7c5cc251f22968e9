import { callerOf, procedures } from '../call.ts'
import { exportAudit } from './audit-export.ts'

export const auditProcedures = procedures.audit.router({
  list: procedures.audit.list.handler(({ context, input }) => {
    const entries = context.services.audit.list(input.filter, input.cursor, input.limit)
    return { entries, nextCursor: entries.length === input.limit ? (entries.at(-1)?.id ?? null) : null }
  }),
  actions: procedures.audit.actions.handler(({ context }) => context.services.audit.actions()),
  export: procedures.audit.export.handler(({ context, input }) =>
    exportAudit(context.services, input.filter, callerOf(context).operator.language),
  ),
})
