import type {
  NotificationCode,
  NotificationType,
  Template,
  TemplateVariable,
} from '../../../shared/contract/catalogue.ts'
import type { Operator } from '../../../shared/contract/operators.ts'
import type { TemplateProblem } from '../../../shared/contract/template-problem.ts'
import type { Language, MessageId } from '../../../shared/contract/values.ts'
import { mailtoOf } from '../../../shared/rules/mailto.ts'
import { failure } from '../failure.ts'
import type { Foundation } from '../foundation.ts'
import { builtInTemplates } from './built-in/built-in-templates.ts'
import { createCatalogueStore } from './catalogue-store.ts'
import { notificationCodes, ruleOf } from './notification-types.ts'
import { createTemplateChanges } from './template-changes.ts'
import { checkTemplate } from './template-check.ts'
import { createTemplateFiller } from './template-filler.ts'
import { sampleAddress, sampleData } from './template-samples.ts'
import { createTemplateTests, type TemplateTest, type TemplateTestNeeds } from './template-tests.ts'
import { templateVariables } from './template-variables.ts'

/** The notification types with their texts, as operators see and change them. */
export interface Catalogue {
  list(): NotificationType[]
  get(code: NotificationCode, language: Language): NotificationDetails
  /**
   * Fills a template in with sample data, of one kind of the event where it has several. What is wrong with it comes as
   * problems.
   */
  preview(code: NotificationCode, language: Language, template: Template, change: string | null): TemplatePreview
  /** Throws TEMPLATE_REFUSED. A text like the original counts as restored. */
  save(by: Operator, code: NotificationCode, language: Language, template: Template): Promise<void>
  restore(by: Operator, code: NotificationCode, language: Language): Promise<void>
  /**
   * Queues a template with sample data. Throws TEMPLATE_REFUSED, SENDER_MISSING, SMTP_NOT_SET_UP, and BAD_REQUEST with
   * `email_invalid`.
   */
  sendTest(test: TestRequest): Promise<MessageId>
}

export interface TestRequest extends Omit<TemplateTest, 'data'> {
  readonly change: string | null
}

export interface NotificationDetails {
  readonly type: NotificationType
  readonly template: Template
  readonly original: Template
  readonly changedAt: string | null
  readonly variables: TemplateVariable[]
  readonly mailtoLength: number | null
}

export interface TemplatePreview {
  readonly message: Template | null
  readonly problems: TemplateProblem[]
  readonly mailtoLength: number | null
}

export function createCatalogue(on: Foundation, needs: TemplateTestNeeds): Catalogue {
  const store = createCatalogueStore(on.db)
  const filler = createTemplateFiller()
  const changes = createTemplateChanges(on, store)
  const tests = createTemplateTests(on, needs)

  const sample = (code: NotificationCode, language: Language, change: string | null = null) => {
    const shop = on.settings.current()
    if (!shop) throw failure('SHOP_MISSING')
    const { publicAddress, linkDays } = needs.mail.settings()
    const { shopName, timeZone } = shop
    const now = on.ports.clock.now()
    return sampleData(code, language, { shopName, timeZone, publicAddress, linkDays, now }, change)
  }
  const check = (code: NotificationCode, language: Language, template: Template, change: string | null = null) =>
    checkTemplate(filler, code, template, sample(code, language, change))
  const requireGood = (code: NotificationCode, language: Language, template: Template) => {
    const { problems } = check(code, language, template)
    if (problems.length > 0) throw failure('TEMPLATE_REFUSED', { problems: [...problems] })
  }
  const typeOf = (code: NotificationCode, changed: ReturnType<typeof store.allChanged>): NotificationType => ({
    code,
    ...ruleOf(code),
    changed: changed.filter((row) => row.code === code).map((row) => row.language),
  })

  return {
    list() {
      const changed = store.allChanged()
      return notificationCodes.map((code) => typeOf(code, changed))
    },

    get(code, language) {
      const changed = store.changed(code, language)
      const { subject, text, html } = changed ?? builtInTemplates[code][language]
      const template = { subject, text, html }
      const data = sample(code, language)
      const { message } = check(code, language, template)
      return {
        type: typeOf(code, store.allChanged()),
        template,
        original: builtInTemplates[code][language],
        changedAt: changed?.changed_at ?? null,
        variables: templateVariables[code].map((name) => ({ name, sample: data[name] ?? '' })),
        mailtoLength: mailtoLength(code, message, language),
      }
    },

    preview(code, language, template, change) {
      const { message, problems } = check(code, language, template, change)
      return { message, problems: [...problems], mailtoLength: mailtoLength(code, message, language) }
    },

    async save(by, code, language, template) {
      requireGood(code, language, template)
      await changes.replace(by, code, language, template)
    },

    restore: (by, code, language) => changes.replace(by, code, language, builtInTemplates[code][language]),

    async sendTest({ change, ...test }) {
      const { code, language, template } = test
      requireGood(code, language, template)
      return tests.send({ ...test, data: sample(code, language, change) })
    },
  }
}

/** What an operator may review in the mail program before it leaves; everything else leaves by the mail server only. */
const drafted: readonly NotificationCode[] = ['C-01', 'C-02', 'C-03']

function mailtoLength(code: NotificationCode, message: Template | null, language: Language): number | null {
  if (message === null || !drafted.includes(code)) return null
  return mailtoOf({ to: sampleAddress(language), subject: message.subject, body: message.text }).length
}
