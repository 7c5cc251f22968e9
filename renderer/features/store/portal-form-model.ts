import { PortalSettings, type PortalState } from '../../../shared/contract/store.ts'
import { isEmail } from '../../../shared/rules/email-address.ts'
import { isLoopbackHost } from '../../../shared/rules/loopback-host.ts'
import { refusedFields } from '../../client/refused-fields.ts'

/** Where the portal listens, as one chooses it. */
export const portalPlaces = ['this_machine', 'network', 'other'] as const
export type PortalPlace = (typeof portalPlaces)[number]

/** The portal's settings as the form holds them. */
export interface PortalValues extends PortalSettings {
  readonly place: PortalPlace
}

/** What an address to listen on means. */
export function placeOf(address: string): PortalPlace {
  if (address === '0.0.0.0' || address === '::') return 'network'
  return isLoopbackHost(address) ? 'this_machine' : 'other'
}

/** The address that goes with a place; empty where it has to be typed. */
export const addressOf: Readonly<Record<PortalPlace, string>> = {
  this_machine: '127.0.0.1',
  network: '0.0.0.0',
  other: '',
}

/** What is kept, for the form. */
export function portalValuesOf(state: PortalState): PortalValues {
  return { ...PortalSettings.parse(state), place: placeOf(state.address) }
}

/** What the form says, for the core. */
export const portalSettingsOf = ({ place: _place, ...settings }: PortalValues): PortalSettings => ({
  ...settings,
  address: settings.address.trim(),
})

/** Where one opens the portal on this computer, or by the one address on which it listens. */
export function portalUrl({ address, port, certificate }: PortalState): string {
  const host = address.includes(':') ? `[${address}]` : address
  return `${certificate ? 'https' : 'http'}://${host}:${port}`
}

/** What is wrong with a field, as a code that the catalogue has words for. */
export type PortalIssue =
  | 'email_invalid'
  | 'web_invalid'
  | 'https_required'
  | 'ip_invalid'
  | 'required'
  | 'too_long'
  | 'other'

/** Judges an address of mail; nothing is fine. */
export const emailIssue = (text: string): PortalIssue | null =>
  text.trim() === '' || isEmail(text.trim()) ? null : 'email_invalid'

/** Judges an address to listen on. */
export function addressIssue(text: string): PortalIssue | null {
  if (text.trim() === '') return 'required'
  return PortalSettings.shape.address.safeParse(text.trim()).success ? null : 'ip_invalid'
}

/** The first of the proxies that is neither an address nor a network; null where all are. */
export const wrongProxy = (proxies: readonly string[]): string | null =>
  proxies.find((proxy) => !PortalSettings.shape.trustedProxies.element.safeParse(proxy).success) ?? null

/** The issues of settings that the core refused, by the form's field; null where the error is another. */
export function refusedPortal(error: unknown): Readonly<Record<string, PortalIssue>> | null {
  const refused = refusedFields(error)
  return refused && Object.fromEntries(refused.map(({ field, message }) => [field, issueOf(field, message)]))
}

function issueOf(field: string, message: string): PortalIssue {
  if (message === 'https_required') return message
  if (/too big/i.test(message)) return 'too_long'
  if (message !== 'address_invalid') return 'other'
  return field === 'publicAddress' ? 'web_invalid' : 'email_invalid'
}
