import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import Sqlite from 'better-sqlite3'
import type { Job, JobState } from '../../shared/contract/jobs.ts'
import type { ContactId, JobId } from '../../shared/contract/values.ts'
import { fold } from '../../shared/rules/fold.ts'
import { samplePdf } from '../support/sample-pdf.ts'
import { type Desk, expect } from './fixtures.ts'

/** The jobs page as a test sees it. */
export interface JobsDesk {
  readonly page: Page
  readonly grid: Locator
  readonly details: Locator
  readonly dialog: Locator
  /** A row by the title in it. */
  row(title: string): Locator
  readonly rows: Locator
}

interface NewJob {
  readonly state?: JobState
  readonly copies?: number
  readonly remark?: string
  /** Names of the files that come with it. */
  readonly pdf?: string
  readonly support?: string
}

/** Adds a job at the desk, with its files. */
export async function addJob(desk: Desk, contactId: ContactId, title: string, job: NewJob = {}): Promise<Job> {
  const { pdf, support, ...fields } = job
  const files = [
    ...(pdf ? [{ kind: 'input' as const, fileId: await desk.upload(pdf, samplePdf({ text: title })) }] : []),
    ...(support ? [{ kind: 'support' as const, fileId: await desk.upload(support, 'about the job') }] : []),
  ]
  return desk.api.jobs.create({ contactId, title, ...fields, files })
}

/** Turns a job of the desk into one that came by the generic link, under a name and address of its sender's own word. */
export function asSentBy(desk: Desk, id: JobId, name: string, email: string): void {
  const sqlite = new Sqlite(join(desk.dataFolder, 'comptoir.sqlite'))
  sqlite.function('fold', { deterministic: true }, (text) => fold(String(text)))
  sqlite
    .prepare(
      `update jobs set contact_id = null, origin = 'generic_link', sender_name = :name, sender_name_key = fold(:name),
         sender_email = :email, sender_key = lower(:email) where id = :id`,
    )
    .run({ id, name, email })
  sqlite.close()
}

/** What the bell is told when a customer sent a job. */
export function ringBell(desk: Desk, ids: readonly JobId[]): void {
  const sqlite = new Sqlite(join(desk.dataFolder, 'comptoir.sqlite'))
  const insert = sqlite.prepare("insert into desk_notices (kind, job_id, at) values ('job_submitted', ?, ?)")
  for (const id of ids) insert.run(id, new Date().toISOString())
  sqlite.close()
}

/** Opens the jobs page as the administrator. */
export async function openJobs(desk: Desk, page: Page, address = '/#/jobs'): Promise<JobsDesk> {
  await desk.signInAsAdministrator(page, address)
  const grid = page.getByRole('grid')
  await expect(grid).toHaveAttribute('aria-busy', 'false')
  return {
    page,
    grid,
    details: page.getByRole('complementary').last(),
    dialog: page.getByRole('dialog'),
    row: (title) => grid.getByRole('row').filter({ has: page.getByText(title, { exact: true }) }),
    rows: grid.locator('[role="row"][aria-selected]'),
  }
}
