import type { MailSecrets, SmtpSettings } from '../../../shared/contract/mail.ts'
import { destinationOf, mayLeaveOpen } from '../../../shared/rules/smtp-destination.ts'
import type { SecretBox } from '../ports.ts'
import type { SecretName } from './mail-store.ts'

/** A secret as it is sealed: with the server it was entered for, so that it is given to no other. */
interface SealedSecret {
  readonly value: string
  readonly destination: string
  /** Whether it was entered knowing that it may travel without encryption. */
  readonly open: boolean
}

export const sealSecret = (box: SecretBox, value: string, smtp: SmtpSettings): Promise<Uint8Array> =>
  box.seal(JSON.stringify({ value, destination: destinationOf(smtp), open: mayLeaveOpen(smtp) } satisfies SealedSecret))

/** The secret, or null where it was entered for another server. Rejects where it cannot be opened. */
export async function openSecret(box: SecretBox, sealed: Uint8Array, smtp: SmtpSettings): Promise<string | null> {
  const { value, destination, open } = JSON.parse(await box.open(sealed)) as SealedSecret
  return destination === destinationOf(smtp) && (open || !mayLeaveOpen(smtp)) ? value : null
}

/** The names of the secrets that were given, and of those that are to be forgotten. */
export function namesIn(secrets: MailSecrets): { readonly set: SecretName[]; readonly removed: SecretName[] } {
  const given = (Object.keys(secrets) as SecretName[]).filter((name) => secrets[name] !== undefined)
  return { set: given.filter((name) => secrets[name] !== ''), removed: given.filter((name) => secrets[name] === '') }
}
