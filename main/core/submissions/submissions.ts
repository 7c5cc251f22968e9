import type { ContactId, JobId } from '../../../shared/contract/values.ts'
import type { MessageTexts } from '../catalogue/message-texts.ts'
import type { Contacts } from '../contacts/contacts.ts'
import { failure } from '../failure.ts'
import { orDiskFull } from '../files/disk-full.ts'
import type { Foundation } from '../foundation.ts'
import type { GenericLinks } from '../generic-link/generic-link.ts'
import type { Jobs } from '../jobs/jobs.ts'
import type { Notices } from '../notices/notices.ts'
import type { Outbox } from '../outbox/outbox.ts'
import type { PortalState } from '../settings/portal-state.ts'
import { createJobNoticeMail } from './job-notice-mail.ts'
import { createSubmissionFinishing, type Finish } from './submission-finishing.ts'
import { createHolds, type Hold } from './submission-holds.ts'
import { createSubmissionLimits } from './submission-limits.ts'
import { type ArrivingFile, createSubmissionReceiving } from './submission-receiving.ts'

/** Who is signed in at this moment, Active; null for nobody. */
export type CustomerNow = () => ContactId | null

/** How a job is about to be sent. */
export type SubmissionVia = { readonly kind: 'account' } | { readonly kind: 'link'; readonly token: string }

/** Jobs on their way from customers: begun, received file by file, finished; or nothing of it is kept. */
export interface Submissions {
  /** What the generic link offers now. Throws LINK_NOT_VALID. */
  offer(token: string): { bytesPerJob: number; jobsLeft: number; bytesLeft: number }
  /**
   * Holds a place and gives what the submission is known by. Throws SIGN_IN_REQUIRED, LINK_NOT_VALID,
   * TERMS_NOT_ACCEPTED, SUBMISSION_TOO_LARGE, SUBMISSION_LIMIT, TOO_MANY_ATTEMPTS.
   */
  begin(customer: CustomerNow, via: SubmissionVia, declaredBytes: number | null): string
  /** Gives the size. Throws as `createSubmissionReceiving` says. */
  receive(submission: string, file: ArrivingFile): Promise<number>
  /** Throws as `createSubmissionFinishing` says, and DISK_FULL; then nothing is kept. */
  finish(customer: CustomerNow, finish: Finish): Promise<JobId>
  /** As often as one likes; does nothing after `finish`. */
  abandon(submission: string): Promise<void>
  /** Gives up those without a sign of life for 10 minutes; called by itself every minute. */
  giveUpSilent(): Promise<void>
  close(): Promise<void>
}

interface Beside {
  readonly jobs: Pick<Jobs, 'enter'>
  readonly contacts: Pick<Contacts, 'get'>
  readonly link: GenericLinks
  readonly notices: Pick<Notices, 'jobSubmitted'>
  readonly terms: { isDue(contactId: ContactId): boolean }
  readonly portal: Pick<PortalState, 'jobNoticeAddress'>
  readonly outbox: Outbox
  readonly texts: MessageTexts
}

const mostAtATime = 20
const accountBytes = 2 * 1024 ** 3
const patience = 10 * 60_000
const lookEvery = 60_000

export function createSubmissions(on: Foundation, beside: Beside): Submissions {
  const { link, terms } = beside
  const holds = createHolds()
  /** Files that are arriving, each until nothing is left of it or it is kept. */
  const arriving = new Set<Promise<void>>()
  const limits = createSubmissionLimits(holds, link)
  const receive = createSubmissionReceiving(on, holds, limits)
  const requireCustomer = (contactId: ContactId | null): ContactId => {
    if (contactId === null) throw failure('SIGN_IN_REQUIRED')
    if (terms.isDue(contactId)) throw failure('TERMS_NOT_ACCEPTED')
    return contactId
  }
  const finish = createSubmissionFinishing(on, {
    ...beside,
    holds,
    tell: createJobNoticeMail(on, beside),
    requireCustomer,
  })

  const drop = async (hold: Hold) => {
    holds.end(hold)
    await on.looseFiles.remove(hold.files.map(({ id }) => id))
  }
  const abandon = async (submission: string) => {
    const hold = holds.find(submission)
    if (hold) await drop(hold)
  }
  const silent = () => holds.silentSince(on.ports.clock.now() - patience)
  const giveUpSilent = async () => {
    await Promise.all(silent().map(drop))
  }
  const look = setInterval(() => {
    giveUpSilent().catch((error: unknown) =>
      on.ports.log.error({ error: String(error) }, 'a submission could not be given up'),
    )
  }, lookEvery).unref()

  return {
    offer(token) {
      const hash = link.follow(token)
      const { jobs, bytes } = limits.left(hash, link.today())
      return { bytesPerJob: link.allowance(hash).bytesPerJob, jobsLeft: jobs, bytesLeft: bytes }
    },

    begin(customer, via, declaredBytes) {
      const way =
        via.kind === 'account'
          ? { kind: via.kind, contactId: requireCustomer(customer()) }
          : { kind: via.kind, hash: link.follow(via.token), day: link.today() }
      const maxBytes = way.kind === 'account' ? accountBytes : link.allowance(way.hash).bytesPerJob
      limits.admit(way, maxBytes, declaredBytes)
      if (holds.all().length >= mostAtATime) throw failure('TOO_MANY_ATTEMPTS', { retryAfterSeconds: 30 })
      return holds.open(way, maxBytes, on.ports.clock.now()).id
    },

    receive(submission, file) {
      const size = receive(submission, file)
      const settled = size.then(
        () => {},
        () => {},
      )
      arriving.add(settled)
      void settled.then(() => arriving.delete(settled))
      return size
    },

    async finish(customer, wanted) {
      const hold = holds.find(wanted.submission)
      try {
        const id = await finish(customer, wanted)
        beside.outbox.wake()
        on.changes.announce('jobs', 'notices', 'store', 'outbox', 'audit')
        return id
      } catch (error) {
        // Removes what nobody owns only: of two that finish at once, the second takes nothing from the first.
        if (hold) await drop(hold)
        throw orDiskFull(error)
      }
    },

    abandon,
    giveUpSilent,
    async close() {
      clearInterval(look)
      await Promise.all(holds.all().map(drop))
      await Promise.all(arriving)
    },
  }
}
