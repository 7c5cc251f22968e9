import type { Occurrence } from '../../../shared/contract/events.ts'
import type { CompanyId, Language } from '../../../shared/contract/values.ts'
import { mailtoOf } from '../../../shared/rules/mailto.ts'
import type { MessageData } from '../catalogue/message-data.ts'
import type { Mail } from '../mail/mail.ts'
import type { PortalState } from '../settings/portal-state.ts'
import { unsubscribeAddress } from '../subscriptions/unsubscribe-links.ts'

/** What fills the message of an event in, but for its way to unsubscribe. */
export const eventData = (
  { reference, details, change, universe }: Pick<Occurrence, 'reference' | 'details' | 'change' | 'universe'>,
  company: { readonly id: CompanyId; readonly name: string },
  shopName: string,
): MessageData => ({
  'company.name': company.name,
  // Not for the text: what is asked again before it leaves.
  'company.id': String(company.id),
  'event.universe': universe,
  'shop.name': shopName,
  'event.reference': reference,
  'event.details': details,
  ...(change !== null && { 'event.change': change }),
})

/** How a recipient unsubscribes from a message. */
export interface UnsubscribeWays {
  /** By link where the portal is on and has an https address, else by mail. */
  readonly byLink: boolean
  /** Values that a message is kept with; the token shows as dots. */
  shown(type: string, language: Language): MessageData
  /** The link of a token; only where `byLink` is true. */
  link(token: string): string
}

const subjects: Readonly<Record<Language, string>> = { fr: 'Désabonnement', en: 'Unsubscribe', nb: 'Avmelding' }

/** The ways as the settings are now. A link leads to the portal; one-click unsubscribing wants https (RFC 8058). */
export function unsubscribeWays(mail: Mail, portal: PortalState): UnsubscribeWays {
  const { publicAddress } = mail.settings()
  const byLink = portal.isOn() && publicAddress.startsWith('https://')
  const sender = mail.sender()?.email
  const link = (token: string) => unsubscribeAddress(publicAddress, token)
  return {
    byLink,
    link,
    shown(type, language) {
      const mailto =
        sender === undefined ? '' : mailtoOf({ to: sender, subject: `${subjects[language]} ${type}`, body: '' })
      return { 'unsubscribe.mailto': mailto, 'unsubscribe.address': byLink ? link('••••••••') : mailto }
    },
  }
}
