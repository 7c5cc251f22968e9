import { procedures } from '../call.ts'

export const outboxProcedures = procedures.outbox.router({} as never)
