import type { JobFile } from '../../../shared/contract/jobs.ts'
import type { FileId, JobId, Language } from '../../../shared/contract/values.ts'
import { newFileId } from '../files/transfers.ts'
import type { Services } from '../services.ts'
import { createDemonstrationJobsStore } from './demonstration-jobs-store.ts'
import { sampleDocument } from './sample-document.ts'

interface Guest {
  readonly name: string
  readonly email: string
  readonly title: string
  readonly copies: number
  readonly remark: string
}

/** Customers without an account who sent a job by the generic link. */
const guests: Readonly<Record<Language, readonly Guest[]>> = {
  fr: [
    {
      name: 'Colette Vasseur',
      email: 'colette.vasseur@voisins.example',
      title: 'Affiche de la fête du quartier',
      copies: 40,
      remark: 'Papier jaune si possible.',
    },
    { name: 'Hugo Lemaire', email: 'hugo.lemaire@etude.example', title: 'Mémoire relié', copies: 3, remark: '' },
  ],
  en: [
    {
      name: 'Nora Whitfield',
      email: 'nora.whitfield@neighbours.example',
      title: 'Poster for the street party',
      copies: 40,
      remark: 'On yellow paper if you can.',
    },
    { name: 'Hugh Latimer', email: 'hugh.latimer@college.example', title: 'Bound thesis', copies: 3, remark: '' },
  ],
  nb: [
    {
      name: 'Solveig Tangen',
      email: 'solveig.tangen@nabolag.example',
      title: 'Plakat til gatefesten',
      copies: 40,
      remark: 'Gjerne på gult papir.',
    },
    { name: 'Henrik Lie', email: 'henrik.lie@studie.example', title: 'Innbundet masteroppgave', copies: 3, remark: '' },
  ],
}

const documents = 12

/** Enters the guests' jobs and gives the newest open jobs a small PDF each. */
export async function fillDemonstrationJobs(services: Services, language: Language): Promise<void> {
  const { db, jobs, looseFiles, notices, ports } = services
  const store = createDemonstrationJobsStore(db)
  await db.write(() => {
    for (const { name, email, ...job } of guests[language]) {
      const at = new Date(ports.clock.now()).toISOString()
      const sender = { name, email, key: email }
      const id = jobs.enter({ ...job, contactId: null, state: 'new', origin: 'generic_link', sender, files: [], at })
      notices.jobSubmitted(id)
    }
  })
  const files = store.newestOpen(documents).map(({ id, title }) => ({ jobId: id, title, fileId: newFileId() }))
  await db.write(() => looseFiles.note(files.map(({ fileId }) => fileId)))
  const written: { readonly jobId: JobId; readonly file: JobFile }[] = []
  for (const { jobId, title, fileId } of files) {
    written.push({ jobId, file: { id: fileId, kind: 'input', name: `${title}.pdf`, size: await write(fileId, title) } })
  }
  await db.write(() => {
    for (const { jobId, file } of written) store.addFile(jobId, file)
    looseFiles.claim(files.map(({ fileId }) => fileId))
  })

  async function write(id: FileId, title: string): Promise<number> {
    const writer = ports.files.create(id)
    await writer.write(sampleDocument(title))
    return writer.finish()
  }
}
