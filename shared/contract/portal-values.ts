import * as z from 'zod'
import { RequestPurpose } from './activation.ts'
import { JobFile, JobState } from './jobs.ts'
import { SubscriptionCategory } from './subscription-values.ts'
import { Instant, JobId, Language } from './values.ts'

export const Token = z.object({ token: z.string().max(200) })
export const Nothing = z.object({})

/** Bytes as they come; the portal and the core share a process. */
export const Bytes = z.custom<AsyncIterable<Uint8Array>>(
  (value) => typeof value === 'object' && value !== null && Symbol.asyncIterator in value,
)
export const WholeBytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)

/** What a customer is shown of a link that works. */
export const FollowedLink = z.object({
  purpose: RequestPurpose,
  name: z.string(),
  email: z.string(),
  language: Language,
})

/** What following a link of one's own asking does: open the account that one registered, or choose a new password. */
export const AccountLinkPurpose = z.enum(['validation', 'password'])
export type AccountLinkPurpose = z.infer<typeof AccountLinkPurpose>

export const FollowedAccountLink = z.object({
  purpose: AccountLinkPurpose,
  name: z.string(),
  email: z.string(),
  language: Language,
})

/** What the reader of a subscribable mail is shown before it unsubscribes. */
export const UnsubscribeOffer = z.object({
  /** Empty where mail to a company's address has ended already. */
  email: z.string(),
  category: SubscriptionCategory,
  /** Null follows the shop's. */
  language: Language.nullable(),
})

export const Session = z.object({
  /** 256 random bits; the core keeps its hash only. */
  session: z.string(),
  /** Seconds that the cookie is good for. */
  maxAge: z.int(),
})

/** The customer behind a session, and what every page shows of them. */
export const Customer = z.object({
  name: z.string(),
  email: z.string(),
  language: Language,
  /** Whether the bell and the interface channel are theirs. */
  interfaceAccess: z.boolean(),
  /** Notifications in the bell that were not read. */
  unread: z.int(),
  /** Terms are in force that they have not accepted: asked before the next job. */
  termsDue: z.boolean(),
})
export type Customer = z.infer<typeof Customer>

/** What every page shows of the shop. */
export const PortalShop = z.object({
  name: z.string(),
  language: Language,
  timeZone: z.string(),
  hasLogo: z.boolean(),
  registration: z.boolean(),
  contactForm: z.boolean(),
  hasTerms: z.boolean(),
  /** Whether mail can leave: without it nobody can register or ask for a new password. */
  mailReady: z.boolean(),
})
export type PortalShop = z.infer<typeof PortalShop>

export const PortalJob = z.object({
  id: JobId,
  title: z.string(),
  state: JobState,
  copies: z.int(),
  remark: z.string(),
  files: z.array(JobFile),
  createdAt: Instant,
  updatedAt: Instant,
})
export type PortalJob = z.infer<typeof PortalJob>

/** The text of a notification in the bell, as it was written. */
export const BellNotification = z.object({
  id: z.int(),
  subject: z.string(),
  text: z.string(),
  at: Instant,
  read: z.boolean(),
})

export const SubmissionId = z.string().min(1).max(64)

/** Sizes in bytes. */
export const GenericOffer = z.object({
  bytesPerJob: z.int(),
  /** What is left today. */
  jobsLeft: z.int(),
  bytesLeft: z.int(),
})
