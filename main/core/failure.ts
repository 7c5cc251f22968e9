import { ORPCError } from '@orpc/server'
import { type ErrorCode, type ErrorData, errorCatalogue } from '../../shared/contract/errors.ts'

/**
 * An expected failure, as the catalogue in `shared/contract/errors.ts` declares it; throw it from rules.
 * The procedure that can end in it names its code with `.errors(errors(…))`.
 */
export function failure<C extends ErrorCode>(code: C, ...[data]: undefined extends ErrorData<C> ? [] : [ErrorData<C>]) {
  const { status, message } = errorCatalogue[code]
  return new ORPCError(code, { status, message, data, defined: true })
}

/** Input that the contract lets through but a rule refuses, field by field, in the shape of the contract's own checks. */
export function invalidInput(
  issues: readonly { readonly path: readonly (string | number)[]; readonly message: string }[],
) {
  return new ORPCError('BAD_REQUEST', { message: 'Input validation failed', data: { issues } })
}
