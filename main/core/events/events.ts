import type { Template } from '../../../shared/contract/catalogue.ts'
import { SubscribableCode } from '../../../shared/contract/catalogue.ts'
import type { DeliveryList, Occurrence, RecordedEvent } from '../../../shared/contract/events.ts'
import type { Operator } from '../../../shared/contract/operators.ts'
import type { CompanyId, Language, TaskId } from '../../../shared/contract/values.ts'
import type { MessageTexts } from '../catalogue/message-texts.ts'
import type { Foundation } from '../foundation.ts'
import type { Mail } from '../mail/mail.ts'
import type { Outbox } from '../outbox/outbox.ts'
import type { PortalState } from '../settings/portal-state.ts'
import type { Subscriptions } from '../subscriptions/subscriptions.ts'
import type { Suppressions } from '../suppressions/suppressions.ts'
import { type AskedEvent, createEventDeliveries } from './event-deliveries.ts'
import { createEventMessages } from './event-messages.ts'
import { createEventRecording } from './event-recording.ts'
import { eventData, unsubscribeWays } from './event-words.ts'
import { createEventsStore } from './events-store.ts'
import { createWhy, type Why } from './why.ts'

/** What happens to companies, and who is told of it. */
export interface Events {
  /** Who would be told now. Throws COMPANY_NOT_FOUND, EVENT_NOT_POSSIBLE. */
  preview(asked: AskedEvent): DeliveryList
  /** The message as it would read. Throws COMPANY_NOT_FOUND, EVENT_NOT_POSSIBLE. */
  previewMessage(occurrence: Occurrence, language: Language): Template
  /**
   * Records an event and writes what follows from it, to exactly those whom a preview named. Throws COMPANY_NOT_FOUND,
   * EVENT_NOT_POSSIBLE, RECIPIENTS_CHANGED, and where mail is to leave SENDER_MISSING, SMTP_NOT_SET_UP.
   */
  record(
    by: Operator,
    occurrence: Occurrence,
    fingerprint: string,
  ): Promise<{ readonly event: RecordedEvent; readonly taskId: TaskId | null }>
  readonly why: Why
  /** The latest of a company, newest first. */
  list(companyId: CompanyId): RecordedEvent[]
}

interface Beside {
  readonly mail: Mail
  readonly portal: PortalState
  readonly outbox: Outbox
  readonly texts: MessageTexts
  readonly suppressions: Suppressions
  readonly subscriptions: Subscriptions
}

export function createEvents(on: Foundation, beside: Beside): Events {
  const { mail, portal, outbox, texts, suppressions, subscriptions } = beside
  const store = createEventsStore(on.db)
  const deliveries = createEventDeliveries(on, store, { mail, suppressions })
  outbox.handle(
    SubscribableCode.options,
    createEventMessages(on, store, { mail, portal, suppressions, links: subscriptions.links }),
  )
  return {
    preview: deliveries.list,
    previewMessage(occurrence, language) {
      const company = deliveries.requirePossible(occurrence)
      const settings = on.settings.current()
      return texts.preview(occurrence.code, language, {
        ...eventData(occurrence, company, settings?.shopName ?? ''),
        ...unsubscribeWays(mail, portal).shown(occurrence.code, language),
        'contact.name': company.name,
      })
    },
    record: createEventRecording(on, store, { deliveries, mail, portal, outbox, texts }),
    why: createWhy(store, deliveries),
    list: store.latest,
  }
}
