import type { Operator } from '../../../shared/contract/operators.ts'
import type { TermsFormat, TermsId, TermsVersion } from '../../../shared/contract/terms.ts'
import type { FileId, TaskId } from '../../../shared/contract/values.ts'
import { writeAtLength } from '../db/long-write.ts'
import { failure } from '../failure.ts'
import type { Foundation } from '../foundation.ts'
import type { Mail } from '../mail/mail.ts'
import type { Outbox } from '../outbox/outbox.ts'
import { checkTermsDocument } from './terms-document.ts'
import type { TermsStore } from './terms-store.ts'
import type { TermsTelling } from './terms-telling.ts'

/** What an administrator saw before publishing. */
export interface TermsPreview {
  readonly format: TermsFormat
  readonly reset: number
  readonly tellable: number
  readonly mailReady: boolean
}

/** Puts documents in force. */
export interface TermsPublishing {
  /** Throws FILE_NOT_FOUND, TERMS_NOT_READABLE. */
  preview(fileId: FileId): Promise<TermsPreview>
  /** Throws SELECTION_CHANGED too, and where it tells, what `mail.requireReady` throws. */
  publish(
    by: Operator,
    wanted: { readonly fileId: FileId; readonly reset: number; readonly tell: boolean },
  ): Promise<{ version: TermsVersion; reset: number; taskId: TaskId | null }>
}

interface Beside {
  readonly store: TermsStore
  readonly telling: TermsTelling
  readonly mail: Mail
  readonly outbox: Outbox
}

const chunkSize = 1_000
const taskFrom = 1_001

export function createTermsPublishing(on: Foundation, { store, telling, mail, outbox }: Beside): TermsPublishing {
  const uploaded = (fileId: FileId) => {
    const name = on.transfers.nameOf(fileId)
    if (name === null) throw failure('FILE_NOT_FOUND', { id: fileId })
    return name
  }

  return {
    async preview(fileId) {
      uploaded(fileId)
      const { format } = await checkTermsDocument(on.ports.files, fileId)
      return {
        format,
        reset: store.accepted(),
        tellable: await telling.count(),
        mailReady: mail.lacks('smtp').length === 0,
      }
    },

    async publish(by, { fileId, reset, tell }) {
      const name = uploaded(fileId)
      const document = await checkTermsDocument(on.ports.files, fileId)
      if (tell) mail.requireReady('smtp')
      const expectSame = () => {
        if (store.accepted() !== reset) throw failure('SELECTION_CHANGED')
      }
      // Before the tasks are made, which would stay behind.
      expectSame()
      const task =
        reset < taskFrom
          ? null
          : await on.tasks.start({
              kind: 'termsReset',
              title: { contacts: reset },
              total: reset,
              operatorId: by.id,
              cancellable: false,
            })
      const sending = tell ? await startTelling(by, name) : null

      // One transaction: a kill leaves the old terms with every acceptance, or the new ones with none.
      const put = async (turn: () => Promise<void>): Promise<TermsId> => {
        expectSame()
        if (!store.takeUpload(fileId)) throw failure('FILE_NOT_FOUND', { id: fileId })
        on.looseFiles.claim([fileId])
        const publishedAt = new Date(on.ports.clock.now()).toISOString()
        const version = store.insert({ fileId, name, ...document, publishedAt, operatorId: by.id })
        for (let done = 0, some = store.resetSome(chunkSize); some > 0; some = store.resetSome(chunkSize)) {
          done += some
          task?.progress(done)
          await turn()
        }
        if (sending) await telling.write(version, sending.taskId, turn, sending.signal)
        on.audit.record({
          operatorId: by.id,
          action: 'terms.published',
          subject: { kind: 'terms', id: version, label: name },
          after: { reset, told: tell },
        })
        return version
      }

      const published = await writeAtLength(on.db, put)
        .catch((error: unknown) => {
          task?.finish('failed')
          throw error
        })
        .finally(() => sending?.filled())
      task?.finish('done', { contacts: reset })
      outbox.wake()
      on.changes.announce('terms', 'contacts', 'outbox', 'audit')
      const version = store.versions().find(({ id }) => id === published)
      if (!version) throw new Error('the version was not written')
      return { version, reset, taskId: sending?.taskId ?? null }
    },
  }

  async function startTelling(by: Operator, reference: string) {
    const total = await telling.count()
    return outbox.startSending(by.id, { kind: 'notificationSending', title: { contacts: total, reference }, total })
  }
}
