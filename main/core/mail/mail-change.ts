import type { MailSettings } from '../../../shared/contract/mail.ts'
import type { SecretName } from './mail-store.ts'

interface SecretChange {
  readonly before: readonly SecretName[]
  readonly after: readonly SecretName[]
  /** Given anew, whether or not one was kept before. */
  readonly set: readonly SecretName[]
}

/** What changed, for the audit log; of secrets only which were kept. Null where nothing did. */
export function mailChange(before: MailSettings, after: MailSettings, secrets: SecretChange) {
  const [old, fresh] = [flat(before), flat(after)]
  const changed = Object.keys(fresh).filter((key) => old[key] !== fresh[key])
  const ofSecrets = secrets.set.length > 0 || secrets.before.join() !== secrets.after.join()
  if (changed.length === 0 && !ofSecrets) return null
  const pick = (from: Readonly<Record<string, unknown>>, kept: readonly SecretName[]) => ({
    ...Object.fromEntries(changed.map((key) => [key, from[key]])),
    ...(ofSecrets ? { secrets: kept } : {}),
  })
  return { before: pick(old, secrets.before), after: pick(fresh, secrets.after) }
}

const flat = ({ smtp, ...settings }: MailSettings): Readonly<Record<string, unknown>> => ({ ...settings, ...smtp })
