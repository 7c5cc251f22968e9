import { setImmediate as nextTurn } from 'node:timers/promises'
import type { MessageReason } from '../../../shared/contract/outbox.ts'
import type { TermsId } from '../../../shared/contract/terms.ts'
import type { ContactId, Language, MessageId, TaskId } from '../../../shared/contract/values.ts'
import type { MessageTexts } from '../catalogue/message-texts.ts'
import type { Foundation } from '../foundation.ts'
import type { Mail } from '../mail/mail.ts'
import type { MessageHandler, Outbox, Preparation } from '../outbox/outbox.ts'
import { createTermsTellingStore, type LeavingNotice, type Tellable } from './terms-telling-store.ts'

/** Tells Active contacts of new terms (C-04). */
export interface TermsTelling {
  /** How many there are to tell. */
  count(): Promise<number>
  /** Writes the messages, inside the transaction that puts a version in force; `turn` lets others in between. */
  write(version: TermsId, taskId: TaskId, turn: () => Promise<void>, signal: AbortSignal): Promise<void>
}

interface Beside {
  readonly mail: Mail
  readonly outbox: Outbox
  readonly texts: MessageTexts
}

const code = 'C-04'
const chunkSize = 250
const countSize = 20_000
const first = 0 as ContactId

export function createTermsTelling(on: Foundation, { mail, outbox, texts }: Beside): TermsTelling {
  const store = createTermsTellingStore(on.db)

  const handler: MessageHandler = {
    prepare(messages) {
      const answers = new Map<MessageId, Preparation>()
      for (const notice of store.leaving(messages.map(({ id }) => id))) {
        const reason = obstacle(notice)
        if (reason !== null) answers.set(notice.id, { go: false, reason })
      }
      return answers
    },
    settled(messages) {
      for (const { id, state, addressRefused, at, reason } of messages) {
        if (state === 'failed' && addressRefused) store.markUndeliverable(id, at, reason?.answer ?? null)
      }
    },
  }
  outbox.handle([code], handler)

  return {
    async count() {
      let number = 0
      for (let from: ContactId | null = first; from !== null; await nextTurn()) {
        const { tellable, last } = store.after(from, countSize)
        number += tellable.length
        from = last
      }
      return number
    },

    async write(version, taskId, turn, signal) {
      const templates = new Map<Language, number>()
      const templateOf = (language: Language) => {
        const id = templates.get(language) ?? texts.current(code, language)
        templates.set(language, id)
        return id
      }
      const shopName = on.settings.current()?.shopName ?? ''
      const address = `${mail.settings().publicAddress}/terms`
      const message = ({ id, name, email, language }: Tellable) => ({
        onceKey: `terms:${version}:${id}`,
        type: code,
        contactId: id,
        recipient: { name, email },
        language,
        templateId: templateOf(language),
        data: { 'contact.name': name, 'shop.name': shopName, 'link.address': address },
        taskId,
      })
      for (let from: ContactId | null = first; from !== null && !signal.aborted; await turn()) {
        const { tellable, last } = store.after(from, chunkSize)
        if (tellable.length > 0) outbox.add(tellable.map(message))
        from = last
      }
    },
  }
}

/** Why a message must not leave any more; null if it may. */
function obstacle(notice: LeavingNotice): MessageReason['code'] | null {
  if (notice.outdated) return 'replaced'
  if (notice.state !== 'active') return 'contact_disabled'
  if (notice.elsewhere) return 'address_changed'
  return notice.undeliverable ? 'address_undeliverable' : null
}
