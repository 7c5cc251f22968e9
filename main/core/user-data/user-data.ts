import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Selection } from '../../../shared/contract/contacts.ts'
import type { Download } from '../../../shared/contract/files.ts'
import type { Operator } from '../../../shared/contract/operators.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import { safeFileName } from '../../../shared/rules/safe-file-name.ts'
import { writeInTurns } from '../contacts/contact-batches.ts'
import type { ContactLists } from '../contacts/contact-lists.ts'
import { resolveSelection } from '../contacts/contact-selection.ts'
import { failure } from '../failure.ts'
import { writeLooseFile } from '../files/loose-writing.ts'
import type { Foundation } from '../foundation.ts'
import type { ArchiveEntry } from '../ports.ts'
import type { RunningTask } from '../tasks/tasks.ts'
import { createFolderNames } from './archive-names.ts'
import { newTally, type Tally, userDataEntries } from './user-data-entries.ts'
import { createUserDataStore, type UserProfile } from './user-data-store.ts'
import { archiveWord } from './user-data-words.ts'

/** What the shop keeps of contacts, as a ZIP that is written as it is read: memory does not grow with its files. */
export interface UserData {
  /**
   * Writes the selected contacts: one with its files at the top, several in a folder each. `missing` counts files that
   * the disk does not hold as they were received. Throws CONTACT_NOT_FOUND where none is left, STOPPED when it was
   * cancelled, DISK_FULL; no file is left then.
   */
  backUp(
    by: Operator,
    selection: Selection,
    signal?: AbortSignal,
  ): Promise<{ contacts: number; jobs: number; missing: number; download: Download }>
  /** A customer's own, for the portal; bytes are read as they are asked for. Throws CONTACT_NOT_FOUND. */
  ofCustomer(id: ContactId): { name: string; bytes: AsyncIterable<Uint8Array> }
}

const pageSize = 200
const countedAtOnce = 20_000
/** From when on it takes some seconds, and is shown as a task. */
const taskFrom = { contacts: 1_000, bytes: 50_000_000 }

export function createUserData(on: Foundation, lists: ContactLists): UserData {
  const store = createUserDataStore(on.db)
  const from = { store, files: on.ports.files }
  const now = () => new Date(on.ports.clock.now())

  async function* entriesOfMany(ids: readonly ContactId[], tally: Tally): AsyncGenerator<ArchiveEntry> {
    const names = createFolderNames()
    for (let start = 0; start < ids.length; start += pageSize) {
      for (const contact of store.profiles(ids.slice(start, start + pageSize)))
        yield* userDataEntries(from, contact, { prefix: `${names.folder(contact.name)}/`, now: now(), tally })
      await nextTurn()
    }
  }
  const entriesOfOne = (contact: UserProfile, tally: Tally) =>
    userDataEntries(from, contact, { prefix: '', now: now(), tally })

  const extentOf = async (ids: readonly ContactId[], signal: AbortSignal | undefined) => {
    let [entries, bytes] = [2 * ids.length, 0]
    for (let start = 0; start < ids.length; start += countedAtOnce) {
      const extent = store.extent(ids.slice(start, start + countedAtOnce))
      entries += extent.files + extent.models
      bytes += extent.bytes
      await nextTurn()
      signal?.throwIfAborted()
    }
    return { entries, bytes }
  }

  const startTask = async (by: Operator, contacts: number, { entries, bytes }: { entries: number; bytes: number }) =>
    contacts < taskFrom.contacts && bytes < taskFrom.bytes
      ? null
      : on.tasks.start({
          kind: 'userDataBackup',
          title: { contacts },
          total: entries,
          operatorId: by.id,
          cancellable: true,
        })

  const record = async (by: Operator, ids: readonly ContactId[], after: object) => {
    const [only] = ids
    const whose =
      ids.length === 1 && only !== undefined ? { subject: { kind: 'contact', id: only, label: '' } } : undefined
    let entryId: number | null = null
    await writeInTurns(on.db, ids, 1_000, (some) => {
      const subjects = { kind: 'contact', ids: some }
      if (entryId !== null) on.audit.extend(entryId, subjects)
      else
        entryId = on.audit.record({
          operatorId: by.id,
          action: 'contacts.backedUp',
          after,
          ...(whose ?? { subjects }),
        })
    })
    on.changes.announce('audit')
  }

  return {
    async backUp(by, selection, signal) {
      const ids = await resolveSelection(selection, lists, signal)
      const only = ids.length === 1 ? store.profiles(ids)[0] : undefined
      if (ids.length === 0 || (ids.length === 1 && !only)) throw failure('CONTACT_NOT_FOUND', { id: ids[0] ?? 0 })
      const tally = newTally()
      const outcome = () => ({ contacts: tally.contacts.length, jobs: tally.jobs, missing: tally.missing })
      const task = await startTask(by, ids.length, await extentOf(ids, signal))
      const stop = AbortSignal.any([signal, task?.signal].filter((given) => given !== undefined))
      try {
        const entries = counted(only ? entriesOfOne(only, tally) : entriesOfMany(ids, tally), task)
        const { id, size } = await writeLooseFile(on, on.ports.archive(entries), stop)
        await record(by, tally.contacts, outcome())
        task?.finish('done', outcome())
        const day = now().toISOString().slice(0, 10)
        const name = only ? archiveName(only) : `${archiveWord[by.language]}-${day}.zip`
        return { ...outcome(), download: on.transfers.download(id, name, size) }
      } catch (error) {
        task?.finish(stop.aborted ? 'cancelled' : 'failed', outcome())
        throw error
      }
    },

    ofCustomer(id) {
      const [contact] = store.profiles([id])
      if (!contact) throw failure('CONTACT_NOT_FOUND', { id })
      return { name: archiveName(contact), bytes: on.ports.archive(entriesOfOne(contact, newTally())) }
    },
  }
}

const archiveName = ({ name }: UserProfile) => `${safeFileName(name)}.zip`

/** Tells the task of each entry that the archive comes to. */
async function* counted(entries: AsyncIterable<ArchiveEntry>, task: RunningTask | null) {
  let done = 0
  for await (const entry of entries) {
    yield entry
    task?.progress(++done)
  }
}
