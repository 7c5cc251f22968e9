import { portalProcedures } from '../portal/portal-call.ts'

const { contactForm } = portalProcedures

export const contactFormProcedures = contactForm.router({
  send: contactForm.send.handler(async ({ context, input }) => {
    await context.services.contactForm.send(context.from, input)
    return {}
  }),
})
