import type { Language } from '../../../shared/contract/values.ts'
import { expiryWords } from '../catalogue/expiry-words.ts'
import type { Foundation } from '../foundation.ts'
import type { Mail } from '../mail/mail.ts'

const day = 24 * 3_600_000

/** What fills a message in, but for its link. */
export function createLinkWords(on: Foundation, mail: Mail) {
  return () => {
    const { publicAddress, linkDays } = mail.settings()
    const settings = on.settings.current()
    const expires = on.ports.clock.now() + linkDays * day
    const words = new Map<Language, string>()
    return {
      publicAddress,
      expiresAt: new Date(expires).toISOString(),
      shopName: settings?.shopName ?? '',
      expiresIn(language: Language): string {
        const known = words.get(language) ?? expiryWords(expires, language, settings?.timeZone ?? 'UTC')
        words.set(language, known)
        return known
      },
    }
  }
}
