import { customerOf, portalProcedures } from '../portal/portal-call.ts'

const { accounts } = portalProcedures

/** Accounts as customers use them; the cookie is the server's. */
export const portalAccountsProcedures = accounts.router({
  signIn: accounts.signIn.handler(({ context, input: { email, password } }) =>
    context.services.portalAccounts.signIn.signIn(context, email, password),
  ),
  signOut: accounts.signOut.handler(async ({ context }) => {
    await context.services.portalAccounts.signIn.signOut(context)
    return {}
  }),
  who: accounts.who.handler(({ context }) => context.services.portalAccounts.who(customerOf(context))),
  setLanguage: accounts.setLanguage.handler(async ({ context, input }) => {
    await context.services.portalAccounts.setLanguage(customerOf(context), input.language)
    return {}
  }),
  register: accounts.register.handler(async ({ context, input }) => {
    await context.services.portalAccounts.registration.register(context.from, input)
    return {}
  }),
  askPassword: accounts.askPassword.handler(async ({ context, input }) => {
    await context.services.portalAccounts.registration.askPassword(context.from, input.email)
    return {}
  }),
  lookLink: accounts.lookLink.handler(({ context, input }) =>
    context.services.portalAccounts.following.look(input.token),
  ),
  followLink: accounts.followLink.handler(({ context, input: { token, purpose, password } }) =>
    context.services.portalAccounts.following.follow(token, purpose, password),
  ),
  changePassword: accounts.changePassword.handler(async ({ context, input }) => {
    await context.services.portalAccounts.signIn.changePassword(customerOf(context), context, input)
    return {}
  }),
})
