import type { JobFile } from '../../../shared/contract/jobs.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import type { ArchiveEntry, FileVault } from '../ports.ts'
import { createFolderNames } from './archive-names.ts'
import type { UserDataStore, UserProfile } from './user-data-store.ts'
import { missingWords } from './user-data-words.ts'

/** What an archive came to. */
export interface Tally {
  readonly contacts: ContactId[]
  jobs: number
  /** Files that are not on the disk as they were received. */
  missing: number
}

export const newTally = (): Tally => ({ contacts: [], jobs: 0, missing: 0 })

type Job = ReturnType<UserDataStore['jobs']>[number]

/**
 * The backup of one contact below a prefix: `jobs.json`, `user-profile.json`, and for each job a folder with its files
 * under their own names, and its PDL model where one was saved (prismaprepare-go, "Sauvegarder les données
 * utilisateur"). A file that is gone leaves no silent hole: `MISSING.txt` names it.
 */
export async function* userDataEntries(
  { store, files }: { readonly store: UserDataStore; readonly files: Pick<FileVault, 'read' | 'sizeOf'> },
  contact: UserProfile,
  { prefix, now, tally }: { readonly prefix: string; readonly now: Date; readonly tally: Tally },
): AsyncGenerator<ArchiveEntry> {
  const jobs = store.jobs(contact.id).map(placed)
  tally.contacts.push(contact.id)
  tally.jobs += jobs.length
  yield textEntry(`${prefix}jobs.json`, now, json(jobs.map(described)))
  const { name, email, company } = contact
  yield textEntry(`${prefix}user-profile.json`, now, json({ name, email, company }))

  const missing: string[] = []
  for (const job of jobs) {
    const modifiedAt = new Date(job.createdAt)
    for (const { id, size, path } of job.files) {
      const present = files.sizeOf(id)
      if (present !== size) missing.push(path)
      if (present !== null) yield { path: `${prefix}${path}`, modifiedAt, size: present, read: () => files.read(id) }
    }
    const model = job.pdl && store.pdl(job.id)
    if (job.pdl && model) yield textEntry(`${prefix}${job.pdl.path}`, new Date(job.pdl.savedAt), model)
  }
  tally.missing += missing.length
  if (missing.length > 0) yield textEntry(`${prefix}MISSING.txt`, now, missingWords(missing))
}

/** A job with the places of its files. Numbers are unique, so that no two folders have one name. */
function placed(job: Job) {
  const folder = createFolderNames().folder(`${job.id} ${job.title}`)
  const names = createFolderNames()
  const files = job.files.map((file): JobFile & { path: string } => ({
    ...file,
    path: `${folder}/${names.file(file.name)}`,
  }))
  const pdl = job.pdlSavedAt === null ? null : { path: `${folder}/${names.file('pdl.json')}`, savedAt: job.pdlSavedAt }
  return { ...job, folder, files, pdl }
}

const described = ({ id, title, state, origin, copies, remark, createdAt, updatedAt, folder, files, pdl }: Placed) => ({
  number: id,
  title,
  state,
  origin,
  copies,
  remark,
  createdAt,
  updatedAt,
  folder,
  files: files.map(({ kind, name, size, path }) => ({ kind, name, size, path })),
  pdl,
})

type Placed = ReturnType<typeof placed>

const json = (content: unknown) => `${JSON.stringify(content, null, 2)}\n`

function textEntry(path: string, modifiedAt: Date, text: string): ArchiveEntry {
  const bytes = Buffer.from(text)
  return {
    path,
    modifiedAt,
    size: bytes.length,
    async *read() {
      yield bytes
    },
  }
}
