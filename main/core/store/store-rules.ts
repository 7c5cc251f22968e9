import type { PortalSettings } from '../../../shared/contract/store.ts'
import { invalidInput } from '../failure.ts'
import { emailIssue, webAddress } from '../mail/mail-rules.ts'

/**
 * Puts the portal's settings into their standard form. Throws BAD_REQUEST with the issues by field: `address_invalid`,
 * `https_required`. Links carry secrets: without https anyone in the network could read them on their way, so that an
 * address of http is taken for this machine itself only.
 */
export function checkPortalSettings(settings: PortalSettings): PortalSettings {
  const publicAddress = webAddress(settings.publicAddress)
  const found = {
    publicAddress: publicAddress.issue,
    contactAddress: emailIssue(settings.contactAddress),
    jobNoticeAddress: emailIssue(settings.jobNoticeAddress),
  }
  const issues = Object.entries(found).flatMap(([field, message]) =>
    message === null ? [] : [{ path: [field], message }],
  )
  if (issues.length > 0) throw invalidInput(issues)
  return { ...settings, publicAddress: publicAddress.text }
}

/** What changed of the portal's own settings, for the audit log; null where nothing did. */
export function portalChange<S extends object>(before: S, after: S) {
  const keys = (Object.keys(after) as (keyof S)[]).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  )
  if (keys.length === 0) return null
  const pick = (from: S) => Object.fromEntries(keys.map((key) => [key, from[key]]))
  return { before: pick(before), after: pick(after) }
}
