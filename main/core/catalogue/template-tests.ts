import { randomUUID } from 'node:crypto'
import type { NotificationCode, Template } from '../../../shared/contract/catalogue.ts'
import type { Language, MessageId } from '../../../shared/contract/values.ts'
import { cleanEmail, isEmail } from '../../../shared/rules/email-address.ts'
import { failure, invalidInput } from '../failure.ts'
import type { Foundation } from '../foundation.ts'
import type { Mail } from '../mail/mail.ts'
import type { Outbox } from '../outbox/outbox.ts'
import type { MessageData } from './message-data.ts'
import type { MessageTexts } from './message-texts.ts'

/** A template that an administrator sends to an address of their own. */
export interface TemplateTest {
  readonly code: NotificationCode
  readonly language: Language
  readonly template: Template
  readonly to: string
  readonly data: MessageData
}

/** What a test passes through on its way. */
export interface TemplateTestNeeds {
  readonly texts: MessageTexts
  readonly outbox: Outbox
  readonly mail: Mail
}

export interface TemplateTests {
  send(test: TemplateTest): Promise<MessageId>
}

export function createTemplateTests(on: Foundation, { texts, outbox, mail }: TemplateTestNeeds): TemplateTests {
  const requireReady = () => {
    // A test carries a sample link, so it needs no public address.
    const lacks = mail.lacks('smtp')
    if (lacks.includes('sender')) throw failure('SENDER_MISSING')
    if (lacks.includes('server') || lacks.includes('secret')) throw failure('SMTP_NOT_SET_UP')
  }
  return {
    async send({ code, language, template, to, data }) {
      const email = cleanEmail(to)
      if (!isEmail(email)) throw invalidInput([{ path: ['to'], message: 'email_invalid' }])
      requireReady()
      const [id] = await on.db.write(() =>
        outbox.add([
          {
            onceKey: `test:${randomUUID()}`,
            type: code,
            test: true,
            contactId: null,
            recipient: { name: '', email },
            language,
            templateId: texts.keep(code, language, template),
            data,
          },
        ]),
      )
      if (id === undefined) throw new Error('the outbox gave no id for a message')
      on.changes.announce('outbox')
      outbox.wake()
      return id
    },
  }
}
