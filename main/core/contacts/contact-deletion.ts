import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { DeletionPreview, Selection } from '../../../shared/contract/contacts.ts'
import type { Operator } from '../../../shared/contract/operators.ts'
import type { ContactId, FileId } from '../../../shared/contract/values.ts'
import { keepsItsContact } from '../../../shared/rules/job-states.ts'
import { createSenderErasure } from '../contact-form/sender-erasure.ts'
import { failure } from '../failure.ts'
import { removeDrafts } from '../files/draft-removal.ts'
import type { Foundation } from '../foundation.ts'
import { createAddressErasure } from '../subscriptions/address-erasure.ts'
import type { Suppressions } from '../suppressions/suppressions.ts'
import { inBatches, writeInTurns } from './contact-batches.ts'
import { createContactDeletionStore } from './contact-deletion-store.ts'
import type { ContactLinks } from './contact-links.ts'
import type { ContactLists } from './contact-lists.ts'
import { resolveSelection } from './contact-selection.ts'

/** Deletes contacts for good, in two steps: what would happen, and the deed, for exactly what the first step named. */
export interface ContactDeletion {
  preview(selection: Selection, signal?: AbortSignal): Promise<DeletionPreview>
  /**
   * Deletes batch by batch, each in a transaction of its own that notes the files of its jobs as loose; they leave the
   * disk after it, or at the next start. A contact with a job in processing stays; of the others nothing personal is
   * left, in the audit log neither, but a keyed hash of the address where `keepOut` asks for it.
   * Throws SELECTION_CHANGED, and STOPPED when it was cancelled.
   */
  remove(
    by: Operator,
    what: {
      readonly selection: Selection
      readonly fingerprint: string
      /** The owners of the addresses asked to be erased. */
      readonly keepOut: boolean
    },
  ): Promise<{ deleted: number; jobs: number; refused: number }>
}

const batchSize = 20_000
const chunkSize = 1_000
const taskFrom = 1_001
const mostRefusals = 100

export function createContactDeletion(
  on: Foundation,
  lists: ContactLists,
  links: Pick<ContactLinks, 'announce'>,
  suppressions: Pick<Suppressions, 'add'>,
): ContactDeletion {
  const store = createContactDeletionStore(on.db)
  const addressErasure = createAddressErasure(on.db)
  const senderErasure = createSenderErasure(on.db)

  const survey = async (selection: Selection, signal?: AbortSignal) => {
    const ids = await resolveSelection(selection, lists, signal)
    const hash = createHash('sha256')
    const deletable: ContactId[] = []
    const refusals: DeletionPreview['refusals'] = []
    let [jobs, files, fileBytes, refused, addresses] = [0, 0, 0, 0, 0]
    for (let from = 0; from < ids.length; from += batchSize) {
      const some = ids.slice(from, from + batchSize)
      const jobsOf = Map.groupBy(store.jobs(some), ({ contact_id }) => contact_id)
      const names = jobsOf.size > 0 ? store.names([...jobsOf.keys()]) : new Map<ContactId, string>()
      const lines: string[] = []
      const countedBefore = deletable.length
      const going: ReturnType<typeof store.jobs> = []
      for (const { id, version } of store.versions(some)) {
        const own = jobsOf.get(id) ?? []
        lines.push(`${id} ${version} ${own.map((job) => `${job.id}:${job.state}`).join(' ')}`)
        const keeper = own.find(({ state }) => keepsItsContact(state))
        if (!keeper) {
          deletable.push(id)
          going.push(...own)
          continue
        }
        refused++
        if (refusals.length === mostRefusals) continue
        const job = { jobId: keeper.id, jobTitle: keeper.title, jobState: keeper.state }
        refusals.push({ id, name: names.get(id) ?? '', ...job })
      }
      jobs += going.length
      for (const { size } of store.files(going)) {
        files++
        fileBytes += size
      }
      addresses += addressErasure.countFields(deletable.slice(countedBefore))
      hash.update(`${lines.join('\n')}\n`)
      await nextTurn()
      signal?.throwIfAborted()
    }
    const fingerprint = hash.digest('base64url')
    const contacts = deletable.length
    return { deletable, preview: { contacts, jobs, files, fileBytes, refused, refusals, addresses, fingerprint } }
  }

  return {
    preview: async (selection, signal) => (await survey(selection, signal)).preview,

    async remove(by, { selection, fingerprint, keepOut }) {
      const { deletable, preview } = await survey(selection)
      if (preview.fingerprint !== fingerprint) throw failure('SELECTION_CHANGED')
      let entryId: number | null = null
      let [deleted, jobs, refused] = [0, 0, preview.refused]
      const work = async (batch: readonly ContactId[], signal: AbortSignal | undefined) => {
        const draftFiles: string[] = []
        const jobFiles: FileId[] = []
        let erase: ReturnType<typeof addressErasure.open> | null = null
        let eraseSent: ReturnType<typeof senderErasure> | null = null
        const removeSome = (some: readonly ContactId[]) => {
          const allJobs = store.jobs(some)
          const held = new Set(
            allJobs.filter(({ state }) => keepsItsContact(state)).map(({ contact_id }) => contact_id),
          )
          const going = held.size === 0 ? some : some.filter((id) => !held.has(id))
          refused += held.size
          if (going.length === 0) return
          const theirJobs = held.size === 0 ? allJobs : allJobs.filter(({ contact_id }) => !held.has(contact_id))
          const theirFiles = store.files(theirJobs).map(({ id }) => id)
          on.looseFiles.note(theirFiles)
          jobFiles.push(...theirFiles)
          if (entryId !== null) on.audit.extend(entryId, { kind: 'contact', ids: going })
          else
            entryId = on.audit.record({ operatorId: by.id, action: 'contacts.deleted', ...entryFor(going, deletable) })
          on.audit.erase('contact', going)
          draftFiles.push(...store.draftFiles(going))
          const emailKeys = store.emailKeys(going)
          const theirs = [...theirJobs.map(({ id }) => id), ...store.forgetSenders(emailKeys)]
          if (theirs.length > 0) on.audit.erase('job', theirs)
          if (keepOut) for (const key of emailKeys) suppressions.add(key, 'erased')
          erase ??= addressErasure.open()
          erase(emailKeys)
          eraseSent ??= senderErasure()
          eraseSent(emailKeys, theirs)
          deleted += store.remove(going, theirJobs)
          jobs += theirJobs.length
        }
        const done = await writeInTurns(on.db, batch, chunkSize, removeSome, signal)
        removeDrafts(on.ports, draftFiles)
        await on.looseFiles.remove(jobFiles)
        return done
      }
      const outcome = () => ({ deleted, jobs, refused })
      try {
        const batches = {
          kind: 'contactDeletion',
          by,
          ids: deletable,
          size: batchSize,
          taskFrom,
          work,
          outcome,
        } as const
        if (!(await inBatches(on.tasks, batches))) throw failure('STOPPED')
      } finally {
        await on.db.gate.run(store.forgetLog)
        links.announce()
        on.changes.announce('contacts', 'companies', 'subscriptions', 'jobs', 'notices', 'audit')
      }
      return outcome()
    },
  }
}

const entryFor = (going: readonly ContactId[], all: readonly ContactId[]) =>
  all.length === 1
    ? { subject: { kind: 'contact', id: going[0] ?? null, label: '' } }
    : { subjects: { kind: 'contact', ids: going } }
