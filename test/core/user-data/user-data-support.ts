import { readFileSync, rmSync } from 'node:fs'
import type { Download } from '../../../shared/contract/files.ts'
import type { JobFileKind, JobState } from '../../../shared/contract/jobs.ts'
import type { ContactId, JobId } from '../../../shared/contract/values.ts'
import { type ContactsDesk, openContactsDesk } from '../../support/contacts-desk.ts'
import { samplePdf } from '../../support/sample-pdf.ts'
import { upload } from '../../support/upload.ts'
import { unzip, type ZipEntry } from '../../support/zip-reader.ts'

/** A desk with jobs that have files. */
export interface BackupDesk extends ContactsDesk {
  /** A job with a PDF of these bytes, and a support file where one is named. */
  addJob(
    contactId: ContactId,
    job: {
      readonly title: string
      readonly state?: JobState
      readonly input?: string
      readonly bytes?: Buffer
      readonly support?: string
    },
  ): Promise<JobId>
  backUp(...ids: ContactId[]): Promise<{ name: string; files: ZipEntry[]; missing: number }>
  opened(download: Download): ZipEntry[]
}

export async function openBackupDesk(): Promise<BackupDesk> {
  const desk = await openContactsDesk()
  const more = {
    async addJob(
      contactId: ContactId,
      { title, state = 'new', input = 'input.pdf', bytes = samplePdf(), support }: Parameters<BackupDesk['addJob']>[1],
    ) {
      const files = [{ fileId: await upload(desk, desk.ask, input, bytes), kind: 'input' as JobFileKind }]
      if (support !== undefined)
        files.push({ fileId: await upload(desk, desk.ask, support, `support of ${title}`), kind: 'support' })
      return (await desk.ask.jobs.create({ contactId, title, state, files })).id
    },
    opened(download: Download) {
      const transfer = desk.core.services.transfers.redeem(download.ticket)
      if (transfer?.direction !== 'out') throw new Error('no such download')
      const bytes = readFileSync(transfer.path)
      rmSync(transfer.path)
      return unzip(bytes)
    },
    async backUp(...ids: ContactId[]) {
      const { download, missing } = await desk.ask.contacts.backUp({ selection: { kind: 'ids', ids } })
      return { name: download.name, files: more.opened(download), missing }
    },
  }
  return Object.assign(desk, more)
}
