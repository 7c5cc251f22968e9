import type { Download } from '../../../shared/contract/files.ts'
import type { TermsFormat, TermsId, TermsVersion } from '../../../shared/contract/terms.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import type { MessageTexts } from '../catalogue/message-texts.ts'
import { failure } from '../failure.ts'
import type { Foundation } from '../foundation.ts'
import type { Mail } from '../mail/mail.ts'
import type { Outbox } from '../outbox/outbox.ts'
import { readTerms } from './terms-document.ts'
import { createTermsPublishing, type TermsPublishing } from './terms-publishing.ts'
import { createTermsStore, type KeptTerms } from './terms-store.ts'
import { createTermsTelling } from './terms-telling.ts'

/** The version in force, as customers read it. */
export interface CurrentTerms {
  readonly id: TermsId
  readonly name: string
  readonly format: TermsFormat
  readonly size: number
  readonly publishedAt: string
  readonly text: string | null
}

/** The terms of service: versions, and who accepted which. */
export interface Terms extends TermsPublishing {
  list(): { versions: TermsVersion[]; waiting: number }
  /** Throws CONTACT_NOT_FOUND. */
  ofContact(id: ContactId): { id: TermsId; name: string; acceptedAt: string }[]
  /** Throws FILE_NOT_FOUND. */
  download(id: TermsId): Download
  /** Whether there are terms at all. */
  inForce(): boolean
  /** Whether a contact has to accept the version in force before its next job. */
  isDue(contactId: ContactId): boolean
  current(): Promise<CurrentTerms | null>
  /** Throws FILE_NOT_FOUND. */
  document(): { name: string; size: number; format: TermsFormat; bytes: AsyncIterable<Uint8Array> }
  acceptedAt(contactId: ContactId): string | null
  /** As often as one likes. Throws TERMS_CHANGED where another version is in force. */
  accept(contactId: ContactId, id: TermsId): Promise<void>
}

interface Beside {
  readonly mail: Mail
  readonly outbox: Outbox
  readonly texts: MessageTexts
}

export function createTerms(on: Foundation, { mail, outbox, texts }: Beside): Terms {
  const store = createTermsStore(on.db)
  const telling = createTermsTelling(on, { mail, outbox, texts })
  const acceptedAt = (contactId: ContactId) => {
    const current = store.current()
    return current && store.acceptedAt(contactId, current.id)
  }
  const requireFile = (terms: KeptTerms | null): KeptTerms => {
    if (!terms || on.ports.files.sizeOf(terms.fileId) === null) throw failure('FILE_NOT_FOUND', { id: '' })
    return terms
  }

  return {
    ...createTermsPublishing(on, { store, telling, mail, outbox }),
    list: () => ({ versions: [...store.versions()], waiting: store.waiting() }),

    ofContact(id) {
      if (store.nameOf(id) === null) throw failure('CONTACT_NOT_FOUND', { id })
      return store.acceptances(id)
    },

    download(id) {
      const { fileId, name, size } = requireFile(store.find(id))
      return on.transfers.download(fileId, name, size, 'keep')
    },

    inForce: () => store.current() !== null,
    isDue: (contactId) => store.current() !== null && acceptedAt(contactId) === null,

    async current() {
      const current = store.current()
      if (!current) return null
      const { fileId, ...told } = current
      return { ...told, text: told.format === 'text' ? await readTerms(on.ports.files, fileId) : null }
    },

    document() {
      const { fileId, name, size, format } = requireFile(store.current())
      return { name, size, format, bytes: on.ports.files.read(fileId) }
    },

    acceptedAt,

    async accept(contactId, id) {
      const accepted = await on.db.write(() => {
        const current = store.current()
        if (current?.id !== id) throw failure('TERMS_CHANGED')
        const name = store.nameOf(contactId)
        if (name === null) throw failure('SIGN_IN_REQUIRED')
        if (store.acceptedAt(contactId, id) !== null) return false
        store.accept(contactId, id, new Date(on.ports.clock.now()).toISOString())
        on.audit.record({
          operatorId: null,
          action: 'terms.accepted',
          subject: { kind: 'contact', id: contactId, label: name },
          after: { terms: current.name },
        })
        return true
      })
      if (accepted) on.changes.announce('terms', 'contacts', 'audit')
    },
  }
}
