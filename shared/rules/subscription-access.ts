import type { CompanyId, ContactId } from '../contract/values.ts'
import { universeBits } from './subscription-cells.ts'

/** Who looks at subscriptions, or wants to change them. */
export type Viewer =
  | { readonly kind: 'operator'; readonly role: 'administrator' | 'operator' }
  | {
      readonly kind: 'contact'
      readonly id: ContactId
      /** Administrator of its company. */
      readonly administrator: boolean
      /** Its company and the bits of that company's universes; null for a contact without a company. */
      readonly company: { readonly id: CompanyId; readonly universes: number } | null
    }

/** A company as these rules see it: itself, and the partner whose client it is. */
export interface SeenCompany {
  readonly id: CompanyId
  readonly partnerId: CompanyId | null
}

const partnerUniverses = universeBits(['ambassador', 'operator'])

/**
 * Whether someone sees the subscriptions of a company and of its contacts: operators all, a contact its own company, and
 * an ambassador's or operator's contact those of its clients (myopenip-notification-subscriptions, “Qui peut gérer”).
 */
export function maySee(viewer: Viewer, company: SeenCompany): boolean {
  if (viewer.kind === 'operator') return true
  if (!viewer.company) return false
  if (viewer.company.id === company.id) return true
  return company.partnerId === viewer.company.id && (viewer.company.universes & partnerUniverses) !== 0
}

/** Whether someone changes the subscriptions of a company, and of contacts that are not itself: administrators only. */
export function mayEditCompany(viewer: Viewer, company: SeenCompany): boolean {
  const administrator = viewer.kind === 'operator' ? viewer.role === 'administrator' : viewer.administrator
  return administrator && maySee(viewer, company)
}

/** Whether someone changes the subscriptions of a contact: the contact itself, and administrators. */
export function mayEditContact(
  viewer: Viewer,
  contact: { readonly id: ContactId; readonly company: SeenCompany | null },
) {
  if (viewer.kind === 'contact' && viewer.id === contact.id) return true
  if (contact.company) return mayEditCompany(viewer, contact.company)
  return viewer.kind === 'operator' && viewer.role === 'administrator'
}
