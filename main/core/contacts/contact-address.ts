import type { Contact } from '../../../shared/contract/contacts.ts'
import { type EmailForms, emailForms } from './email-key.ts'

/** What an edit means for a contact's address. */
export interface AddressEdit {
  /** What is saved: the new address, or the one it has while a new one is to be confirmed. */
  readonly saved: EmailForms
  /** The new address of an Active contact takes effect when the contact follows a link sent there. */
  readonly asks: boolean
  /** An address that was asked for is given up, because the present one was given again. */
  readonly withdraws: boolean
  /** The address changes at once: what was sent to the old one is over, and nothing is known against the new one. */
  readonly moves: boolean
  /** Nobody was invited at the new address. */
  readonly uninvites: boolean
}

/** Another spelling of the same address, in capitals for example, is the same address and saved as it is. */
export function addressEdit({ email, state, pendingEmail }: Contact, given: EmailForms): AddressEdit {
  const present = emailForms(email) ?? { email, key: email, folded: null }
  const isOther = given.key !== present.key
  const isActive = state === 'active'
  const pendingKey = pendingEmail === null ? null : emailForms(pendingEmail)?.key
  return {
    saved: isOther && isActive ? present : given,
    asks: isOther && isActive && given.key !== pendingKey,
    withdraws: !isOther && pendingEmail !== null,
    moves: isOther && !isActive,
    uninvites: isOther && (state === 'unregistered' || state === 'inactive'),
  }
}
