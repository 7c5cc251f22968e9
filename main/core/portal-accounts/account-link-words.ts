import type { AccountLinkPurpose } from '../../../shared/contract/portal-values.ts'
import type { Language } from '../../../shared/contract/values.ts'
import { expiryWords } from '../catalogue/expiry-words.ts'
import type { Foundation } from '../foundation.ts'
import type { Mail } from '../mail/mail.ts'
import { passwordLinkHours } from './account-link-kinds.ts'
import { shownAccountLink } from './account-link-tokens.ts'

const hour = 3_600_000

/** Until when a link that leaves now is good, and what its message shows of it. */
export function createAccountLinkWords(on: Pick<Foundation, 'ports' | 'settings'>, mail: Pick<Mail, 'settings'>) {
  return (purpose: AccountLinkPurpose, language: Language) => {
    const { publicAddress, linkDays } = mail.settings()
    const hours = purpose === 'password' ? passwordLinkHours : linkDays * 24
    const expires = on.ports.clock.now() + hours * hour
    return {
      publicAddress,
      expiresAt: new Date(expires).toISOString(),
      shown: {
        'link.address': shownAccountLink(publicAddress, purpose),
        'link.expires': expiryWords(expires, language, on.settings.current()?.timeZone ?? 'UTC'),
      },
    }
  }
}

export type AccountLinkWords = ReturnType<typeof createAccountLinkWords>
