import { procedures } from '../call.ts'

export const activationProcedures = procedures.activation.router({} as never)
