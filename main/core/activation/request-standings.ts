import type { RequestStanding } from '../../../shared/contract/activation.ts'

/** Of requests whose link may still be followed, or soon may. */
export const openStandings = ['prepared', 'draft_opened', 'sent', 'uncertain'] as const satisfies RequestStanding[]

/** Of requests that an operator can settle. */
export const unsettledStandings = ['draft_opened', 'uncertain'] as const satisfies RequestStanding[]

/** Of requests whose link is out there; the partial index on `expires_at` is made for exactly these. */
export const linkedStandings = ['draft_opened', 'sent', 'uncertain'] as const satisfies RequestStanding[]

/** The standings as a list for SQL. */
export const listed = (standings: readonly RequestStanding[]): string =>
  `(${standings.map((standing) => `'${standing}'`).join(', ')})`
