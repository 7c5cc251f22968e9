import { procedures } from '../call.ts'

export const filesProcedures = procedures.files.router({
  offer: procedures.files.offer.handler(({ context, input }) => context.services.transfers.offer(input.name)),
  discard: procedures.files.discard.handler(async ({ context, input }) => {
    await context.services.transfers.discard(input.fileId)
    return {}
  }),
})
