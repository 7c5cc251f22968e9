import type { ContactAccess } from '../contacts/contact-access.ts'
import { emailForms } from '../contacts/email-key.ts'
import { failure } from '../failure.ts'
import type { Foundation } from '../foundation.ts'
import { hashPassword } from '../operators/password-hash.ts'
import { requireGoodPassword } from '../operators/password-rules.ts'
import type { Outbox } from '../outbox/outbox.ts'
import type { Suppressions } from '../suppressions/suppressions.ts'
import { createLinkFollowingStore, type GoodLink } from './link-following-store.ts'
import type { LinkRequests } from './link-requests.ts'
import { hashOfToken } from './link-tokens.ts'

/** What the portal does with a token; every link that does not work gets the same LINK_NOT_VALID. */
export interface LinkFollowing {
  /** Looks at a link and changes nothing: mail scanners follow links too. */
  look(token: string): GoodLink
  /** Opens the contact's account. Throws LINK_NOT_VALID, PASSWORD_REFUSED. */
  acceptInvitation(token: string, password: string): Promise<GoodLink>
  /** Makes the address that the link was sent to the contact's own. Throws LINK_NOT_VALID, ADDRESS_TAKEN. */
  confirmAddress(token: string): Promise<GoodLink>
}

export function createLinkFollowing(
  on: Foundation,
  linkRequests: LinkRequests,
  outbox: Outbox,
  suppressions: Pick<Suppressions, 'isSuppressed'>,
  access: ContactAccess,
): LinkFollowing {
  const store = createLinkFollowingStore(on.db)
  const now = () => new Date(on.ports.clock.now()).toISOString()
  const look = (token: string, purpose?: GoodLink['purpose']) => {
    const link = store.good(hashOfToken(token), now())
    if (!link || (purpose && link.purpose !== purpose)) throw failure('LINK_NOT_VALID')
    return link
  }
  const useUp = ({ requestId, messageId }: GoodLink) => {
    store.accept(requestId, now())
    // Who has the link had the message: a draft nobody has settled was sent.
    if (messageId !== null) outbox.settle([messageId], 'sent', null)
  }
  const announce = () => {
    linkRequests.announce()
    on.changes.announce('contacts', 'audit')
  }
  const subject = ({ contactId, name }: GoodLink) => ({ kind: 'contact', id: contactId, label: name })

  return {
    look: (token) => look(token),

    async acceptInvitation(token, password) {
      const { name, email } = look(token, 'activation')
      requireGoodPassword(password, [name, email])
      const secret = await hashPassword(password)
      const accepted = await on.db.write(() => {
        // Looked at again: hashing took a while, in which the link may have been used or replaced.
        const link = look(token, 'activation')
        const entryId = on.audit.record({
          operatorId: null,
          action: 'activation.accepted',
          subject: subject(link),
          before: { state: link.state },
          after: { state: 'active' },
        })
        store.activate(link.contactId, entryId, secret, now())
        useUp(link)
        linkRequests.close([link.contactId], ['activation', 'address'], 'contact_active')
        linkRequests.followState([link.contactId], 'active')
        access.end([link.contactId], 'contact_active')
        return link
      })
      announce()
      return accepted
    },

    async confirmAddress(token) {
      const confirmed = await on.db.write(() => {
        const link = look(token, 'address')
        const forms = emailForms(link.email)
        if (!forms) throw failure('LINK_NOT_VALID')
        if (store.isTaken(forms.key, link.contactId)) throw failure('ADDRESS_TAKEN')
        store.setAddress(link.contactId, forms, now(), suppressions.isSuppressed(forms.key))
        useUp(link)
        access.endLinks([link.contactId], 'replaced')
        on.audit.record({
          operatorId: null,
          action: 'contacts.addressConfirmed',
          subject: subject(link),
          before: { email: link.presentEmail },
          after: { email: forms.email },
        })
        return link
      })
      announce()
      return confirmed
    },
  }
}
