import { procedures } from '../call.ts'

export const companiesProcedures = procedures.companies.router({
  search: procedures.companies.search.handler(({ context, input }) => context.services.companies.search(input.text)),
})
