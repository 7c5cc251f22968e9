import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Draft, RequestPurpose } from '../../../shared/contract/activation.ts'
import type { Operator } from '../../../shared/contract/operators.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import type { FilledMessage, MessageTexts } from '../catalogue/message-texts.ts'
import type { ContactLists } from '../contacts/contact-lists.ts'
import { resolveSelection } from '../contacts/contact-selection.ts'
import { failure } from '../failure.ts'
import { newFileId } from '../files/transfers.ts'
import type { Foundation } from '../foundation.ts'
import type { Mail } from '../mail/mail.ts'
import type { Invited } from './activation-preview.ts'
import { composeDraft } from './draft-composition.ts'
import { formOf } from './draft-forms.ts'
import { createInvitableStore } from './invitable-store.ts'
import type { LinkRequests } from './link-requests.ts'
import type { LinkContact } from './link-requests-store.ts'
import type { Recipient, WrittenRequest } from './request-writer.ts'

/** Drafts for the system's mail program, one at a time. */
export interface ActivationDrafts {
  /** Throws CONTACT_NOT_FOUND, INVITATION_NOT_ALLOWED, PUBLIC_ADDRESS_MISSING. */
  activation(by: Operator, contactId: ContactId): Promise<Draft>
  /** Throws CONTACT_NOT_FOUND, REQUEST_NOT_FOUND, PUBLIC_ADDRESS_MISSING. */
  address(by: Operator, contactId: ContactId): Promise<Draft>
  /** Who of a selection drafts can be made for, the first of them, and how many more there are. */
  queue(invited: Invited): Promise<{ ids: ContactId[]; more: number }>
}

interface Beside {
  readonly lists: ContactLists
  readonly linkRequests: LinkRequests
  readonly mail: Mail
  readonly texts: MessageTexts
}

const longestQueue = 1_000
const lookSize = 20_000

export function createActivationDrafts(on: Foundation, { lists, linkRequests, mail, texts }: Beside): ActivationDrafts {
  const invitable = createInvitableStore(on.db)
  const { store, flags, write } = linkRequests
  const contactOf = (id: ContactId) => {
    const [contact] = store.contacts([id])
    if (!contact) throw failure('CONTACT_NOT_FOUND', { id })
    return contact
  }

  const writeOne = (by: Operator, recipient: Recipient, purpose: RequestPurpose) => {
    const [request] = write([recipient], { by: by.id, purpose, way: 'mail_client', standing: 'draft_opened' })
    if (!request?.link) throw new Error('a draft was written without its link')
    const { link, data, templateId } = request
    if (purpose === 'activation') {
      flags.raise([recipient.id], new Date(on.ports.clock.now()).toISOString(), 'mail_client')
    }
    on.audit.record({
      operatorId: by.id,
      action: 'activation.drafted',
      subject: { kind: 'contact', id: recipient.id, label: recipient.name },
    })
    // Filled in within the transaction: a text that cannot be leaves no request behind.
    return {
      request,
      address: link.address,
      message: texts.fill(templateId, { ...data, 'link.address': link.address }),
    }
  }

  const fileOf = async (request: WrittenRequest, message: FilledMessage): Promise<NonNullable<Draft['eml']>> => {
    const name = `activation-${request.id}.eml`
    // Where a host that opens drafts puts its copy, to be removed with the contact.
    await on.db.write(() => store.keepDraftFile(request.id, `opened/${name}`))
    const fileId = newFileId()
    const writer = on.ports.files.create(fileId)
    try {
      await writer.write(await composeDraft(on, mail, request, store.messageIdOf(request.messageId), message))
      return on.transfers.download(fileId, name, await writer.finish())
    } catch (error) {
      await writer.abandon()
      throw error
    }
  }

  const make = async (work: () => ReturnType<typeof writeOne>): Promise<Draft> => {
    mail.requireReady('mail_client')
    const { request, address, message } = await on.db.write(work)
    const { recipient } = request
    const email = recipient.newAddress?.email ?? recipient.email
    try {
      const form = formOf(message, email, address, mail.settings().draftFormat, on.ports.platform)
      return {
        requestId: request.id,
        ...form,
        eml: form.form === 'eml' ? await fileOf(request, message) : null,
        recipient: { name: recipient.name, email },
        expiresAt: request.expiresAt,
      }
    } catch (error) {
      await on.db.write(() => linkRequests.followEnd(store.end([request.id], 'cancelled'), 'not_renderable'))
      throw error
    } finally {
      linkRequests.announce()
      on.changes.announce('contacts', 'audit')
    }
  }

  return {
    activation: (by, contactId) =>
      make(() => {
        const contact = contactOf(contactId)
        const reason = hindrance(contact)
        if (reason) throw failure('INVITATION_NOT_ALLOWED', { id: contactId, reason })
        return writeOne(by, contact, 'activation')
      }),

    address: (by, contactId) =>
      make(() => {
        contactOf(contactId)
        const email = store.pendingAddress(contactId)
        const recipient = email === null ? null : linkRequests.addressRecipient(contactId, email)
        if (!recipient) throw failure('REQUEST_NOT_FOUND', { id: contactId })
        return writeOne(by, recipient, 'address')
      }),

    async queue({ selection, skipInvited }) {
      const all = await resolveSelection(selection, lists)
      const ids: ContactId[] = []
      for (let from = 0; from < all.length; from += lookSize) {
        ids.push(...invitable.among(all.slice(from, from + lookSize), skipInvited))
        await nextTurn()
      }
      return { ids: ids.slice(0, longestQueue), more: Math.max(0, ids.length - longestQueue) }
    },
  }
}

function hindrance({ state, undeliverable }: LinkContact): 'active' | 'disabled' | 'undeliverable' | null {
  if (state === 'active' || state === 'disabled') return state
  return undeliverable ? 'undeliverable' : null
}
