import * as z from 'zod'
import { CompanyName } from './companies.ts'
import { errors } from './errors.ts'
import { Download } from './files.ts'
import { JobState } from './jobs.ts'
import { operator } from './procedure.ts'
import { CompanyId, ContactId, ImportId, Instant, JobId, Language, line, Page } from './values.ts'

export const ContactState = z.enum(['unregistered', 'inactive', 'active', 'disabled'])
export type ContactState = z.infer<typeof ContactState>
export const ContactRole = z.enum(['customer', 'provider', 'dealer'])
export type ContactRole = z.infer<typeof ContactRole>

/** The flag beside the state: when and by which way an invitation was sent. */
const Invitation = z.object({ at: Instant, way: z.enum(['mail_client', 'smtp']) })

/** What the table shows of a contact. */
export const ContactRow = z.object({
  id: ContactId,
  name: z.string(),
  email: z.string(),
  state: ContactState,
  invitation: Invitation.nullable(),
  /** Set when a mail server refused the address for good; cleared when the address changes or is trusted again. */
  undeliverableAt: Instant.nullable(),
  /** What the mail server said when it refused the address. */
  undeliverableAnswer: z.string().nullable(),
  company: CompanyName.nullable(),
  termsAcceptedAt: Instant.nullable(),
  /** E.164, for example `+33612345678`. */
  phone: z.string().nullable(),
  language: Language,
  roles: z.array(ContactRole),
  createdAt: Instant,
  updatedAt: Instant,
})
export type ContactRow = z.infer<typeof ContactRow>

export const Contact = ContactRow.extend({
  companyAdministrator: z.boolean(),
  interfaceAccess: z.boolean(),
  notes: z.string(),
  /** The address that the contact was asked to confirm and has not yet. */
  pendingEmail: z.string().nullable(),
  /** Grows by one with each change; an edit names the version it was made from. */
  version: z.int(),
})
export type Contact = z.infer<typeof Contact>

/**
 * What an operator enters. Addresses and phone numbers are checked and put into their standard form by the core
 * (`shared/rules`): the issues of a refused field stand under its name.
 */
export const ContactFields = z.object({
  name: line(200).min(1),
  email: z.string().max(320),
  /** Matched without regard to case and accents, or created; empty for none. */
  companyName: line(200).default(''),
  /** International, or national for the shop's country; empty for none. */
  phone: line(40).default(''),
  language: Language,
  roles: z.array(ContactRole).default(['customer']),
  companyAdministrator: z.boolean().default(false),
  interfaceAccess: z.boolean().default(true),
  notes: z.string().max(10_000).default(''),
})
export type ContactFields = z.infer<typeof ContactFields>

export const ContactFilter = z.object({
  /** Found anywhere in name, address, company and phone, without regard to case and accents; words in any order. */
  search: z.string().max(200).optional(),
  states: z.array(ContactState).optional(),
  invited: z.boolean().optional(),
  companyId: CompanyId.optional(),
  role: ContactRole.optional(),
  language: Language.optional(),
  termsAccepted: z.boolean().optional(),
  /** Whose address a mail server refused for good. */
  undeliverable: z.boolean().optional(),
  /** Contacts that an import added. */
  importId: ImportId.optional(),
})
export type ContactFilter = z.infer<typeof ContactFilter>

export const ContactSort = z.object({
  by: z.enum([
    'name',
    'email',
    'state',
    'invited',
    'company',
    'terms',
    'phone',
    'language',
    'roles',
    'created',
    'updated',
  ]),
  direction: z.enum(['ascending', 'descending']),
})
export type ContactSort = z.infer<typeof ContactSort>

const byName: ContactSort = { by: 'name', direction: 'ascending' }
const Query = z.object({ filter: ContactFilter.default({}), sort: ContactSort.default(byName) })

/** Contacts to act on: named ones, or all that match a filter but for some. */
export const Selection = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ids'), ids: z.array(ContactId).min(1).max(1_000_000) }),
  z.object({
    kind: z.literal('matching'),
    filter: ContactFilter,
    except: z.array(ContactId).max(1_000_000).default([]),
  }),
])
export type Selection = z.infer<typeof Selection>

export const StateAction = z.enum(['activate', 'deactivate', 'deleteIdentities'])
export type StateAction = z.infer<typeof StateAction>

const DeletionPreview = z.object({
  contacts: z.int(),
  /** Jobs that go with them, those included that were sent under their address by the generic link. */
  jobs: z.int(),
  /** Files of those jobs, and their bytes. */
  files: z.int(),
  fileBytes: z.int(),
  /** How many contacts stay because of a job in processing. */
  refused: z.int(),
  /** The first 100 of those. */
  refusals: z.array(
    z.object({ id: ContactId, name: z.string(), jobId: JobId, jobTitle: z.string(), jobState: JobState }),
  ),
  /** Fields of companies' own subscriptions that hold one of their addresses, and are emptied. */
  addresses: z.int(),
  /** Names exactly this set; deleting with it fails if anything of it changed. */
  fingerprint: z.string(),
})
export type DeletionPreview = z.infer<typeof DeletionPreview>

export const contacts = {
  list: operator.input(Query.extend(Page.shape)).output(z.object({ rows: z.array(ContactRow) })),
  /** How many match. */
  count: operator.input(z.object({ filter: ContactFilter.default({}) })).output(z.object({ count: z.int() })),
  /** Counts of the whole shop, for the filters. */
  totals: operator.output(
    z.object({
      all: z.int(),
      states: z.record(ContactState, z.int()),
      invited: z.int(),
      termsAccepted: z.int(),
      languages: z.record(Language, z.int()),
      roles: z.record(ContactRole, z.int()),
    }),
  ),
  /** Ids of the rows from one position to another (both included) of a list: a Shift range over rows not loaded. */
  idsBetween: operator
    .input(Query.extend({ from: z.int().min(0), to: z.int().min(0) }))
    .output(z.object({ ids: z.array(ContactId) })),
  /** Where a contact stands in a list, from 0; null if the filter leaves it out. */
  position: operator.input(Query.extend({ id: ContactId })).output(z.object({ position: z.int().nullable() })),
  get: operator
    .errors(errors('CONTACT_NOT_FOUND'))
    .input(z.object({ id: ContactId }))
    .output(Contact),
  add: operator.errors(errors('EMAIL_TAKEN')).input(ContactFields).output(Contact),
  /**
   * A new address of an Active contact is not saved: it becomes `pendingEmail` and takes effect when the contact follows
   * the link sent to it (`activation.draftAddress`, or by itself where mail leaves by SMTP). The old address
   * withdraws it.
   */
  edit: operator
    .errors(
      errors(
        'CONTACT_NOT_FOUND',
        'CONTACT_CHANGED',
        'EMAIL_TAKEN',
        'PUBLIC_ADDRESS_MISSING',
        'SENDER_MISSING',
        'SMTP_NOT_SET_UP',
      ),
    )
    .input(z.object({ id: ContactId, version: z.int(), fields: ContactFields }))
    .output(Contact),
  /** Changes one contact's state; refused with ACTION_NOT_ALLOWED where the state machine has no such arrow. */
  changeState: operator
    .errors(errors('CONTACT_NOT_FOUND', 'ACTION_NOT_ALLOWED'))
    .input(z.object({ id: ContactId, action: StateAction }))
    .output(z.object({ contact: Contact, undoId: z.int().nullable() })),
  /** Takes back the mark that a server refused the address, so that mail goes there again. */
  trustAddress: operator
    .errors(errors('CONTACT_NOT_FOUND'))
    .input(z.object({ id: ContactId }))
    .output(Contact),
  /** How many of a selection an action applies to, by present state; nothing is changed. */
  previewStates: operator
    .input(z.object({ selection: Selection, action: StateAction }))
    .output(z.object({ applies: z.int(), leftOut: z.record(ContactState, z.int()) })),
  /** Changes all of a selection that the action applies to; runs as a task when they are many. */
  changeStates: operator
    .input(z.object({ selection: Selection, action: StateAction }))
    .output(z.object({ changed: z.int(), leftOut: z.int(), undoId: z.int().nullable() })),
  /** Takes activate or deactivate back for those contacts whose state has not changed since. */
  undoStates: operator
    .errors(errors('UNDO_NOT_POSSIBLE'))
    .input(z.object({ undoId: z.int() }))
    .output(z.object({ restored: z.int(), kept: z.int() })),
  previewDeletion: operator.input(z.object({ selection: Selection })).output(DeletionPreview),
  /**
   * Deletes what the preview named; each contact goes whole, with its jobs, or stays. `keepOut` puts the addresses on
   * the suppression list, because their owners asked to be erased.
   */
  delete: operator
    .errors(errors('SELECTION_CHANGED', 'STOPPED', 'SUPPRESSIONS_LOCKED'))
    .input(z.object({ selection: Selection, fingerprint: z.string(), keepOut: z.boolean().default(false) }))
    .output(z.object({ deleted: z.int(), jobs: z.int(), refused: z.int() })),
  /** Writes contacts as CSV (as the operator's Excel reads it) or vCard 4.0. */
  export: operator
    .errors(errors('STOPPED'))
    .input(
      z.object({
        selection: Selection,
        sort: ContactSort.default(byName),
        format: z.enum(['csv', 'vcard']),
      }),
    )
    .output(z.object({ contacts: z.int(), download: Download })),
  /**
   * Writes what the shop keeps of contacts as a ZIP: `jobs.json`, `user-profile.json` and a folder for each job with its
   * files (prismaprepare-go customer management, "Sauvegarder les données utilisateur"); for many, a folder each.
   */
  backUp: operator
    .errors(errors('STOPPED', 'CONTACT_NOT_FOUND', 'DISK_FULL'))
    .input(z.object({ selection: Selection }))
    .output(
      z.object({
        contacts: z.int(),
        jobs: z.int(),
        /** Files that the disk does not hold as they were received; `MISSING.txt` within the archive names them. */
        missing: z.int(),
        download: Download,
      }),
    ),
  /** `users_template.csv`: the columns of an import with one example row. */
  template: operator.output(Download),
}
