import { oc } from '@orpc/contract'
import { errors } from './errors.ts'

/**
 * Who may call a procedure.
 * `launched`: a window that Comptoir itself opened, signed in or not;
 * `operator`: any operator who is signed in and not locked; `administrator`: an operator with that role.
 */
export type Permission = 'launched' | 'operator' | 'administrator'

export interface ProcedureMeta {
  readonly permission: Permission
  /** The launch token alone, as a script has it, is enough. */
  readonly launchToken?: boolean
  /** A passive call (a live query) does not count as use, so it never puts off the idle lock. */
  readonly passive?: boolean
}

const base = oc.$meta<ProcedureMeta>({ permission: 'administrator' })

/** Starts a procedure that needs no session. */
export const launched = base.meta({ permission: 'launched' }).errors(errors('SIGN_IN_REQUIRED'))

/** Starts a procedure that a script may call with the launch token. */
export const scripted = base.meta({ permission: 'launched', launchToken: true }).errors(errors('SIGN_IN_REQUIRED'))

/** Starts a procedure for every operator who is signed in. */
export const operator = base
  .meta({ permission: 'operator' })
  .errors(errors('SIGN_IN_REQUIRED', 'SESSION_LOCKED', 'FORBIDDEN'))

/** Starts a procedure for administrators only. */
export const administrator = base
  .meta({ permission: 'administrator' })
  .errors(errors('SIGN_IN_REQUIRED', 'SESSION_LOCKED', 'FORBIDDEN'))

/** Starts a live query for operators: it keeps running without keeping the session awake. */
export const watcher = base
  .meta({ permission: 'operator', passive: true })
  .errors(errors('SIGN_IN_REQUIRED', 'SESSION_LOCKED', 'FORBIDDEN'))
