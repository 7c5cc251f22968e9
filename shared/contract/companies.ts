import * as z from 'zod'
import { errors } from './errors.ts'
import { administrator, operator } from './procedure.ts'
import { SubscriptionCategory, Universe } from './subscription-values.ts'
import { CompanyId, Language, line, Page } from './values.ts'

export const CompanyName = z.object({ id: CompanyId, name: z.string() })
export type CompanyName = z.infer<typeof CompanyName>

/** What the table shows of a company. */
export const CompanyRow = CompanyName.extend({
  /** The shop's own company; there is one at most. */
  own: z.boolean(),
  universes: z.array(Universe),
  /** The ambassador or operator whose client it is; null for the shop itself. */
  partner: CompanyName.nullable(),
  /** Language of mail to its addresses; null follows the shop's. */
  language: Language.nullable(),
  contacts: z.int(),
  /** Addresses that stand in its own subscriptions, each counted once. */
  addresses: z.int(),
})
export type CompanyRow = z.infer<typeof CompanyRow>

export const Company = CompanyRow.extend({
  /** How many of its contacts are administrators. */
  administrators: z.int(),
  /** Companies whose partner it is. */
  clients: z.int(),
  /** Grows by one with each change; an edit names the version it was made from. */
  version: z.int(),
})
export type Company = z.infer<typeof Company>

export const CompanyFields = z.object({
  /** Unique without regard to case and accents. */
  name: line(200).min(1),
  universes: z.array(Universe).min(1),
  /** A company in the ambassador or operator universe, and not itself. */
  partnerId: CompanyId.nullable().default(null),
  language: Language.nullable().default(null),
})
export type CompanyFields = z.infer<typeof CompanyFields>

export const CompanyFilter = z.object({
  /** Found anywhere in the name, without regard to case and accents; words in any order. */
  search: z.string().max(200).optional(),
  universe: Universe.optional(),
  partnerId: CompanyId.optional(),
  own: z.boolean().optional(),
})
export type CompanyFilter = z.infer<typeof CompanyFilter>

export const CompanySort = z.object({
  by: z.enum(['name', 'contacts']),
  direction: z.enum(['ascending', 'descending']),
})
export type CompanySort = z.infer<typeof CompanySort>

const Query = z.object({
  filter: CompanyFilter.default({}),
  sort: CompanySort.default({ by: 'name', direction: 'ascending' }),
})

/** An address of a company's own subscriptions, and where it stands. */
export const CompanyAddress = z.object({ universe: Universe, category: SubscriptionCategory, email: z.string() })
export type CompanyAddress = z.infer<typeof CompanyAddress>

/** Subscriptions that end by a change: how many, and of how many contacts. */
const Ending = z.object({ subscriptions: z.int(), contacts: z.int() })

/** What merging would do; the company that goes is `from`. */
const MergePreview = z.object({
  from: CompanyName,
  into: CompanyName,
  /** Contacts that move. */
  contacts: z.int(),
  /** Companies whose partner changes. */
  clients: z.int(),
  /** Universes that `into` takes over. */
  universes: z.array(Universe),
  /** Addresses that fill empty fields. */
  taken: z.int(),
  /** Addresses that are dropped, because another stands in their field. */
  dropped: z.array(CompanyAddress.extend({ kept: z.string() })),
  /** Names exactly this; merging with it fails if anything of it changed. */
  fingerprint: z.string(),
})
export type MergePreview = z.infer<typeof MergePreview>

const DeletionPreview = z.object({
  company: CompanyName,
  contacts: z.int(),
  addresses: z.int(),
  clients: z.int(),
  /** Subscriptions that end because the company moved to has other universes, or none is moved to. */
  ending: Ending,
  fingerprint: z.string(),
})
export type CompanyDeletionPreview = z.infer<typeof DeletionPreview>

/** Where the contacts of a company that is deleted go: to another company, or to none. */
const MoveTo = z.union([CompanyId, z.literal('none')])

export const companies = {
  /** Companies whose name contains the text, without regard to case and accents; by name, at most 50. */
  search: operator
    .input(z.object({ text: z.string().max(120).default('') }))
    .output(z.array(CompanyName.extend({ contacts: z.int() }))),
  list: operator.input(Query.extend(Page.shape)).output(z.object({ rows: z.array(CompanyRow) })),
  count: operator.input(z.object({ filter: CompanyFilter.default({}) })).output(z.object({ count: z.int() })),
  /** Ids of the rows from one position to another (both included) of a list. */
  idsBetween: operator
    .input(Query.extend({ from: z.int().min(0), to: z.int().min(0) }))
    .output(z.object({ ids: z.array(CompanyId) })),
  /** Where a company stands in a list, from 0; null if the filter leaves it out. */
  position: operator.input(Query.extend({ id: CompanyId })).output(z.object({ position: z.int().nullable() })),
  get: operator
    .errors(errors('COMPANY_NOT_FOUND'))
    .input(z.object({ id: CompanyId }))
    .output(Company),
  add: administrator.errors(errors('COMPANY_NAME_TAKEN')).input(CompanyFields).output(Company),
  /** What an edit would end in universes that go; `clients` lose their partner, which it could be no longer. */
  previewEdit: administrator
    .errors(errors('COMPANY_NOT_FOUND'))
    .input(z.object({ id: CompanyId, fields: CompanyFields }))
    .output(z.object({ ending: Ending, addresses: z.array(CompanyAddress), clients: z.int() })),
  edit: administrator
    .errors(errors('COMPANY_NOT_FOUND', 'COMPANY_CHANGED', 'COMPANY_NAME_TAKEN'))
    .input(z.object({ id: CompanyId, version: z.int(), fields: CompanyFields }))
    .output(Company),
  /** Makes it the shop's own company in place of the one before. */
  makeOwn: administrator
    .errors(errors('COMPANY_NOT_FOUND'))
    .input(z.object({ id: CompanyId }))
    .output(Company),
  previewMerge: administrator
    .errors(errors('COMPANY_NOT_FOUND', 'COMPANY_IS_OWN'))
    .input(z.object({ from: CompanyId, into: CompanyId }))
    .output(MergePreview),
  /** Moves everything of one company to another and deletes it; `into` keeps its name. */
  merge: administrator
    .errors(errors('COMPANY_NOT_FOUND', 'COMPANY_IS_OWN', 'SELECTION_CHANGED'))
    .input(z.object({ from: CompanyId, into: CompanyId, fingerprint: z.string() }))
    .output(Company),
  previewDeletion: administrator
    .errors(errors('COMPANY_NOT_FOUND', 'COMPANY_IS_OWN'))
    .input(z.object({ id: CompanyId, moveTo: MoveTo.optional() }))
    .output(DeletionPreview),
  /** Refused while contacts belong to it, unless they are moved. */
  delete: administrator
    .errors(errors('COMPANY_NOT_FOUND', 'COMPANY_IS_OWN', 'COMPANY_HAS_CONTACTS', 'SELECTION_CHANGED'))
    .input(z.object({ id: CompanyId, moveTo: MoveTo.optional(), fingerprint: z.string() }))
    .output(z.object({ moved: z.int() })),
}
