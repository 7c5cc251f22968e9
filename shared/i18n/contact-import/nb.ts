import type { Words } from '../words.ts'
import type { en } from './en.ts'

export const nb: Words<typeof en> = {
  title: 'Importer kontakter',
  actions: {
    start_one: 'Importer {{count, number}} kontakt',
    start_other: 'Importer {{count, number}} kontakter',
  },
  file: {
    heading: 'Velg filen med kontaktene dine',
    hint: 'CSV, TXT eller XLSX, slik Excel, Outlook, Google Kontakter og Thunderbird skriver dem. Ingenting endres før det siste trinnet.',
    origin: 'Skrevet av',
    origins: {
      outlook: 'Outlook',
      google: 'Google Kontakter',
      thunderbird: 'Thunderbird',
      comptoir: 'Comptoir (eksport)',
      template: 'Comptoir (mal)',
    },
    firstRow: 'er allerede en kontakt',
  },
  columns: {
    hint: 'Kolonnene er gjenkjent på navnet. Bare e-postadressen er påkrevd; en kontakt uten navn får navnet til firmaet eller adressen.',
    missing: 'Ingen kolonne er e-postadressen ennå. Velg «E-postadresse» for kolonnen der den står.',
    emailTwice: 'Den første adressen teller; de andre beholdes i notatene.',
    notesTwice: 'Tekstene i disse kolonnene settes under hverandre.',
    nameWins: 'Der hele navnet er fylt ut, brukes ikke fornavn og etternavn.',
    fields: {
      name: 'Fullt navn',
      givenName: 'Fornavn',
      familyName: 'Etternavn',
      email: 'E-postadresse',
      company: 'Firma',
      phone: 'Telefon',
      language: 'Språk',
      roles: 'Roller',
      companyAdministrator: 'Administrator for firmaet',
      interfaceAccess: 'Tilgang til grensesnittet',
      notes: 'Notater',
      ignore: 'Ikke importer',
    },
  },
  check: {
    known: 'Kontakter som allerede er kjent',
    policies: {
      skip: {
        title: 'La dem være',
        text: 'Kjente adresser hoppes over; bare nye kontakter kommer inn.',
      },
      fill: {
        title: 'Fyll tomme felt',
        text: 'Det en kjent kontakt mangler, hentes fra filen; ingenting erstattes.',
      },
      overwrite: {
        title: 'Erstatt',
        text: 'Utfylte celler i filen erstatter det som er der. Tilstand, pålogging og abonnementer blir stående.',
      },
    },
    outcomes: {
      new: 'Ny',
      known: 'Oppdatert',
    },
  },
  counts: {
    new_one: 'ny',
    new_other: 'nye',
    known_one: 'oppdatert',
    known_other: 'oppdatert',
  },
  result: {
    texts: {
      done: 'Nye kontakter er ikke registrert og har ikke fått noen invitasjon ennå.',
      undoing: 'Kontakter som er brukt siden, beholdes.',
      undone: 'Kontaktene er som før importen, bortsett fra dem som er brukt siden.',
    },
    show: 'Vis disse kontaktene',
    known: 'Kjente adresser',
  },
  undo: {
    removes_one: '{{count, number}} kontakt som den la til, blir fjernet.',
    removes_other: '{{count, number}} kontakter som den la til, blir fjernet.',
    restores_one: '{{count, number}} kontakt som den endret, får tilbake det den hadde før.',
    restores_other: '{{count, number}} kontakter som den endret, får tilbake det de hadde før.',
    keeps_one: '{{count, number}} kontakt blir som den er, fordi den er brukt siden:',
    keeps_other: '{{count, number}} kontakter blir som de er, fordi de er brukt siden:',
    nothing: 'Det er ikke mer å angre: alle kontaktene er brukt siden, eller er borte allerede.',
    reasons: {
      changed: 'endret siden',
      has_jobs: 'har oppdrag',
    },
    keep: 'Behold kontaktene',
    done: 'Fjernet: {{removed, number}} · tilbakeført: {{restored, number}} · beholdt: {{kept, number}}',
  },
  earlier: {
    added: 'Nye',
    updated: 'Oppdatert',
  },
}
