import * as z from 'zod'
import { errorCatalogue, errors } from './errors.ts'
import { administrator, launched, operator, scripted } from './procedure.ts'
import { Instant, Language, line, OperatorId } from './values.ts'

export const Role = z.enum(['administrator', 'operator'])
export type Role = z.infer<typeof Role>

export const Operator = z.object({
  id: OperatorId,
  name: z.string(),
  login: z.string(),
  role: Role,
  language: Language,
  disabledAt: Instant.nullable(),
  lastSignInAt: Instant.nullable(),
  createdAt: Instant,
})
export type Operator = z.infer<typeof Operator>

/** What signing in gives: the token goes into `Authorization: Bearer` of every later call. */
export const Session = z.object({ token: z.string(), operator: Operator })
export type Session = z.infer<typeof Session>

const Login = line(80).min(1)
const Password = z.string().max(1000)
const TimeZone = z.string().refine((zone) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}, 'not a time zone')

/** How a password stands against the rules, for the meter that explains itself. */
export const PasswordVerdict = z.object({
  length: z.int(),
  required: z.int(),
  /** 0 (guessed at once) to 4 (very hard to guess). */
  score: z.int().min(0).max(4),
  /** Why it would be refused; null if it is good. */
  refusal: errorCatalogue.PASSWORD_REFUSED.data.shape.reason.nullable(),
})
export type PasswordVerdict = z.infer<typeof PasswordVerdict>

export const operators = {
  /** What a window needs before anyone has signed in. */
  state: scripted.output(
    z.object({
      shop: z.object({ name: z.string(), language: Language, demonstration: z.boolean() }).nullable(),
      signedIn: z.object({ operator: Operator, locked: z.boolean(), lockAfterMinutes: z.int() }).nullable(),
      version: z.string(),
    }),
  ),
  /** First start: names the shop and creates its first administrator, who is signed in at once. */
  setup: scripted
    .errors(errors('SHOP_EXISTS', 'PASSWORD_REFUSED'))
    .input(
      z.object({
        shopName: line(120).min(1),
        language: Language,
        timeZone: TimeZone,
        name: line(120).min(1),
        login: Login,
        password: Password,
      }),
    )
    .output(Session),
  /** First start: a shop with sample data (2,000 contacts) to look around in; signs its operator in. */
  setupDemonstration: launched
    .errors(errors('SHOP_EXISTS'))
    .input(z.object({ language: Language, timeZone: TimeZone }))
    .output(Session),
  /** Signs in to a demonstration without a password. */
  enterDemonstration: launched.errors(errors('NOT_A_DEMONSTRATION')).output(Session),
  /** Empties the demonstration, so that the next start asks for a shop. */
  leaveDemonstration: administrator.errors(errors('NOT_A_DEMONSTRATION')).output(z.object({})),
  signIn: scripted
    .errors(errors('SHOP_MISSING', 'CREDENTIALS_WRONG', 'TOO_MANY_ATTEMPTS'))
    .input(z.object({ login: Login, password: Password }))
    .output(Session),
  /** Judges a password while it is typed. `own` holds names that it must not consist of (sign-in name, shop). */
  judgePassword: launched
    .input(z.object({ password: Password, own: z.array(z.string().max(120)).max(5).default([]) }))
    .output(PasswordVerdict),
  signOut: launched.output(z.object({})),
  lock: launched.output(z.object({})),
  unlock: launched
    .errors(errors('SIGN_IN_REQUIRED', 'CREDENTIALS_WRONG', 'TOO_MANY_ATTEMPTS'))
    .input(z.object({ password: Password }))
    .output(z.object({})),
  changePassword: operator
    .errors(errors('CREDENTIALS_WRONG', 'PASSWORD_REFUSED', 'TOO_MANY_ATTEMPTS'))
    .input(z.object({ current: Password, next: Password }))
    .output(z.object({})),
  /** Changes one's own name and language. */
  changeProfile: operator.input(z.object({ name: line(120).min(1), language: Language })).output(Operator),
  list: operator.output(z.array(Operator)),
  add: administrator
    .errors(errors('SIGN_IN_NAME_TAKEN', 'PASSWORD_REFUSED'))
    .input(z.object({ name: line(120).min(1), login: Login, role: Role, language: Language, password: Password }))
    .output(Operator),
  changeRole: administrator
    .errors(errors('OPERATOR_NOT_FOUND', 'LAST_ADMINISTRATOR'))
    .input(z.object({ id: OperatorId, role: Role }))
    .output(Operator),
  /** A disabled operator's sessions end at once. */
  disable: administrator
    .errors(errors('OPERATOR_NOT_FOUND', 'LAST_ADMINISTRATOR'))
    .input(z.object({ id: OperatorId }))
    .output(Operator),
  enable: administrator
    .errors(errors('OPERATOR_NOT_FOUND'))
    .input(z.object({ id: OperatorId }))
    .output(Operator),
  /** An administrator sets a new password for an operator who forgot theirs; their sessions end. */
  setPassword: administrator
    .errors(errors('OPERATOR_NOT_FOUND', 'PASSWORD_REFUSED'))
    .input(z.object({ id: OperatorId, password: Password }))
    .output(z.object({})),
}
