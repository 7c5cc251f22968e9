import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { JobFileKind } from '../../shared/contract/jobs.ts'
import type { GenericLinkSettings } from '../../shared/contract/store.ts'
import type { ContactId, FileId, JobId } from '../../shared/contract/values.ts'
import { type ContactsDesk, openContactsDesk } from './contacts-desk.ts'
import { samplePdf } from './sample-pdf.ts'

/** A desk to which customers send jobs, as the portal would hand them over. */
export interface SubmissionDesk extends ContactsDesk {
  /** Switches the generic link on with these settings and gives its token. */
  openLink(settings?: Partial<GenericLinkSettings>): Promise<string>
  /** Begins by the link. */
  begin(token: string, declaredBytes?: number): string
  receive(submission: string, bytes: AsyncIterable<Uint8Array>, kind?: JobFileKind, name?: string): Promise<number>
  finish(submission: string): Promise<JobId>
  /** All three, with a PDF. */
  send(token: string, bytes?: Buffer): Promise<JobId>
  /** An upload of an operator's, as its bytes arrived. */
  upload(name: string, bytes: Buffer): Promise<FileId>
  /** Names of the files on the disk. */
  onDisk(): string[]
  /** The jobs that there are, and the files that they own. */
  kept(): { jobs: number; files: number }
}

/** Bytes in pieces, as a network brings them. */
export async function* stream(...pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces
}

const publicAddress = 'https://portal.example'
const nobody = (): ContactId | null => null

export async function openSubmissionDesk(): Promise<SubmissionDesk> {
  const desk = await openContactsDesk()
  const { secretsKept: _kept, lacks: _lacks, platform: _platform, ...settings } = await desk.ask.mail.get()
  await desk.ask.mail.update({ settings: { ...settings, publicAddress } })
  const submissions = () => desk.core.services.submissions
  const { operators } = desk.core.services
  const administrator = () => {
    const [first] = operators.list()
    if (!first) throw new Error('there is no operator')
    return first
  }
  const more = {
    async openLink(wanted: Partial<GenericLinkSettings> = {}) {
      const { genericLink } = desk.core.services
      const { on: _on, expiresOn, jobsPerDay, bytesPerJob, bytesPerDay } = await genericLink.get()
      const { address } = await genericLink.update(administrator(), {
        on: true,
        expiresOn,
        jobsPerDay,
        bytesPerJob,
        bytesPerDay,
        ...wanted,
      })
      return address.slice(address.lastIndexOf('/') + 1)
    },
    begin: (token: string, declaredBytes?: number) =>
      submissions().begin(nobody, { kind: 'link', token }, declaredBytes ?? null),
    receive: (
      submission: string,
      bytes: AsyncIterable<Uint8Array>,
      kind: JobFileKind = 'input',
      name = 'affiche.pdf',
    ) => submissions().receive(submission, { kind, name, bytes }),
    finish: (submission: string) =>
      submissions().finish(nobody, {
        submission,
        job: { title: 'Affiche', copies: 2, remark: '' },
        sender: { name: 'Zoé Petit', email: 'Zoe@Petit.example' },
      }),
    async send(token: string, bytes: Buffer = samplePdf()) {
      const submission = more.begin(token)
      await more.receive(submission, stream(bytes))
      return more.finish(submission)
    },
    async upload(name: string, bytes: Buffer) {
      const { fileId } = await desk.ask.files.offer({ name })
      writeFileSync(desk.core.services.ports.files.pathOf(fileId), bytes)
      return fileId
    },
    onDisk: () => readdirSync(join(desk.folder, 'files')),
    kept() {
      const count = (table: string) =>
        desk.core.services.db.sqlite.prepare(`select count(*) from ${table}`).pluck().get() as number
      return { jobs: count('jobs'), files: count('job_files') }
    },
  }
  return Object.assign(desk, more)
}
