import * as z from 'zod'
import { CompanyAddress, CompanyName } from './companies.ts'
import { ContactState, Selection } from './contacts.ts'
import { errors } from './errors.ts'
import { Download } from './files.ts'
import { administrator, operator } from './procedure.ts'
import { SubscriptionCategory, SubscriptionChannel, Universe } from './subscription-values.ts'
import { CompanyId, ContactId, Instant, line } from './values.ts'

export const Cell = z.object({ universe: Universe, category: SubscriptionCategory, channel: SubscriptionChannel })
export type Cell = z.infer<typeof Cell>

/** A cell that is ticked or not; `decided` is false where it follows the default. */
const CellState = Cell.extend({ on: z.boolean(), decided: z.boolean() })

/** The grid of one contact: `cells` holds those that it can have, and no others. */
export const ContactSubscriptions = z.object({
  contact: z.object({
    id: ContactId,
    name: z.string(),
    email: z.string(),
    state: ContactState,
    administrator: z.boolean(),
    interfaceAccess: z.boolean(),
    undeliverable: z.boolean(),
  }),
  /** Since when the address gets no subscribable mail, by its owner's wish; the cells stay as they are. */
  unsubscribedAt: Instant.nullable(),
  company: CompanyName.nullable(),
  universes: z.array(Universe),
  cells: z.array(CellState),
})
export type ContactSubscriptions = z.infer<typeof ContactSubscriptions>

const CellChange = Cell.extend({ on: z.boolean() })
export type CellChange = z.infer<typeof CellChange>

/** The grid of a company's own addresses; fields that are not here are empty. */
export const CompanySubscriptions = z.object({
  company: CompanyName,
  universes: z.array(Universe),
  addresses: z.array(
    CompanyAddress.extend({
      /** When a mail server refused the address for good. */
      undeliverableAt: Instant.nullable(),
      /** The owner of the address does not want this mail. */
      unsubscribed: z.boolean(),
    }),
  ),
})
export type CompanySubscriptions = z.infer<typeof CompanySubscriptions>

/** Cell bits by universe, at the places of `shared/rules/subscription-cells.ts`. */
const CellBits = z.object({
  client: z.int().min(0).max(16_383),
  ambassador: z.int().min(0).max(16_383),
  operator: z.int().min(0).max(16_383),
})
export type CellBits = z.infer<typeof CellBits>

const DashboardRow = z.object({
  id: ContactId,
  name: z.string(),
  email: z.string(),
  state: ContactState,
  administrator: z.boolean(),
  interfaceAccess: z.boolean(),
  /** What it is subscribed to. */
  on: CellBits,
})
export type DashboardRow = z.infer<typeof DashboardRow>

/** Cells of a contact to be ticked, and others to be unticked. */
const DashboardChange = z
  .object({ contactId: ContactId, on: CellBits, off: CellBits })
  .refine(({ on, off }) => Universe.options.every((universe) => (on[universe] & off[universe]) === 0), {
    message: 'a cell is ticked or unticked, not both',
  })

const once = { message: 'each may stand here once' }
const differ = (keys: readonly (string | number)[]): boolean => new Set(keys).size === keys.length

/** How many contacts and cells a change touched; `undoId` takes it back and is null where nothing changed. */
const Changed = z.object({ contacts: z.int(), cells: z.int(), undoId: z.int().nullable() })

/** What copying a pattern would do to a selection; the numbers of contacts add up to the selection. */
const CopyPreview = z.object({
  /** Contacts that would change, and by how many cells in all. */
  changes: z.int(),
  cells: z.int(),
  /** Contacts that are subscribed like the model already, the model itself among them. */
  alike: z.int(),
  /** Contacts without a company, which can have no subscriptions. */
  withoutCompany: z.int(),
  /** Contacts whose company shares no universe with the model's. */
  elsewhere: z.int(),
  /** Of those that change, contacts that cannot have everything the model has. */
  partly: z.int(),
})
export type CopyPreview = z.infer<typeof CopyPreview>

export const subscriptions = {
  ofContact: operator
    .errors(errors('CONTACT_NOT_FOUND'))
    .input(z.object({ contactId: ContactId }))
    .output(ContactSubscriptions),
  /** Decides the cells given and leaves the others as they are; refuses cells that the contact cannot have. */
  saveContact: administrator
    .errors(errors('CONTACT_NOT_FOUND', 'SUBSCRIPTION_NOT_POSSIBLE'))
    .input(z.object({ contactId: ContactId, changes: z.array(CellChange).min(1).max(42) }))
    .output(Changed),
  /** Which subscriptions of a contact would end if it were saved so. */
  previewContactChange: operator
    .errors(errors('CONTACT_NOT_FOUND'))
    .input(
      z.object({
        contactId: ContactId,
        companyName: line(200),
        companyAdministrator: z.boolean(),
        interfaceAccess: z.boolean(),
      }),
    )
    .output(z.object({ ending: z.array(Cell) })),
  ofCompany: operator
    .errors(errors('COMPANY_NOT_FOUND'))
    .input(z.object({ companyId: CompanyId }))
    .output(CompanySubscriptions),
  /**
   * Sets the fields given, empty for none, and leaves the others. A refused address is a BAD_REQUEST whose issues stand
   * at `addresses.<place>.email` (`email_invalid`).
   */
  saveCompany: administrator
    .errors(errors('COMPANY_NOT_FOUND', 'SUBSCRIPTION_NOT_POSSIBLE'))
    .input(
      z.object({
        companyId: CompanyId,
        addresses: z
          .array(CompanyAddress.extend({ email: z.string().max(320) }))
          .min(1)
          .max(21)
          .refine((fields) => differ(fields.map(({ universe, category }) => `${universe} ${category}`)), once),
      }),
    )
    .output(z.object({ fields: z.int(), undoId: z.int().nullable() })),
  /** All contacts of a company, by name. */
  dashboard: operator
    .errors(errors('COMPANY_NOT_FOUND'))
    .input(z.object({ companyId: CompanyId }))
    .output(z.object({ company: CompanyName, universes: z.array(Universe), rows: z.array(DashboardRow) })),
  /** Decides cells of many contacts of a company; what a contact cannot have (any more) is left out and counted. */
  saveDashboard: administrator
    .errors(errors('COMPANY_NOT_FOUND'))
    .input(
      z.object({
        companyId: CompanyId,
        changes: z
          .array(DashboardChange)
          .min(1)
          .max(100_000)
          .refine((changes) => differ(changes.map(({ contactId }) => contactId)), once),
      }),
    )
    .output(Changed.extend({ leftOut: z.int() })),
  previewCopy: administrator
    .errors(errors('CONTACT_NOT_FOUND'))
    .input(z.object({ contactId: ContactId, selection: Selection }))
    .output(CopyPreview),
  /**
   * Subscribes a selection like one contact, where each of them can be; runs as a task when they are many. Cancelled, it
   * keeps what is done, which `undoId` takes back.
   */
  copy: administrator
    .errors(errors('CONTACT_NOT_FOUND'))
    .input(z.object({ contactId: ContactId, selection: Selection }))
    .output(Changed),
  /** Takes a save, a copy or an import of subscriptions back where nothing was changed since. */
  undo: administrator
    .errors(errors('UNDO_NOT_POSSIBLE'))
    .input(z.object({ undoId: z.int() }))
    .output(z.object({ restored: z.int(), kept: z.int() })),
  /** Notes that the owner of the address wants no more subscribable mail; the address goes on the suppression list. */
  unsubscribe: operator
    .errors(errors('CONTACT_NOT_FOUND', 'SUPPRESSIONS_LOCKED'))
    .input(z.object({ contactId: ContactId }))
    .output(ContactSubscriptions),
  /** Takes the address off the suppression list, by its owner's word. */
  resubscribe: administrator
    .errors(errors('CONTACT_NOT_FOUND'))
    .input(z.object({ contactId: ContactId }))
    .output(ContactSubscriptions),
  /** Writes the subscriptions of contacts as CSV in its long form: address, universe, category, channel, on or off. */
  export: operator
    .errors(errors('STOPPED'))
    .input(z.object({ selection: Selection }))
    .output(z.object({ contacts: z.int(), rows: z.int(), download: Download })),
}
