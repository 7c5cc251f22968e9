import type { ImportField } from '../contract/contact-import.ts'
import { contactColumns } from './contact-columns.ts'
import { fold } from './fold.ts'

/** Who wrote a file, as its columns tell. */
export type FileOrigin = 'outlook' | 'google' | 'thunderbird' | 'comptoir' | 'template'

/** A header in the form in which headers are compared: folded, words only, without the numbers of repeated columns. */
const wordsOf = (header: string) =>
  fold(header)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b\d+\b/g, ' ')
    .replace(/ +/g, ' ')
    .trim()

// As written by people and by Outlook, Google Contacts and Thunderbird in French, English and Norwegian.
const synonyms: Readonly<Record<Exclude<ImportField, 'ignore'>, readonly string[]>> = {
  name: [
    'name, full name, display name, contact, contact name, customer, customer name, client name, user name, user, file as',
    'nom, nom complet, nom et prénom, nom prénom, prénom nom, prénom et nom, nom du contact, nom du client, client',
    'nom à afficher, nom affiché, raison sociale du client, utilisateur, nom d’utilisateur',
    'navn, fullt navn, visningsnavn, kontakt, kontaktnavn, kunde, kundenavn, bruker, brukernavn, kontaktperson',
  ],
  givenName: [
    'first name, given name, forename, firstname, givenname',
    'prénom, prénoms',
    'fornavn, for og mellomnavn, fornavn og mellomnavn',
  ],
  familyName: [
    'last name, family name, surname, lastname, familyname',
    'nom de famille, nom patronymique, patronyme',
    'etternavn, slektsnavn, familienavn',
  ],
  email: [
    'email, e mail, mail, email address, e mail address, mail address, primary email, primary e mail',
    'secondary email, secondary e mail, additional email, e mail value, email value, work email, home email, emails',
    'courriel, mél, adresse e mail, adresse email, adresse mail, adresse électronique, adresse courriel, e mails',
    'adresse de messagerie, messagerie, adresse électronique principale, adresse électronique secondaire',
    'autre adresse électronique, adresse de courriel, première adresse électronique, adresse mél',
    'epost, e post, epostadresse, e postadresse, e post adresse, epost adresse, e post value, hoved e post',
    'primær e postadresse, sekundær e postadresse, alternativ e postadresse, ytterligere e post',
  ],
  company: [
    'company, company name, organization, organisation, organization name, organisation name, business, firm, employer',
    'société, entreprise, organisation, raison sociale, nom de la société, nom de l entreprise, compagnie, établissement',
    'firma, firmanavn, bedrift, bedriftsnavn, selskap, selskapsnavn, organisasjon, organisasjonsnavn, virksomhet',
  ],
  phone: [
    'phone, phone number, telephone, telephone number, mobile, mobile phone, mobile number, cell, cell phone, tel',
    'business phone, work phone, home phone, primary phone, company main phone, phone value, mobil',
    'téléphone, numéro de téléphone, n de téléphone, no de téléphone, mobile, portable, tél, tél mobile, tél portable',
    'téléphone mobile, téléphone portable, téléphone bureau, tél bureau, tél professionnel, téléphone professionnel',
    'tél domicile, téléphone domicile, téléphone principal, gsm, numéro de mobile',
    'telefon, telefonnummer, mobil, mobiltelefon, mobilnummer, tlf, tlf nr, telefon arbeid, telefon jobb, telefon privat',
  ],
  language: [
    'language, lang, preferred language, locale',
    'langue, langue préférée',
    'språk, foretrukket språk, målform',
  ],
  roles: ['role, roles, type, contact type', 'rôle, rôles, type de contact', 'rolle, roller, kontakttype'],
  companyAdministrator: [
    'administrator, company administrator, company admin, admin, is administrator',
    'administrateur, administrateur de la société, administrateur de société, administrateur de l entreprise',
    'administrator, firmaadministrator, bedriftsadministrator',
  ],
  interfaceAccess: [
    'interface access, access to the interface, access, portal access',
    'accès à l’interface, accès interface, accès, accès au portail',
    'tilgang til grensesnittet, tilgang, grensesnittilgang, portaltilgang',
  ],
  notes: [
    'notes, note, comment, comments, remarks',
    'remarque, remarques, commentaire, commentaires',
    'notat, notater, kommentar, merknad, merknader',
  ],
}

/** The two columns that a file of rejected rows carries before the original ones, in each language. */
export const rejectColumns = {
  en: { line: 'Line in the file', reason: 'Reason for the rejection' },
  fr: { line: 'Ligne du fichier', reason: 'Motif du rejet' },
  nb: { line: 'Linje i filen', reason: 'Årsak til avvisningen' },
} as const

/** Names for the columns of a name in parts, where a file without a header gets one. */
export const nameColumns = {
  en: { givenName: 'First name', familyName: 'Last name' },
  fr: { givenName: 'Prénom', familyName: 'Nom de famille' },
  nb: { givenName: 'Fornavn', familyName: 'Etternavn' },
} as const

const reserved = new Set(Object.values(rejectColumns).flatMap(({ line, reason }) => [wordsOf(line), wordsOf(reason)]))

const fieldsByWords: ReadonlyMap<string, ImportField> = new Map([
  ...Object.entries(synonyms).flatMap(([field, lists]) =>
    lists.flatMap((list) =>
      list.split(', ').map((word): [string, ImportField] => [wordsOf(word), field as ImportField]),
    ),
  ),
  ...Object.values(contactColumns).flatMap(({ fields }) =>
    Object.entries(fields).map(([field, word]): [string, ImportField] => [wordsOf(word), field as ImportField]),
  ),
])

/** Whether a cell is a word that columns are named with. */
export const isHeaderWord = (cell: string): boolean => {
  const words = wordsOf(cell)
  return fieldsByWords.has(words) || reserved.has(words)
}

// "Nom" and "Navn" are the whole name, unless the given name has a column of its own.
const wholeOrFamily = new Set(['name', 'nom', 'navn'])

function originOf(headers: readonly string[]): FileOrigin | null {
  const exact = new Set(headers.map((header) => header.trim()))
  const words = new Set(headers.map(wordsOf))
  const all = (...wanted: readonly string[]) => wanted.every((word) => words.has(wordsOf(word)))
  for (const { fields, told } of Object.values(contactColumns)) {
    if (!Object.values(fields).every((word) => exact.has(word))) continue
    return Object.values(told).some((word) => exact.has(word)) ? 'comptoir' : 'template'
  }
  if (headers.some((header) => /^(e-?mail|e-post) 1 - (value|valeur|verdi)$/i.test(header.trim()))) return 'google'
  if (all('display name', 'primary email') || all('visningsnavn', 'primær e-postadresse')) return 'thunderbird'
  if (all('nom à afficher', 'adresse électronique principale')) return 'thunderbird'
  if (all('first name', 'e-mail address', 'business phone')) return 'outlook'
  if (all('prénom', 'adresse de messagerie')) return 'outlook'
  if (all('fornavn', 'e-postadresse') && headers.length > 20) return 'outlook'
  return null
}

/** Matches columns by their names; what is not known is left aside, and so are the columns of a rejects file. */
export function matchHeaders(headers: readonly string[]): { mapping: ImportField[]; origin: FileOrigin | null } {
  const words = headers.map(wordsOf)
  const mapping = words.map((word): ImportField => fieldsByWords.get(word) ?? 'ignore')
  if (mapping.includes('givenName') && !mapping.includes('familyName')) {
    const index = words.findIndex((word) => wholeOrFamily.has(word))
    if (index !== -1) mapping[index] = 'familyName'
  }
  const hasEmail = mapping.includes('email')
  if (hasEmail) return { mapping, origin: originOf(headers) }
  // "Adresse" is a street where there is a column for mail, and the mail address where there is none.
  const address = words.findIndex((word) => word === 'adresse' || word === 'address')
  if (address !== -1) mapping[address] = 'email'
  return { mapping, origin: originOf(headers) }
}
