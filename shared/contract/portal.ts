import { oc } from '@orpc/contract'
import * as z from 'zod'
import { errors } from './errors.ts'
import { JobFields, JobFileKind } from './jobs.ts'
import {
  AccountLinkPurpose,
  BellNotification,
  Bytes,
  Customer,
  FollowedAccountLink,
  FollowedLink,
  GenericOffer,
  Nothing,
  PortalJob,
  PortalShop,
  Session,
  SubmissionId,
  Token,
  UnsubscribeOffer,
  WholeBytes,
} from './portal-values.ts'
import { SubscriptionCategory, Universe } from './subscription-values.ts'
import { ContactSubscriptions } from './subscriptions.ts'
import { TermsFormat, TermsId } from './terms.ts'
import { FileId, Instant, JobId, Language, line } from './values.ts'

/** Whether a procedure needs a customer who is signed in. */
export interface PortalMeta {
  readonly signedIn: boolean
}

/** Who asks, as the portal's server knows it. */
export interface PortalCall {
  /** The session of the customer's cookie; null where there is none. */
  readonly session: string | null
  /** The network address that the request came from, for throttling. */
  readonly from: string
}

const base = oc.$meta<PortalMeta>({ signedIn: false })
const anyone = base.meta({ signedIn: false })
const customer = base.meta({ signedIn: true }).errors(errors('SIGN_IN_REQUIRED'))

/**
 * What the customer portal may ask of the core, and all it may: no operator's procedure, and nothing of another
 * contact's. Unknown, used, replaced and expired links get the same answer, and so do addresses with and without an
 * account.
 */
export const portal = {
  shop: {
    get: anyone.output(PortalShop),
    logo: anyone.errors(errors('FILE_NOT_FOUND')).output(z.object({ type: z.string(), bytes: WholeBytes })),
  },
  links: {
    /** Changes nothing: mail scanners follow links too. */
    look: anyone.errors(errors('LINK_NOT_VALID')).input(Token).output(FollowedLink),
    /** Opens the account with a password of the customer's own. */
    acceptInvitation: anyone
      .errors(errors('LINK_NOT_VALID', 'PASSWORD_REFUSED'))
      .input(Token.extend({ password: z.string().max(1_000) }))
      .output(FollowedLink),
    /** Makes the address that the link was sent to the contact's own. */
    confirmAddress: anyone.errors(errors('LINK_NOT_VALID', 'ADDRESS_TAKEN')).input(Token).output(FollowedLink),
  },
  unsubscribing: {
    /** Changes nothing: mail scanners follow links too. */
    look: anyone.errors(errors('LINK_NOT_VALID')).input(Token).output(UnsubscribeOffer),
    /** Ends mail of the link's category to its address, or all subscribable mail; as often as one likes (RFC 8058). */
    unsubscribe: anyone
      .errors(errors('LINK_NOT_VALID', 'SUPPRESSIONS_LOCKED'))
      .input(Token.extend({ scope: z.enum(['category', 'all']).default('category') }))
      .output(UnsubscribeOffer),
  },
  accounts: {
    /** Throttled by account and by network address. Ends the session that the call came with. */
    signIn: anyone
      .errors(errors('CREDENTIALS_WRONG', 'TOO_MANY_ATTEMPTS'))
      .input(z.object({ email: z.string().max(320), password: z.string().max(1_000) }))
      .output(Session),
    signOut: anyone.output(Nothing),
    who: customer.output(Customer),
    setLanguage: customer.input(z.object({ language: Language })).output(Nothing),
    /**
     * Asks for an account: M-21 goes to the address. The answer is the same whether the address is known or not; an
     * Active contact gets a link for a new password instead. The password is chosen when the link is followed, so that
     * nobody can choose it for another's mailbox.
     */
    register: anyone
      .errors(errors('REGISTRATION_OFF', 'TOO_MANY_ATTEMPTS', 'SMTP_NOT_SET_UP'))
      .input(
        z.object({
          name: line(200).min(1),
          email: z.string().max(320),
          phone: line(40).default(''),
          language: Language,
        }),
      )
      .output(Nothing),
    /** Asks for a new password: M-24 or M-33 goes to the address of an Active contact; the answer is the same always. */
    askPassword: anyone
      .errors(errors('TOO_MANY_ATTEMPTS', 'SMTP_NOT_SET_UP'))
      .input(z.object({ email: z.string().max(320) }))
      .output(Nothing),
    /** Changes nothing: mail scanners follow links too. */
    lookLink: anyone.errors(errors('LINK_NOT_VALID')).input(Token).output(FollowedAccountLink),
    /** Opens the registered account, or replaces the password; every session of the contact ends. */
    followLink: anyone
      .errors(errors('LINK_NOT_VALID', 'PASSWORD_REFUSED'))
      .input(Token.extend({ purpose: AccountLinkPurpose, password: z.string().max(1_000) }))
      .output(FollowedAccountLink),
    /** The other sessions of the contact end. */
    changePassword: customer
      .errors(errors('CREDENTIALS_WRONG', 'PASSWORD_REFUSED', 'TOO_MANY_ATTEMPTS'))
      .input(z.object({ current: z.string().max(1_000), next: z.string().max(1_000) }))
      .output(Nothing),
  },
  jobs: {
    /** The customer's own, newest first. */
    list: customer
      .input(z.object({ offset: z.int().min(0).default(0), limit: z.int().min(1).max(100).default(50) }))
      .output(z.object({ jobs: z.array(PortalJob), total: z.int() })),
    get: customer
      .errors(errors('JOB_NOT_FOUND'))
      .input(z.object({ id: JobId }))
      .output(PortalJob),
    file: customer
      .errors(errors('FILE_NOT_FOUND'))
      .input(z.object({ id: JobId, fileId: FileId }))
      .output(z.object({ name: z.string(), size: z.int(), bytes: Bytes })),
  },
  /**
   * Sending a job: `begin`, a `receive` for each file, then `finish`; `abandon` in any case after that. Places and bytes
   * are held from `begin` on and given back by whatever does not come to `finish`, the end of the process included.
   */
  submissions: {
    /** What the generic link offers now. */
    offer: anyone.errors(errors('LINK_NOT_VALID')).input(Token).output(GenericOffer),
    /** `declaredBytes` is the length that the request announces; null where it does not. */
    begin: anyone
      .errors(
        errors(
          'SIGN_IN_REQUIRED',
          'LINK_NOT_VALID',
          'TERMS_NOT_ACCEPTED',
          'SUBMISSION_TOO_LARGE',
          'SUBMISSION_LIMIT',
          // More are on their way than are taken at a time.
          'TOO_MANY_ATTEMPTS',
        ),
      )
      .input(
        z.object({
          via: z.discriminatedUnion('kind', [
            z.object({ kind: z.literal('account') }),
            Token.extend({ kind: z.literal('link') }),
          ]),
          declaredBytes: z.int().min(0).nullable(),
        }),
      )
      .output(z.object({ submission: SubmissionId })),
    receive: anyone
      .errors(
        errors(
          'SUBMISSION_NOT_FOUND',
          'LINK_NOT_VALID',
          'SUBMISSION_TOO_LARGE',
          'SUBMISSION_LIMIT',
          'SUBMISSION_CUT_OFF',
          'FILE_NOT_PDF',
          'DISK_FULL',
        ),
      )
      .input(z.object({ submission: SubmissionId, kind: JobFileKind, name: z.string().max(1_000), bytes: Bytes }))
      .output(z.object({ size: z.int() })),
    /** `sender` is asked for by the generic link only. */
    finish: anyone
      .errors(
        errors(
          'SUBMISSION_NOT_FOUND',
          'SIGN_IN_REQUIRED',
          'LINK_NOT_VALID',
          'TERMS_NOT_ACCEPTED',
          'FILE_NOT_PDF',
          'DISK_FULL',
        ),
      )
      .input(
        z.object({
          submission: SubmissionId,
          job: JobFields,
          sender: z.object({ name: line(200).min(1), email: z.string().max(320) }).nullable(),
        }),
      )
      .output(z.object({ id: JobId })),
    abandon: anyone.input(z.object({ submission: SubmissionId })).output(Nothing),
  },
  notifications: {
    list: customer.output(z.object({ notifications: z.array(BellNotification) })),
    /** All of them where no ids are given. */
    read: customer.input(z.object({ ids: z.array(z.int()).max(200).optional() })).output(Nothing),
  },
  subscriptions: {
    /** The customer's own. */
    get: customer.output(ContactSubscriptions.omit({ contact: true })),
    /** Puts exactly these cells of the customer's own grid on, and the others off. */
    save: customer
      .errors(errors('SUBSCRIPTION_NOT_POSSIBLE'))
      .input(
        z.object({
          on: z
            .array(
              z.object({ universe: Universe, category: SubscriptionCategory, channel: z.enum(['interface', 'email']) }),
            )
            .max(42),
        }),
      )
      .output(z.object({ changed: z.int() })),
  },
  terms: {
    /** The version in force; null while there is none. Public, to be read before one registers. */
    current: anyone.output(
      z.object({
        terms: z
          .object({
            id: TermsId,
            name: z.string(),
            format: TermsFormat,
            size: z.int(),
            publishedAt: Instant,
            /** The words of a plain text, to be shown within the page. */
            text: z.string().nullable(),
          })
          .nullable(),
      }),
    ),
    document: anyone
      .errors(errors('FILE_NOT_FOUND'))
      .output(z.object({ name: z.string(), size: z.int(), format: TermsFormat, bytes: Bytes })),
    /** When the customer accepted the version in force; null where they have not. */
    acceptance: customer.output(z.object({ acceptedAt: Instant.nullable() })),
    accept: customer
      .errors(errors('TERMS_CHANGED'))
      .input(z.object({ id: TermsId }))
      .output(Nothing),
  },
  contactForm: {
    /** M-41 goes to the address of the settings. */
    send: anyone
      .errors(errors('CONTACT_FORM_OFF', 'TOO_MANY_ATTEMPTS', 'SMTP_NOT_SET_UP'))
      .input(
        z.object({
          name: line(200).min(1),
          email: z.string().max(320),
          subject: line(200).min(1),
          message: z.string().trim().min(1).max(10_000),
          language: Language,
        }),
      )
      .output(Nothing),
  },
  userData: {
    /** The customer's own backup, as `contacts.backUp` makes it. */
    backUp: customer.output(z.object({ name: z.string(), bytes: Bytes })),
  },
}
export type Portal = typeof portal
