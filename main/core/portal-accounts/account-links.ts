import type { NotificationCode } from '../../../shared/contract/catalogue.ts'
import type { ContactRole } from '../../../shared/contract/contacts.ts'
import type { MessageReason } from '../../../shared/contract/outbox.ts'
import type { AccountLinkPurpose } from '../../../shared/contract/portal-values.ts'
import type { ContactId, Language } from '../../../shared/contract/values.ts'
import type { MessageTexts } from '../catalogue/message-texts.ts'
import { failure } from '../failure.ts'
import type { Foundation } from '../foundation.ts'
import type { Mail } from '../mail/mail.ts'
import type { Outbox } from '../outbox/outbox.ts'
import { createAccountLinkMessages } from './account-link-messages.ts'
import { hashOfAccountToken } from './account-link-tokens.ts'
import { createAccountLinkWords } from './account-link-words.ts'
import { createAccountLinksStore, type GoodAccountLink } from './account-links-store.ts'

/** To whom a link goes. */
export interface LinkAccount {
  readonly id: ContactId
  readonly name: string
  readonly email: string
  readonly emailKey: string
  readonly company: string
  readonly language: Language
  readonly roles: readonly ContactRole[]
}

/** Links by which customers open the account that they registered (M-21), or choose a new password (M-24, M-33). */
export interface AccountLinks {
  /**
   * Queues a link; call inside a transaction. An older one of its purpose is over. Gives the code of its message, or
   * null where three were asked for within the hour: then nothing is done, and nobody is told.
   */
  ask(account: LinkAccount, purpose: AccountLinkPurpose): NotificationCode | null
  /** Changes nothing. Throws LINK_NOT_VALID for every link that does not work. */
  look(token: string, purpose?: AccountLinkPurpose): GoodAccountLink
  /** Ends every link of the contact of one that is followed; call inside a transaction. */
  useUp(link: GoodAccountLink): void
  /** Ends all links of contacts; call inside a transaction. */
  endOf(contactIds: readonly ContactId[], reason: MessageReason['code']): void
}

interface Beside {
  readonly mail: Mail
  readonly texts: MessageTexts
  readonly outbox: Outbox
}

const hour = 3_600_000
const mostAnHour = 3
const keptFor = 24 * hour

export function createAccountLinks(on: Foundation, { mail, texts, outbox }: Beside): AccountLinks {
  const store = createAccountLinksStore(on.db)
  const wordsOf = createAccountLinkWords(on, mail)
  outbox.handle(['M-21', 'M-24', 'M-33'], createAccountLinkMessages(store, wordsOf))
  const iso = (time: number) => new Date(time).toISOString()
  const now = () => iso(on.ports.clock.now())

  return {
    ask(account, purpose) {
      const time = on.ports.clock.now()
      if (store.requestedSince(account.id, purpose, iso(time - hour)) >= mostAnHour) return null
      store.forget(iso(time - keptFor))
      outbox.withdraw(store.endPurpose(account.id, purpose, iso(time)), 'replaced')
      const id = store.insert({ purpose, contactId: account.id, emailKey: account.emailKey, at: iso(time) })
      const code = codeOf(account, purpose)
      const { name, email, company, language } = account
      const [messageId] = outbox.add([
        {
          onceKey: `account:${id}`,
          type: code,
          contactId: account.id,
          // A stranger may have registered with this address: the header does not carry the name they gave.
          recipient: { name: purpose === 'validation' ? '' : name, email },
          language,
          templateId: texts.current(code, language),
          data: {
            'contact.name': name,
            'contact.email': email,
            'contact.company': company,
            'shop.name': on.settings.current()?.shopName ?? '',
            ...wordsOf(purpose, language).shown,
          },
        },
      ])
      if (messageId === undefined) throw new Error('the outbox gave no id for a message')
      store.keepMessage(id, messageId)
      return code
    },

    look(token, purpose) {
      const link = store.good(hashOfAccountToken(token), now())
      if (!link || (purpose && link.purpose !== purpose)) throw failure('LINK_NOT_VALID')
      return link
    },

    useUp({ contactId, messageId }) {
      const others = store.endOf([contactId], now()).filter((id) => id !== messageId)
      outbox.withdraw(others, 'replaced')
      // Who has the link had the message.
      if (messageId !== null) outbox.settle([messageId], 'sent', null)
    },

    endOf: (contactIds, reason) => outbox.withdraw(store.endOf(contactIds, now()), reason),
  }
}

function codeOf({ roles }: LinkAccount, purpose: AccountLinkPurpose): NotificationCode {
  if (purpose === 'validation') return 'M-21'
  return roles.includes('provider') && !roles.includes('customer') ? 'M-33' : 'M-24'
}
