import type { CountryCode } from 'libphonenumber-js'
import type { ImportField, RowProblem } from '../../../shared/contract/contact-import.ts'
import type { Language } from '../../../shared/contract/values.ts'
import { restoreFormula } from '../../../shared/rules/csv-dialect.ts'
import { fold } from '../../../shared/rules/fold.ts'
import { readAddresses } from '../../../shared/rules/import-addresses.ts'
import { readLanguage, readRoles, readYesNo } from '../../../shared/rules/import-words.ts'
import { type EmailForms, emailForms } from '../contacts/email-key.ts'
import { roleBits } from '../db/contact-facets.ts'
import { isBlank, nameOfAddress, tidy } from './import-cell.ts'
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
  /** Notes who unsubscribed earlier, where that is asked for. */
  readonly isSuppressed?: ((emailKey: string) => boolean) | null
}

/** What is known of the block that rows come from, to spare each of them a check. */
export interface RowDoubts {
  readonly longest: number
  readonly hasNul: boolean
}

const furtherAddress: Readonly<Record<Language, string>> = {
  en: 'Other address:',
  fr: 'Autre adresse\u00a0:',
  nb: 'Annen adresse:',
}

// What `emailForms` would accept as it is; most addresses are such, and this is ten times quicker.
const plainEmail = /^[\w+-]{1,30}(?:\.[\w+-]{1,30})?@(?:[a-z\d](?:[a-z\d-]{0,30}[a-z\d])?\.){1,4}[a-z]{2,20}$/i

const maxCell = 100_000
const noProblems: readonly RowProblem[] = []
const blank: RowVerdict = { kind: 'blank' }

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
export function createRowCheck({ mapping, country, language, isSuppressed }: RowRules) {
  const columns = columnsOf(mapping)
  const readPhone = createPhoneReader(country)
  const width = mapping.length
  const needed = Math.max(-1, ...mapping.flatMap((field, index) => (field === 'ignore' ? [] : [index]))) + 1
  const inParts = columns.givenName.length + columns.familyName.length > 0

  // Of the row at hand: closures made anew for each row would cost more than the checks.
  let cells: readonly string[] = []
  let problems: RowProblem[] | null = null
  let refused = false

  const tell = (severity: RowProblem['severity'], code: RowProblem['code'], column: number | null, detail?: string) => {
    problems ??= []
    problems.push(detail === undefined ? { column, code, severity } : { column, code, severity, detail })
    if (severity === 'error') refused = true
  }
  const first = (indexes: readonly number[]): number => {
    for (const index of indexes) if (!isBlank(cells[index] ?? '')) return index
    return -1
  }
  const text = (indexes: readonly number[]): string => {
    const index = first(indexes)
    return index === -1 ? '' : tidy(restoreFormula(cells[index] ?? ''))
  }
  const limit = (found: string, indexes: readonly number[], max: number, code: RowProblem['code']) => {
    if (found.length > max) tell('error', code, first(indexes), String(max))
  }
  const word = <Value>(indexes: readonly number[], code: RowProblem['code'], read: (cell: string) => Value | null) => {
    const index = first(indexes)
    if (index === -1) return null
    const cell = restoreFormula(cells[index] ?? '')
    const value = read(cell)
    if (value === null) tell('warning', code, index, cell.trim().slice(0, 100))
    return value
  }

  const checkCells = ({ hasNul, longest }: RowDoubts) => {
    if (!hasNul && longest <= maxCell) return
    for (const [index, cell] of cells.entries()) {
      if (hasNul && cell.includes('\0')) tell('error', 'nul_byte', index)
      if (cell.length > maxCell) tell('error', 'field_too_long', index, String(maxCell))
    }
  }
  const checkNumber = () => {
    if (cells.length > width && cells.slice(width).some((cell) => !isBlank(cell))) {
      tell('error', 'too_many_cells', null, String(cells.length))
    } else if (cells.length < needed) tell('note', 'too_few_cells', null, String(cells.length))
  }

  /** The first address of the row, the name that stood with it, and what other addresses there are. */
  const readEmail = () => {
    let email: EmailForms | null = null
    let name = ''
    const further: string[] = []
    let bad: { readonly column: number; readonly detail: string } | null = null
    for (const column of columns.email) {
      const cell = cells[column] ?? ''
      if (cell === '') continue
      if (!email && cell.length <= 120 && plainEmail.test(cell)) {
        email = { email: cell, key: cell.toLowerCase(), folded: null }
        continue
      }
      const found = readAddresses(restoreFormula(cell))
      for (const address of found.addresses) {
        const forms = emailForms(address)
        if (!forms) bad ??= { column, detail: address.slice(0, 100) }
        else if (!email) {
          email = forms
          name = tidy(found.name)
        } else if (forms.key !== email.key && !further.includes(forms.email)) {
          further.push(forms.email)
          tell('note', 'further_address_noted', column, forms.email)
        }
      }
      const [part] = found.refused
      if (part !== undefined) bad ??= { column, detail: part.slice(0, 100) }
    }
    if (bad) tell(email ? 'warning' : 'error', 'email_invalid', bad.column, bad.detail)
    else if (!email) tell('error', 'email_missing', columns.email[0] ?? null)
    return { email, name, further }
  }

  /** Invisible characters alone name no company. */
  const readCompany = (): string => {
    const company = text(columns.company)
    return company !== '' && fold(company) === '' ? '' : company
  }

  const readFirstPhone = (): string => {
    let bad: { readonly column: number; readonly cell: string } | null = null
    for (const column of columns.phone) {
      const cell = cells[column] ?? ''
      if (isBlank(cell)) continue
      // Google joins several values in one cell.
      const number = readPhone(restoreFormula(cell).split(' ::: ')[0] ?? '')
      if (number !== null) return number
      bad ??= { column, cell }
    }
    if (bad) tell('warning', 'phone_invalid', bad.column, bad.cell.trim().slice(0, 100))
    return ''
  }

  const readNotes = (addresses: readonly string[]): string => {
    if (columns.notes.length === 0 && addresses.length === 0) return ''
    const parts = columns.notes.flatMap((index) => {
      const cell = restoreFormula(cells[index] ?? '')
      return isBlank(cell) ? [] : [cell.replace(/\r\n?/g, '\n').trim()]
    })
    for (const address of addresses) {
      if (!parts.some((part) => part.includes(address))) parts.push(`${furtherAddress[language]} ${address}`)
    }
    return parts.join('\n')
  }

  const readRoleBits = (cell: string) => {
    const { roles, unknown } = readRoles(cell)
    return roles.length === 0 || unknown.length > 0 ? null : roleBits(roles)
  }

  return (row: readonly string[], doubts: RowDoubts): RowVerdict => {
    if (row.every(isBlank)) return blank
    cells = row
    problems = null
    refused = false
    checkCells(doubts)
    if (refused) return { kind: 'invalid', problems: problems ?? noProblems }
    checkNumber()
    const { email, name: nameByAddress, further } = readEmail()
    if (email && isSuppressed?.(email.key)) tell('note', 'address_unsubscribed', columns.email[0] ?? null)
    const parts = inParts ? `${text(columns.givenName)} ${text(columns.familyName)}`.trim() : ''
    const named = text(columns.name) || parts || nameByAddress
    limit(named, [...columns.name, ...columns.familyName], 200, 'name_too_long')
    const company = readCompany()
    limit(company, columns.company, 200, 'company_too_long')
    const phone = readFirstPhone()
    const roles = word(columns.roles, 'role_unknown', readRoleBits)
    const spoken = word(columns.language, 'language_unknown', readLanguage)
    const companyAdministrator = word(columns.companyAdministrator, 'yes_no_unknown', readYesNo)
    const interfaceAccess = word(columns.interfaceAccess, 'yes_no_unknown', readYesNo)
    const notes = readNotes(further)
    limit(notes, columns.notes, 10_000, 'notes_too_long')

    const told: readonly RowProblem[] = problems ?? noProblems
    if (!email || refused) return { kind: 'invalid', problems: told }
    return {
      kind: 'sound',
      problems: told,
      fields: {
        email,
        name: named || company || nameOfAddress(email.email),
        nameDerived: named === '',
        company,
        phone,
        language: spoken,
        roles,
        companyAdministrator,
        interfaceAccess,
        notes,
      },
    }
  }
}

export type RowCheck = ReturnType<typeof createRowCheck>
