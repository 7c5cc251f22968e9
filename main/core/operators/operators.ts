import type * as z from 'zod'
import type { operators as contract, Operator, Role, Session } from '../../../shared/contract/operators.ts'
import type { OperatorId } from '../../../shared/contract/values.ts'
import { fold } from '../../../shared/rules/fold.ts'
import { failure } from '../failure.ts'
import type { Foundation } from '../foundation.ts'
import { createOperatorsStore } from './operators-store.ts'
import { hashPassword, verifyPassword } from './password-hash.ts'
import { requireGoodPassword } from './password-rules.ts'
import { createSignInThrottle } from './sign-in-throttle.ts'

type InputOf<K extends keyof typeof contract> = z.output<NonNullable<(typeof contract)[K]['~orpc']['inputSchema']>>

/** The people behind the counter: who they are, how they sign in, what they may do. */
export interface Operators {
  find(id: OperatorId): Operator | null
  list(): Operator[]
  /** Creates the shop and its first administrator; `alongside` runs in the same transaction. */
  setup(input: InputOf<'setup'>, alongside?: (administrator: Operator) => void): Promise<Session>
  signIn(login: string, password: string): Promise<Session>
  /** Signs in the first administrator of a demonstration. */
  enterDemonstration(): Session
  /** Throws CREDENTIALS_WRONG unless the password is the operator's. */
  verify(operator: Operator, password: string): Promise<void>
  changePassword(operator: Operator, sessionToken: string, input: InputOf<'changePassword'>): Promise<void>
  changeProfile(by: Operator, input: InputOf<'changeProfile'>): Promise<Operator>
  add(by: Operator, input: InputOf<'add'>): Promise<Operator>
  changeRole(by: Operator, id: OperatorId, role: Role): Promise<Operator>
  setDisabled(by: Operator, id: OperatorId, disabled: boolean): Promise<Operator>
  setPassword(by: Operator, id: OperatorId, password: string): Promise<void>
}

/** `found` makes what a shop of that name starts with; it runs in the transaction that sets the shop up. */
export function createOperators(on: Foundation, found: (shopName: string) => void): Operators {
  const store = createOperatorsStore(on.db)
  const throttle = createSignInThrottle(on.ports.clock)
  const now = () => new Date(on.ports.clock.now()).toISOString()
  const required = (id: OperatorId) => {
    const operator = store.find(id)
    if (!operator) throw failure('OPERATOR_NOT_FOUND', { id })
    return operator
  }
  const subject = ({ id, name }: Operator) => ({ kind: 'operator', id, label: name })
  const begin = (operator: Operator): Session => ({ token: on.sessions.begin(operator.id), operator })

  const change = async (
    by: Operator,
    id: OperatorId,
    action: string,
    values: Parameters<typeof store.update>[1],
    describe: (operator: Operator) => unknown,
  ) => {
    const operator = await on.db.write(() => {
      const before = required(id)
      store.update(id, values)
      const after = required(id)
      if (store.activeAdministrators() === 0) throw failure('LAST_ADMINISTRATOR')
      on.audit.record({
        operatorId: by.id,
        action,
        subject: subject(after),
        before: describe(before),
        after: describe(after),
      })
      return after
    })
    on.changes.announce('operators', 'audit')
    return operator
  }

  const verify: Operators['verify'] = async (operator, password) => {
    const key = fold(operator.login)
    throttle.attempt(key)
    if (!(await verifyPassword(password, store.passwordHash(operator.id)))) throw failure('CREDENTIALS_WRONG')
    throttle.succeeded(key)
  }

  return {
    find: store.find,
    list: store.list,
    verify,

    async setup(input, alongside) {
      if (on.settings.current()) throw failure('SHOP_EXISTS')
      requireGoodPassword(input.password, [input.login, input.name, input.shopName])
      const passwordHash = await hashPassword(input.password)
      const operator = await on.db.write(() => {
        if (on.settings.current()) throw failure('SHOP_EXISTS')
        on.settings.save({
          shopName: input.shopName,
          language: input.language,
          timeZone: input.timeZone,
          lockAfterMinutes: 15,
          demonstration: false,
        })
        const id = store.insert({ ...input, role: 'administrator', passwordHash, createdAt: now() })
        store.update(id, { last_sign_in_at: now() })
        const created = required(id)
        on.audit.record({
          operatorId: id,
          action: 'shop.created',
          subject: { kind: 'shop', id: null, label: input.shopName },
          after: { language: input.language, timeZone: input.timeZone, administrator: input.name },
        })
        found(input.shopName)
        alongside?.(created)
        return created
      })
      on.changes.announce('settings', 'operators', 'companies', 'audit')
      return begin(operator)
    },

    async signIn(login, password) {
      if (!on.settings.current()) throw failure('SHOP_MISSING')
      const key = fold(login)
      throttle.attempt(key)
      const operator = store.findByLogin(login)
      const usable = operator && operator.disabledAt === null ? operator : null
      if (!(await verifyPassword(password, usable && store.passwordHash(usable.id))) || !usable) {
        throw failure('CREDENTIALS_WRONG')
      }
      throttle.succeeded(key)
      const signedIn = await on.db.write(() => {
        store.update(usable.id, { last_sign_in_at: now() })
        on.audit.record({ operatorId: usable.id, action: 'operators.signedIn', subject: subject(usable) })
        return required(usable.id)
      })
      on.changes.announce('operators', 'audit')
      return begin(signedIn)
    },

    enterDemonstration() {
      if (!on.settings.current()?.demonstration) throw failure('NOT_A_DEMONSTRATION')
      const operator = store.list().find(({ role, disabledAt }) => role === 'administrator' && disabledAt === null)
      if (!operator) throw failure('NOT_A_DEMONSTRATION')
      return begin(operator)
    },

    async changePassword(operator, sessionToken, { current, next }) {
      await verify(operator, current)
      requireGoodPassword(next, [operator.login, operator.name])
      const password_hash = await hashPassword(next)
      await change(operator, operator.id, 'operators.passwordChanged', { password_hash }, () => undefined)
      on.sessions.endAllOf(operator.id, sessionToken)
    },

    changeProfile: (by, { name, language }) =>
      change(by, by.id, 'operators.edited', { name, language }, (o) => ({ name: o.name, language: o.language })),

    async add(by, input) {
      requireGoodPassword(input.password, [input.login, input.name])
      const passwordHash = await hashPassword(input.password)
      const operator = await on.db.write(() => {
        if (store.findByLogin(input.login)) throw failure('SIGN_IN_NAME_TAKEN', { login: input.login })
        const added = required(store.insert({ ...input, passwordHash, createdAt: now() }))
        on.audit.record({
          operatorId: by.id,
          action: 'operators.added',
          subject: subject(added),
          after: { name: added.name, login: added.login, role: added.role, language: added.language },
        })
        return added
      })
      on.changes.announce('operators', 'audit')
      return operator
    },

    changeRole: (by, id, role) => change(by, id, 'operators.roleChanged', { role }, (o) => ({ role: o.role })),

    async setDisabled(by, id, disabled) {
      const action = disabled ? 'operators.disabled' : 'operators.enabled'
      const operator = await change(by, id, action, { disabled_at: disabled ? now() : null }, (o) => ({
        disabled: o.disabledAt !== null,
      }))
      if (disabled) on.sessions.endAllOf(id)
      return operator
    },

    async setPassword(by, id, password) {
      const { login, name } = required(id)
      requireGoodPassword(password, [login, name])
      const password_hash = await hashPassword(password)
      await change(by, id, 'operators.passwordChanged', { password_hash }, () => undefined)
      on.sessions.endAllOf(id)
    },
  }
}
