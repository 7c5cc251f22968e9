import { oc } from '@orpc/contract'
import * as z from 'zod'
import { RequestPurpose } from './activation.ts'
import { errors } from './errors.ts'
import { SubscriptionCategory } from './subscription-values.ts'
import { Language } from './values.ts'

const Token = z.object({ token: z.string().max(200) })

/** What a customer is shown of a link that works. */
const FollowedLink = z.object({
  purpose: RequestPurpose,
  name: z.string(),
  email: z.string(),
  language: Language,
})

/** What the reader of a subscribable mail is shown before it unsubscribes. */
const UnsubscribeOffer = z.object({
  /** Empty where mail to a company's address has ended already. */
  email: z.string(),
  category: SubscriptionCategory,
  /** Null follows the shop's. */
  language: Language.nullable(),
})

/**
 * What the customer portal may ask of the core, and all it may: no operator's procedure, and nothing of another
 * contact's. Unknown, used, replaced and expired links get the same answer.
 */
export const portal = {
  links: {
    /** Changes nothing: mail scanners follow links too. */
    look: oc.errors(errors('LINK_NOT_VALID')).input(Token).output(FollowedLink),
    /** Opens the account with a password of the customer's own. */
    acceptInvitation: oc
      .errors(errors('LINK_NOT_VALID', 'PASSWORD_REFUSED'))
      .input(Token.extend({ password: z.string().max(1_000) }))
      .output(FollowedLink),
    /** Makes the address that the link was sent to the contact's own. */
    confirmAddress: oc.errors(errors('LINK_NOT_VALID', 'ADDRESS_TAKEN')).input(Token).output(FollowedLink),
  },
  unsubscribing: {
    /** Changes nothing: mail scanners follow links too. */
    look: oc.errors(errors('LINK_NOT_VALID')).input(Token).output(UnsubscribeOffer),
    /** Ends mail of the link's category to its address, or all subscribable mail; as often as one likes (RFC 8058). */
    unsubscribe: oc
      .errors(errors('LINK_NOT_VALID', 'SUPPRESSIONS_LOCKED'))
      .input(Token.extend({ scope: z.enum(['category', 'all']).default('category') }))
      .output(UnsubscribeOffer),
  },
}
