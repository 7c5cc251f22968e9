import { randomUUID } from 'node:crypto'
import type { Occurrence, Recipient, RecordedEvent } from '../../../shared/contract/events.ts'
import type { Operator } from '../../../shared/contract/operators.ts'
import type { MessageReason } from '../../../shared/contract/outbox.ts'
import type { EventId, Language, TaskId } from '../../../shared/contract/values.ts'
import type { MessageData } from '../catalogue/message-data.ts'
import type { MessageTexts } from '../catalogue/message-texts.ts'
import { writeInTurns } from '../contacts/contact-batches.ts'
import { failure } from '../failure.ts'
import type { Foundation } from '../foundation.ts'
import type { Mail } from '../mail/mail.ts'
import type { NewMessage, Outbox } from '../outbox/outbox.ts'
import type { PortalState } from '../settings/portal-state.ts'
import type { EventDeliveries } from './event-deliveries.ts'
import { eventData, unsubscribeWays } from './event-words.ts'
import type { EventsStore } from './events-store.ts'

interface Beside {
  readonly deliveries: EventDeliveries
  readonly mail: Mail
  readonly portal: PortalState
  readonly outbox: Outbox
  readonly texts: MessageTexts
}

/** Someone an event is written to, and why not where it is not. */
interface Addressee extends Recipient {
  readonly reason?: MessageReason['code']
}

const chunkSize = 250
const sendingFrom = 11

/** Records events with all that follows from them, in one transaction, so that a kill leaves all or nothing. */
export function createEventRecording(on: Foundation, store: EventsStore, beside: Beside) {
  const { deliveries, mail, portal, outbox, texts } = beside
  const requireMail = () => {
    const lacks = deliveries.mailLacks()
    if (lacks.includes('sender')) throw failure('SENDER_MISSING')
    if (lacks.length > 0) throw failure('SMTP_NOT_SET_UP')
  }

  /** The list as it was previewed. Throws RECIPIENTS_CHANGED. */
  const sameList = (occurrence: Occurrence, fingerprint: string) => {
    const list = deliveries.list(occurrence)
    if (list.fingerprint !== fingerprint) throw failure('RECIPIENTS_CHANGED')
    return list
  }

  const createWriter = (occurrence: Occurrence, eventId: EventId, taskId: TaskId | null, at: string) => {
    const { code } = occurrence
    const company = deliveries.requirePossible(occurrence)
    const common = eventData(occurrence, company, on.settings.current()?.shopName ?? '')
    const ways = unsubscribeWays(mail, portal)
    const templates = new Map<Language, number>()
    const templateOf = (language: Language) => {
      const id = templates.get(language) ?? texts.current(code, language)
      templates.set(language, id)
      return id
    }
    const dataOf = ({ name }: Recipient): MessageData => ({ ...common, 'contact.name': name })
    const message = (to: Addressee): NewMessage => ({
      onceKey: `event:${eventId}:${to.contactId ?? 'company'}`,
      type: code,
      contactId: to.contactId,
      recipient: { name: to.name, email: to.email },
      language: to.language,
      templateId: templateOf(to.language),
      data: { ...dataOf(to), ...ways.shown(code, to.language) },
      ...(to.reason ? { suppressed: to.reason } : taskId !== null && { taskId }),
    })
    return (some: readonly Addressee[]) => {
      outbox.add(some.filter(({ channel }) => channel === 'email').map(message))
      for (const to of some) {
        if (to.channel === 'interface' && to.contactId !== null) {
          store.notify(to.contactId, eventId, templateOf(to.language), dataOf(to), at)
        }
      }
    }
  }

  const insert = (by: Operator, occurrence: Occurrence, at: string): EventId => {
    const { code, companyId, universe, change, reference, details } = occurrence
    const { name } = deliveries.requirePossible(occurrence)
    const eventId = store.insert({
      type: code,
      source: 'desk',
      sourceId: randomUUID(),
      companyId,
      universe,
      payload: { reference, details, ...(change !== null && { change }) },
      operatorId: by.id,
      at,
    })
    on.audit.record({
      operatorId: by.id,
      action: 'events.recorded',
      subject: { kind: 'company', id: companyId, label: name },
      after: { event: code, universe, reference },
    })
    return eventId
  }

  return async (
    by: Operator,
    occurrence: Occurrence,
    fingerprint: string,
  ): Promise<{ event: RecordedEvent; taskId: TaskId | null }> => {
    deliveries.requirePossible(occurrence)
    const { recipients, leftOut } = sameList(occurrence, fingerprint)
    const mails = recipients.filter(({ channel }) => channel === 'email').length
    if (mails > 0) requireMail()
    // What is left out by mail stands in the outbox too; a bell that does not ring, or a second copy, does not.
    const suppressed = leftOut.flatMap((left): Addressee[] =>
      left.channel === 'email' && left.reason !== 'duplicate' ? [{ ...left, reason: left.reason }] : [],
    )
    const sending =
      mails < sendingFrom
        ? null
        : await outbox.startSending(by.id, {
            kind: 'notificationSending',
            title: { contacts: mails, reference: occurrence.reference },
            total: mails,
          })
    const at = new Date(on.ports.clock.now()).toISOString()
    const outcome = { emails: mails, notifications: recipients.length - mails, leftOut: leftOut.length }
    let written: { readonly id: EventId; readonly write: (some: readonly Addressee[]) => void } | null = null
    const begin = () => {
      sameList(occurrence, fingerprint)
      const id = insert(by, occurrence, at)
      store.setOutcome(id, outcome)
      return { id, write: createWriter(occurrence, id, sending?.taskId ?? null, at) }
    }
    const chunks = chunked<Addressee>([...recipients, ...suppressed])
    try {
      await writeInTurns(on.db, chunks, 1, ([some = []]) => {
        written ??= begin()
        written.write(some)
      })
    } finally {
      sending?.filled()
    }
    outbox.wake()
    on.changes.announce('events', 'outbox', 'audit')
    const { code, universe, reference } = occurrence
    const id = idOf(written)
    return {
      event: { id, code, universe, reference, at, operatorName: by.name, ...outcome },
      taskId: sending?.taskId ?? null,
    }
  }
}

/** Pieces of at most 250; one empty piece of nothing, so that an event without recipients is written too. */
function chunked<T>(all: readonly T[]): (readonly T[])[] {
  const pieces: (readonly T[])[] = []
  for (let from = 0; from === 0 || from < all.length; from += chunkSize) pieces.push(all.slice(from, from + chunkSize))
  return pieces
}

function idOf(written: { readonly id: EventId } | null): EventId {
  if (!written) throw new Error('the event was not written')
  return written.id
}
