import { type ImplementerInternalWithMiddlewares, implement, type MergedCurrentContext, ORPCError } from '@orpc/server'
import type { RequestHeadersPluginContext } from '@orpc/server/plugins'
import { type Contract, contract } from '../../shared/contract/contract.ts'
import type { Operator } from '../../shared/contract/operators.ts'
import { failure } from './failure.ts'
import type { Services } from './services.ts'

/** What a transport knows of a call before anyone has looked at it. */
export interface CallContext extends RequestHeadersPluginContext {
  readonly services: Services
  /** How the caller proved to come from this Comptoir: its own window, the launch token, or not at all. */
  readonly launched: 'window' | 'token' | null
}

/** The operator behind a call, and the session it came with. */
export interface Caller {
  readonly operator: Operator
  readonly sessionToken: string
}

export interface GuardedContext extends CallContext {
  readonly sessionToken: string | null
  /** Set for every procedure but those of permission `launched`. */
  readonly caller: Caller | null
}

const bearer = (headers: Headers | undefined) => headers?.get('authorization')?.match(/^Bearer ([\w-]+)$/)?.[1] ?? null

/** Written out, since it is longer than the compiler puts into words by itself. */
type Procedures = ImplementerInternalWithMiddlewares<
  Contract,
  CallContext,
  MergedCurrentContext<CallContext, GuardedContext>
>

/**
 * Implements the contract behind the one place that checks permissions, for every transport: the procedure's own
 * metadata says who may call it, the session says who calls.
 */
export const procedures: Procedures = implement(contract)
  .$context<CallContext>()
  .use(async ({ context, next, procedure }) => {
    const { permission, passive, launchToken } = procedure['~orpc'].meta
    const sessionToken = bearer(context.reqHeaders)
    const session = sessionToken === null ? null : context.services.sessions.find(sessionToken)
    if (permission === 'launched') {
      const proven = context.launched === 'window' || (context.launched === 'token' && launchToken)
      if (!proven && !session) throw failure('SIGN_IN_REQUIRED')
      return next({ context: { sessionToken, caller: null } satisfies Partial<GuardedContext> as GuardedContext })
    }
    if (!session || sessionToken === null) throw failure('SIGN_IN_REQUIRED')
    const operator = context.services.operators.find(session.operatorId)
    if (!operator || operator.disabledAt !== null) {
      context.services.sessions.end(sessionToken)
      throw failure('SIGN_IN_REQUIRED')
    }
    if (context.services.sessions.isLocked(sessionToken)) throw failure('SESSION_LOCKED')
    if (permission === 'administrator' && operator.role !== 'administrator') throw failure('FORBIDDEN', { permission })
    if (!passive) context.services.sessions.touch(sessionToken)
    const caller: Caller = { operator, sessionToken }
    const result = await next({ context: { sessionToken, caller } satisfies Partial<GuardedContext> as GuardedContext })
    if (!isLiveQuery(result.output)) return result
    return { ...result, output: whileSignedIn(result.output, () => context.services.sessions.find(sessionToken)) }
  })

const isLiveQuery = (output: unknown): output is AsyncIterable<unknown> =>
  typeof output === 'object' && output !== null && Symbol.asyncIterator in output

/** A live query outlives the moment in which the guard looked: it ends with the session behind it. */
async function* whileSignedIn(events: AsyncIterable<unknown>, session: () => unknown) {
  for await (const event of events) {
    if (!session()) throw failure('SIGN_IN_REQUIRED')
    yield event
  }
}

/** The operator of a guarded call. */
export function callerOf(context: { readonly caller: Caller | null }): Caller {
  if (!context.caller) throw failure('SIGN_IN_REQUIRED')
  return context.caller
}

/** Whether an error is one that the contract declares or the transport raises itself, and so no bug. */
export const isExpected = (error: unknown): boolean =>
  error instanceof ORPCError && (error.defined || (error.status >= 400 && error.status < 500))
