import { procedures } from '../call.ts'

export const changesProcedures = procedures.changes.router({
  watch: procedures.changes.watch.handler(async function* ({ context, signal }) {
    for await (const topics of context.services.changes.watch(signal)) yield { topics: [...topics] }
  }),
})
