import type { ContactState } from '../../../shared/contract/contacts.ts'
import type { JobOrigin, JobState } from '../../../shared/contract/jobs.ts'
import type { Language } from '../../../shared/contract/values.ts'
import { fold } from '../../../shared/rules/fold.ts'
import { companyKinds, companyNames, familyNames, givenNames, jobTitles } from './sample-words.ts'

/** A contact of the demonstration; days count back from today. */
export interface SamplePerson {
  readonly name: string
  readonly email: string
  readonly company: string | null
  readonly state: ContactState
  readonly invited: { readonly daysAgo: number; readonly way: 'mail_client' | 'smtp' } | null
  readonly termsAcceptedDaysAgo: number | null
  readonly phone: string | null
  readonly language: Language
  /** Bits as in the contacts table: 1 customer, 2 provider, 4 dealer. */
  readonly roles: number
  readonly companyAdministrator: boolean
  readonly interfaceAccess: boolean
  readonly createdDaysAgo: number
  readonly jobs: readonly {
    readonly title: string
    readonly state: JobState
    readonly origin: JobOrigin
    readonly daysAgo: number
  }[]
}

/** Numbers from 0 to 1 that look random and are the same on every run (mulberry32). */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const openStates: readonly JobState[] = ['new', 'incoming', 'accepted', 'approved', 'prepress', 'production']
/** A text as it stands in an address. */
export const slug = (text: string) =>
  fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/**
 * Makes plausible contacts, the same ones for the same count. Addresses end in `.example` and French numbers come from
 * the ranges that are kept free for fiction, so that nobody real is ever written to.
 */
export function samplePeople(count: number): SamplePerson[] {
  const roll = dice(20_261_121)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(roll() * from.length)] as T
  const days = (most: number) => Math.floor(roll() * most)
  const companies = companyKinds.flatMap((kind) => companyNames.map((name) => `${kind} ${name}`))
  const taken = new Set<string>()
  const administered = new Set<string>()

  return Array.from({ length: count }, (_none, place) => {
    const given = pick(givenNames)
    const family = pick(familyNames)
    const company = roll() < 0.72 ? pick(companies) : null
    const domain = company ? `${slug(company)}.example` : pick(['courriel.example', 'post.example', 'mail.example'])
    const local = `${slug(given)}.${slug(family)}`
    let email = `${local}@${domain}`
    for (let n = 2; taken.has(email); n++) email = `${local}${n}@${domain}`
    taken.add(email)

    const luck = roll()
    const state = luck < 0.58 ? 'active' : luck < 0.7 ? 'inactive' : luck < 0.94 ? 'unregistered' : 'disabled'
    const createdDaysAgo = 3 + days(900)
    const invited =
      state !== 'unregistered' || roll() < 0.5
        ? { daysAgo: days(createdDaysAgo), way: roll() < 0.6 ? ('smtp' as const) : ('mail_client' as const) }
        : null
    const hasAccount = state === 'active' || state === 'disabled'
    const jobs = hasAccount && roll() < 0.35 ? 1 + days(3) : 0
    // The first of a company is its administrator.
    const companyAdministrator = company !== null && !administered.has(company)
    if (company !== null) administered.add(company)
    const digits = String(Math.floor(roll() * 10_000)).padStart(4, '0')
    return {
      name: `${given} ${family}`,
      email,
      company,
      state,
      invited,
      termsAcceptedDaysAgo: hasAccount && roll() < 0.85 ? days(createdDaysAgo) : null,
      phone: roll() < 0.7 ? `${roll() < 0.5 ? '+3363998' : '+3319900'}${digits}` : null,
      language: /[øåØÅ]|Lars|Kari|Sigrid|Ingrid|Astrid/.test(given) ? 'nb' : roll() < 0.9 ? 'fr' : 'en',
      roles: roll() < 0.9 ? 1 : roll() < 0.5 ? 2 : 5,
      companyAdministrator,
      interfaceAccess: companyAdministrator || place % 11 !== 0,
      createdDaysAgo,
      jobs: Array.from({ length: jobs }, () => ({
        title: pick(jobTitles),
        state: roll() < 0.6 ? 'completed' : pick(openStates),
        origin: place % 3 === 0 ? 'desk' : 'portal',
        daysAgo: days(Math.min(createdDaysAgo, 120)),
      })),
    }
  })
}
