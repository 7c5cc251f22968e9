import { procedures } from '../call.ts'

export const mailProcedures = procedures.mail.router({} as never)
