import type { PortalCheck, ReachOutcome } from '../../../shared/contract/store.ts'

/** How an answer is to be taken: it works, it may well work all the same, or something has to be done. */
export type ReachStanding = 'good' | 'open' | 'bad'

/**
 * In the network a certificate that does not hold for an address of numbers is as it should be, and so is the public
 * address that a router does not answer from within: a phone outside may reach it all the same.
 */
export function networkStanding(outcome: ReachOutcome): ReachStanding {
  if (outcome === 'reached') return 'good'
  return outcome === 'certificate' ? 'open' : 'bad'
}

/** How the answer at the public address is to be taken. */
export function publicStanding({ outcome, onlyThisMachine }: NonNullable<PortalCheck['publicAddress']>): ReachStanding {
  if (outcome === 'reached') return onlyThisMachine ? 'open' : 'good'
  return outcome === 'refused' || outcome === 'timeout' ? 'open' : 'bad'
}
