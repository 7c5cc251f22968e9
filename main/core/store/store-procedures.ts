import { callerOf, procedures } from '../call.ts'

export const storeProcedures = procedures.store.router({
  get: procedures.store.get.handler(({ context }) => context.services.store.get()),

  update: procedures.store.update.handler(({ context, input }) =>
    context.services.store.update(callerOf(context).operator, input),
  ),

  setCertificate: procedures.store.setCertificate.handler(({ context, input }) =>
    context.services.store.setCertificate(callerOf(context).operator, input.certificate, input.key),
  ),
  removeCertificate: procedures.store.removeCertificate.handler(({ context }) =>
    context.services.store.removeCertificate(callerOf(context).operator),
  ),

  setLogo: procedures.store.setLogo.handler(({ context, input }) =>
    context.services.store.setLogo(callerOf(context).operator, input.fileId),
  ),
  removeLogo: procedures.store.removeLogo.handler(({ context }) =>
    context.services.store.removeLogo(callerOf(context).operator),
  ),

  check: procedures.store.check.handler(({ context }) => context.services.store.check()),

  genericLink: procedures.store.genericLink.handler(({ context }) => context.services.genericLink.get()),
  updateGenericLink: procedures.store.updateGenericLink.handler(({ context, input }) =>
    context.services.genericLink.update(callerOf(context).operator, input),
  ),
  regenerateGenericLink: procedures.store.regenerateGenericLink.handler(({ context }) =>
    context.services.genericLink.regenerate(callerOf(context).operator),
  ),
  sendGenericLink: procedures.store.sendGenericLink.handler(({ context, input }) =>
    context.services.genericLink.send(callerOf(context).operator, input.contactId, input.way),
  ),
})
