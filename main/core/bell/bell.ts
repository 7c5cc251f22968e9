import type { ContactId } from '../../../shared/contract/values.ts'
import { type MessageTexts, NotRenderable } from '../catalogue/message-texts.ts'
import type { Foundation } from '../foundation.ts'
import { createBellStore, type KeptNotification } from './bell-store.ts'

/** A notification as its customer reads it. */
export interface BellNotification {
  readonly id: number
  readonly subject: string
  readonly text: string
  readonly at: string
  readonly read: boolean
}

/** The bell of customers: their interface notifications; nothing for one without access to the interface. */
export interface Bell {
  /** The latest hundred, newest first. */
  list(contactId: ContactId): BellNotification[]
  /** All of them without ids. */
  read(contactId: ContactId, ids?: readonly number[]): Promise<void>
  unread(contactId: ContactId): number
}

const shownAtMost = 100

export function createBell(on: Foundation, texts: Pick<MessageTexts, 'fill'>): Bell {
  const store = createBellStore(on.db)

  /** A text that cannot be filled in any more is left out, as its mail would not have left. */
  const shown = ({ id, templateId, data, createdAt, readAt }: KeptNotification): BellNotification[] => {
    try {
      const { subject, text } = texts.fill(templateId, data)
      return [{ id, subject, text: withoutFoot(text), at: createdAt, read: readAt !== null }]
    } catch (error) {
      if (error instanceof NotRenderable) return []
      throw error
    }
  }
  return {
    list: (contactId) => store.latest(contactId, shownAtMost).flatMap(shown),
    async read(contactId, ids) {
      await on.db.write(() => store.read(contactId, ids ?? null, new Date(on.ports.clock.now()).toISOString()))
    },
    unread: store.unread,
  }
}

/** The text of a mail up to the line that parts its foot off: how to unsubscribe from mail is nothing for the bell. */
const withoutFoot = (text: string): string => text.replace(/(?:^|\n)-- ?\n[\s\S]*$/, '').trim()
