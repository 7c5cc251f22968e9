import type { Contact } from '../../../shared/contract/contacts.ts'
import type { Language } from '../../../shared/contract/values.ts'
import { type ColumnField, contactColumns } from '../../../shared/rules/contact-columns.ts'
import { byteOrderMark, csvDelimiter, csvLine } from '../../../shared/rules/csv-dialect.ts'

const fields: readonly ColumnField[] = [
  'name',
  'email',
  'company',
  'phone',
  'language',
  'roles',
  'companyAdministrator',
  'interfaceAccess',
  'notes',
]

/** The head of a CSV file of contacts in the operator's language, as their Excel reads it. */
export function csvHead(language: Language): string {
  const words = contactColumns[language]
  const told = Object.values(words.told)
  return byteOrderMark + csvLine([...fields.map((field) => words.fields[field]), ...told], csvDelimiter(language))
}

/** A contact as a line of that file: what an import reads back, then what it only tells. */
export function csvContact(contact: Contact, language: Language): string {
  const words = contactColumns[language]
  const cells: Readonly<Record<ColumnField, string>> = {
    name: contact.name,
    email: contact.email,
    company: contact.company?.name ?? '',
    phone: contact.phone ?? '',
    language: contact.language,
    roles: contact.roles.map((role) => words.roles[role]).join(', '),
    companyAdministrator: contact.companyAdministrator ? words.yes : words.no,
    interfaceAccess: contact.interfaceAccess ? words.yes : words.no,
    notes: contact.notes,
  }
  const told = [words.states[contact.state], contact.invitation?.at ?? '', contact.termsAcceptedAt ?? '']
  return csvLine([...fields.map((field) => cells[field]), ...told], csvDelimiter(language))
}

const examples: Readonly<Record<Language, Readonly<Record<'name' | 'email' | 'company' | 'phone', string>>>> = {
  fr: {
    name: 'Élodie Martin',
    email: 'elodie.martin@exemple.fr',
    company: 'Imprimerie du Port',
    phone: '+33 6 12 34 56 78',
  },
  en: { name: 'Emily Smith', email: 'emily.smith@example.com', company: 'Harbour Press', phone: '+44 7400 123456' },
  nb: { name: 'Ingrid Hansen', email: 'ingrid.hansen@eksempel.no', company: 'Havnetrykk', phone: '+47 412 34 567' },
}

/** The template of an import: its columns and one example row. The phone number is not to be run as a formula. */
export function csvTemplate(language: Language): string {
  const words = contactColumns[language]
  const cells: Readonly<Record<ColumnField, string>> = {
    ...examples[language],
    language,
    roles: words.roles.customer,
    companyAdministrator: words.no,
    interfaceAccess: words.yes,
    notes: '',
  }
  const delimiter = csvDelimiter(language)
  const line = (of: Readonly<Record<ColumnField, string>>) =>
    csvLine(
      fields.map((field) => of[field]),
      delimiter,
    )
  return byteOrderMark + line(words.fields) + line(cells)
}
