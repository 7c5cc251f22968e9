import { type PortalContext, portalProcedures } from '../portal/portal-call.ts'
import type { CustomerNow } from './submissions.ts'

const { submissions } = portalProcedures

/** Asked anew whenever it matters: a session may end while bytes arrive. */
const customerNow =
  ({ services, session }: PortalContext): CustomerNow =>
  () =>
    services.portalSessions.find(session)

export const submissionsProcedures = submissions.router({
  offer: submissions.offer.handler(({ context, input }) => context.services.submissions.offer(input.token)),
  begin: submissions.begin.handler(({ context, input }) => ({
    submission: context.services.submissions.begin(customerNow(context), input.via, input.declaredBytes),
  })),
  receive: submissions.receive.handler(async ({ context, input: { submission, ...file } }) => ({
    size: await context.services.submissions.receive(submission, file),
  })),
  finish: submissions.finish.handler(async ({ context, input }) => ({
    id: await context.services.submissions.finish(customerNow(context), input),
  })),
  abandon: submissions.abandon.handler(async ({ context, input }) => {
    await context.services.submissions.abandon(input.submission)
    return {}
  }),
})
