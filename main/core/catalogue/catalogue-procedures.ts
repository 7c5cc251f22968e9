import { procedures } from '../call.ts'

export const catalogueProcedures = procedures.catalogue.router({} as never)
