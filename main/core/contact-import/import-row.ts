import type { CountryCode } from 'libphonenumber-js'
import type { ImportField, RowProblem } from '../../../shared/contract/contact-import.ts'
import type { Language } from '../../../shared/contract/values.ts'
import { restoreFormula } from '../../../shared/rules/csv-dialect.ts'
import { readAddresses } from '../../../shared/rules/import-addresses.ts'
import { readLanguage, readRoles, readYesNo } from '../../../shared/rules/import-words.ts'
import { type EmailForms, emailForms } from '../contacts/email-key.ts'
import { roleBits } from '../db/contact-facets.ts'
import { createPhoneReader } from './import-phone.ts'

/** A row that may go in. Empty texts and nulls are cells that were empty, left out or not mapped. */
export interface RowFields {
  readonly email: EmailForms
  readonly name: string
  /** The name was derived from the company or the address, as the row has none. */
  readonly nameDerived: boolean
  readonly company: string
  readonly phone: string
  readonly language: Language | null
  readonly roles: number | null
  readonly companyAdministrator: boolean | null
  readonly interfaceAccess: boolean | null
  readonly notes: string
}

export type RowVerdict =
  | { readonly kind: 'blank' }
  | { readonly kind: 'invalid'; readonly problems: readonly RowProblem[] }
  | { readonly kind: 'sound'; readonly fields: RowFields; readonly problems: readonly RowProblem[] }

export interface RowRules {
  readonly mapping: readonly ImportField[]
  readonly country: CountryCode
  /** For the words that name a further address in the notes. */
  readonly language: Language
}

/** What is known of the block that rows come from, to spare each of them a check. */
export interface RowDoubts {
  readonly longest: number
  readonly hasNul: boolean
}

const furtherAddress: Readonly<Record<Language, string>> = {
  en: 'Other address:',
  fr: 'Autre adresse :',
  nb: 'Annen adresse:',
}

const maxCell = 100_000
const noProblems: readonly RowProblem[] = []
const blank: RowVerdict = { kind: 'blank' }

/** One line, single spaces, nothing invisible. */
function tidy(text: string): string {
  if (/^[\x21-\x7e\u00c0-\u017f]+(?: [\x21-\x7e\u00c0-\u017f]+)*$/.test(text)) return text
  return text
    .replace(/[\p{Cc}\u200b-\u200d\u2060\ufeff]+/gu, ' ')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
}

const isBlank = (cell: string) => cell === '' || /^[\s\u00a0\u200b\ufeff]*$/.test(cell)

type Columns = Readonly<Record<Exclude<ImportField, 'ignore'>, readonly number[]>>

function columnsOf(mapping: readonly ImportField[]): Columns {
  const of = (field: ImportField) => mapping.flatMap((mapped, index) => (mapped === field ? [index] : []))
  return {
    name: of('name'),
    givenName: of('givenName'),
    familyName: of('familyName'),
    email: of('email'),
    company: of('company'),
    phone: of('phone'),
    language: of('language'),
    roles: of('roles'),
    companyAdministrator: of('companyAdministrator'),
    interfaceAccess: of('interfaceAccess'),
    notes: of('notes'),
  }
}

/** Makes the function that checks rows one by one; nothing in it depends on other rows. */
export function createRowCheck({ mapping, country, language }: RowRules) {
  const columns = columnsOf(mapping)
  const readPhone = createPhoneReader(country)
  const width = mapping.length
  const needed = Math.max(-1, ...mapping.flatMap((field, index) => (field === 'ignore' ? [] : [index]))) + 1

  return (cells: readonly string[], doubts: RowDoubts): RowVerdict => {
    if (cells.every(isBlank)) return blank
    let problems: RowProblem[] | null = null
    const tell = (
      severity: RowProblem['severity'],
      code: RowProblem['code'],
      column: number | null,
      detail?: string,
    ) => {
      problems ??= []
      problems.push(detail === undefined ? { column, code, severity } : { column, code, severity, detail })
    }
    const first = (indexes: readonly number[]): number => {
      for (const index of indexes) if (!isBlank(cells[index] ?? '')) return index
      return -1
    }
    const text = (indexes: readonly number[]): string => {
      const index = first(indexes)
      return index === -1 ? '' : tidy(restoreFormula(cells[index] ?? ''))
    }
    const limited = (indexes: readonly number[], max: number, code: RowProblem['code']): string => {
      const found = text(indexes)
      if (found.length <= max) return found
      tell('error', code, first(indexes), String(max))
      return ''
    }
    const word = <Value>(
      indexes: readonly number[],
      code: RowProblem['code'],
      read: (cell: string) => Value | null,
    ) => {
      const index = first(indexes)
      if (index === -1) return null
      const cell = restoreFormula(cells[index] ?? '')
      const value = read(cell)
      if (value === null) tell('warning', code, index, cell.trim().slice(0, 100))
      return value
    }

    if (doubts.hasNul || doubts.longest > maxCell) {
      for (const [index, cell] of cells.entries()) {
        if (doubts.hasNul && cell.includes('\0')) tell('error', 'nul_byte', index)
        if (cell.length > maxCell) tell('error', 'field_too_long', index, String(maxCell))
      }
      if (problems) return { kind: 'invalid', problems }
    }
    if (cells.length > width && cells.slice(width).some((cell) => !isBlank(cell))) {
      tell('error', 'too_many_cells', null, String(cells.length))
    } else if (cells.length < needed) tell('note', 'too_few_cells', null, String(cells.length))

    const further: string[] = []
    let email: EmailForms | null = null
    let nameByAddress = ''
    let refused: { readonly column: number; readonly detail: string } | null = null
    for (const column of columns.email) {
      const cell = cells[column] ?? ''
      if (cell === '') continue
      const found = readAddresses(restoreFormula(cell))
      for (const address of found.addresses) {
        const forms = emailForms(address)
        if (!forms) refused ??= { column, detail: address.slice(0, 100) }
        else if (!email) {
          email = forms
          nameByAddress = tidy(found.name)
        } else if (forms.key !== email.key && !further.includes(forms.email)) {
          further.push(forms.email)
          tell('note', 'further_address_noted', column, forms.email)
        }
      }
      const [part] = found.refused
      if (part !== undefined) refused ??= { column, detail: part.slice(0, 100) }
    }
    if (refused) tell(email ? 'warning' : 'error', 'email_invalid', refused.column, refused.detail)
    else if (!email) tell('error', 'email_missing', columns.email[0] ?? null)

    const given =
      columns.givenName.length + columns.familyName.length === 0
        ? ''
        : joined(text(columns.givenName), text(columns.familyName))
    const company = limited(columns.company, 200, 'company_too_long')
    const named = text(columns.name) || given || nameByAddress
    if (named.length > 200) tell('error', 'name_too_long', first([...columns.name, ...columns.familyName]), '200')
    const phone = readFirstPhone()
    const role = word(columns.roles, 'role_unknown', (cell) => {
      const { roles, unknown } = readRoles(cell)
      return roles.length === 0 || unknown.length > 0 ? null : roleBits(roles)
    })
    const spoken = word(columns.language, 'language_unknown', readLanguage)
    const administrator = word(columns.companyAdministrator, 'yes_no_unknown', readYesNo)
    const access = word(columns.interfaceAccess, 'yes_no_unknown', readYesNo)
    const notes = notesWith(further)
    if (notes.length > 10_000) tell('error', 'notes_too_long', first(columns.notes), '10000')

    const told: readonly RowProblem[] = problems ?? noProblems
    if (!email || told.some(({ severity }) => severity === 'error')) return { kind: 'invalid', problems: told }
    return {
      kind: 'sound',
      problems: told,
      fields: {
        email,
        name: named || company || nameOf(email.email),
        nameDerived: named === '',
        company,
        phone,
        language: spoken,
        roles: role,
        companyAdministrator: administrator,
        interfaceAccess: access,
        notes,
      },
    }

    function readFirstPhone(): string {
      let bad: { readonly column: number; readonly cell: string } | null = null
      for (const column of columns.phone) {
        const cell = cells[column] ?? ''
        if (isBlank(cell)) continue
        const number = readPhone(restoreFormula(cell))
        if (number !== null) return number
        bad ??= { column, cell }
      }
      if (bad) tell('warning', 'phone_invalid', bad.column, bad.cell.trim().slice(0, 100))
      return ''
    }

    function notesWith(addresses: readonly string[]): string {
      const parts = columns.notes.flatMap((index) => {
        const cell = restoreFormula(cells[index] ?? '')
        return isBlank(cell) ? [] : [cell.replace(/\r\n?/g, '\n').trim()]
      })
      for (const address of addresses) {
        const line = `${furtherAddress[language]} ${address}`
        if (!parts.some((part) => part.includes(address))) parts.push(line)
      }
      return parts.join('\n')
    }
  }
}

export type RowCheck = ReturnType<typeof createRowCheck>

const joined = (given: string, family: string) => `${given} ${family}`.trim()

/** A name for who has none: what stands before the @, with its dots as spaces. */
const nameOf = (email: string) =>
  email
    .slice(0, email.lastIndexOf('@'))
    .replace(/\+.*$/, '')
    .replace(/[._-]+/g, ' ')
    .trim() || email
