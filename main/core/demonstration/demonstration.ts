import type { Session } from '../../../shared/contract/operators.ts'
import type { Language } from '../../../shared/contract/values.ts'
import { failure } from '../failure.ts'
import type { Services } from '../services.ts'

/** Sets up a shop with sample data to look around in, and signs its operator in. */
export async function createDemonstration(
  services: Services,
  input: { readonly language: Language; readonly timeZone: string },
): Promise<Session> {
  void input
  throw services.settings.current() ? failure('SHOP_EXISTS') : new Error('not there yet')
}

/** Empties the demonstration for good, so that a shop can be set up. */
export async function emptyDemonstration(services: Services): Promise<void> {
  if (!services.settings.current()?.demonstration) throw failure('NOT_A_DEMONSTRATION')
}
