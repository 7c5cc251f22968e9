import { randomUUID } from 'node:crypto'
import type { Language } from '../../../shared/contract/values.ts'
import type { MessageTexts } from '../catalogue/message-texts.ts'
import { emailForms } from '../contacts/email-key.ts'
import { failure, invalidInput } from '../failure.ts'
import type { Foundation } from '../foundation.ts'
import type { Mail } from '../mail/mail.ts'
import type { Outbox } from '../outbox/outbox.ts'
import { createVisitThrottle, networkOf } from '../portal-accounts/visit-throttle.ts'
import type { PortalState } from '../settings/portal-state.ts'

/** What somebody wrote. */
export interface WrittenForm {
  readonly name: string
  readonly email: string
  readonly subject: string
  readonly message: string
  /** Of the page they saw. */
  readonly language: Language
}

/** Passes on what somebody wrote in the portal (M-41); nothing is kept but the message in the outbox. */
export interface ContactForm {
  /** Throws CONTACT_FORM_OFF, SMTP_NOT_SET_UP, TOO_MANY_ATTEMPTS, and BAD_REQUEST for what is no address. */
  send(from: string, form: WrittenForm): Promise<void>
}

interface Beside {
  readonly mail: Pick<Mail, 'lacks'>
  readonly texts: Pick<MessageTexts, 'current'>
  readonly outbox: Pick<Outbox, 'add' | 'wake'>
  readonly portal: Pick<PortalState, 'contactAddress'>
}

const code = 'M-41'
const sent = { most: 5, within: 3_600_000 }

export function createContactForm(on: Foundation, { mail, texts, outbox, portal }: Beside): ContactForm {
  const byNetwork = createVisitThrottle(on.ports.clock, sent)
  const bySender = createVisitThrottle(on.ports.clock, sent)
  return {
    async send(from, { name, email, subject, message, language }) {
      const address = portal.contactAddress()
      const shop = on.settings.current()
      if (address === '' || !shop) throw failure('CONTACT_FORM_OFF')
      // The message holds no link, so it needs no public address.
      if (mail.lacks('smtp').some((lack) => lack !== 'public_address')) throw failure('SMTP_NOT_SET_UP')
      const forms = emailForms(email)
      if (!forms) throw invalidInput([{ path: ['email'], message: 'email_invalid' }])
      byNetwork.attempt(networkOf(from))
      bySender.attempt(forms.key)
      await on.db.write(() =>
        outbox.add([
          {
            onceKey: `contact_form:${randomUUID()}`,
            type: code,
            contactId: null,
            recipient: { name: shop.shopName, email: address },
            language: shop.language,
            templateId: texts.current(code, shop.language),
            data: {
              'form.name': name,
              'form.email': forms.email,
              'form.subject': subject,
              'form.message': message,
              'form.language': new Intl.DisplayNames(shop.language, { type: 'language' }).of(language) ?? language,
              'shop.name': shop.shopName,
            },
          },
        ]),
      )
      outbox.wake()
      on.changes.announce('outbox')
    },
  }
}
