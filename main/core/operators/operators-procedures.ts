import { callerOf, procedures } from '../call.ts'
import { createDemonstration, emptyDemonstration } from '../demonstration/demonstration.ts'
import { failure } from '../failure.ts'
import { judgePassword } from './password-rules.ts'

export const operatorsProcedures = procedures.operators.router({
  state: procedures.operators.state.handler(({ context: { services, sessionToken } }) => {
    const settings = services.settings.current()
    const session = sessionToken === null ? null : services.sessions.find(sessionToken)
    const operator = session && services.operators.find(session.operatorId)
    return {
      shop: settings && {
        name: settings.shopName,
        language: settings.language,
        demonstration: settings.demonstration,
      },
      signedIn:
        settings && operator && operator.disabledAt === null && sessionToken !== null
          ? {
              operator,
              locked: services.sessions.isLocked(sessionToken),
              lockAfterMinutes: settings.lockAfterMinutes,
            }
          : null,
      version: services.ports.version,
    }
  }),

  setup: procedures.operators.setup.handler(({ context, input }) => context.services.operators.setup(input)),

  setupDemonstration: procedures.operators.setupDemonstration.handler(({ context, input }) =>
    createDemonstration(context.services, input),
  ),
  enterDemonstration: procedures.operators.enterDemonstration.handler(({ context }) =>
    context.services.operators.enterDemonstration(),
  ),
  leaveDemonstration: procedures.operators.leaveDemonstration.handler(async ({ context }) => {
    await emptyDemonstration(context.services)
    return {}
  }),

  signIn: procedures.operators.signIn.handler(({ context, input }) =>
    context.services.operators.signIn(input.login, input.password),
  ),

  judgePassword: procedures.operators.judgePassword.handler(({ input }) => judgePassword(input.password, input.own)),

  signOut: procedures.operators.signOut.handler(({ context: { services, sessionToken } }) => {
    if (sessionToken !== null) services.sessions.end(sessionToken)
    return {}
  }),

  lock: procedures.operators.lock.handler(({ context: { services, sessionToken } }) => {
    if (sessionToken !== null) services.sessions.lock(sessionToken)
    return {}
  }),

  unlock: procedures.operators.unlock.handler(async ({ context: { services, sessionToken }, input }) => {
    const session = sessionToken === null ? null : services.sessions.find(sessionToken)
    const operator = session && services.operators.find(session.operatorId)
    if (!operator || operator.disabledAt !== null || sessionToken === null) throw failure('SIGN_IN_REQUIRED')
    if (!services.settings.current()?.demonstration) await services.operators.verify(operator, input.password)
    services.sessions.unlock(sessionToken)
    return {}
  }),

  changePassword: procedures.operators.changePassword.handler(async ({ context, input }) => {
    const { operator, sessionToken } = callerOf(context)
    await context.services.operators.changePassword(operator, sessionToken, input)
    return {}
  }),

  changeProfile: procedures.operators.changeProfile.handler(({ context, input }) =>
    context.services.operators.changeProfile(callerOf(context).operator, input),
  ),

  list: procedures.operators.list.handler(({ context }) => context.services.operators.list()),

  add: procedures.operators.add.handler(({ context, input }) =>
    context.services.operators.add(callerOf(context).operator, input),
  ),

  changeRole: procedures.operators.changeRole.handler(({ context, input }) =>
    context.services.operators.changeRole(callerOf(context).operator, input.id, input.role),
  ),

  disable: procedures.operators.disable.handler(({ context, input }) =>
    context.services.operators.setDisabled(callerOf(context).operator, input.id, true),
  ),

  enable: procedures.operators.enable.handler(({ context, input }) =>
    context.services.operators.setDisabled(callerOf(context).operator, input.id, false),
  ),

  setPassword: procedures.operators.setPassword.handler(async ({ context, input }) => {
    await context.services.operators.setPassword(callerOf(context).operator, input.id, input.password)
    return {}
  }),
})
