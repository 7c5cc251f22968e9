import type { Words } from '../words.ts'
import type { en } from './en.ts'

export const nb: Words<typeof en> = {
  pages: {
    contacts: 'Kontakter',
    contactImport: 'Import',
    companies: 'Firmaer',
    subscriptionImport: 'Abonnementer (CSV)',
    catalogue: 'Katalog',
    outbox: 'Utboks',
    jobs: 'Oppdrag',
    store: 'Butikk',
    history: 'Historikk',
    settings: 'Innstillinger',
  },
  skipToContent: 'Gå til innholdet',
  mainNavigation: 'Hovednavigasjon',
  collapse: 'Slå sammen navigasjonen',
  expand: 'Utvid navigasjonen',
  search: 'Søk …',
  operatorMenu: {
    label: 'Operatørmeny:',
    account: 'Min konto',
    changePassword: 'Bytt passord',
    theme: 'Tema',
    themes: { auto: 'Som systemet', light: 'Lyst', dark: 'Mørkt' },
    lock: 'Lås nå',
    newWindow: 'Nytt vindu',
    signOut: 'Logg ut',
  },
  demonstration: {
    text: 'Demonstrasjon: kontaktene er oppdiktet, og det du gjør her, forsvinner når du forlater den.',
    leave: 'Forlat demonstrasjonen',
    confirmTitle: 'Forlate demonstrasjonen?',
    confirmText:
      'Alt i den slettes: eksempelkontaktene og det du har lagt til. Deretter setter du opp din egen butikk.',
    confirmVerb: 'Slett og forlat',
  },
  refused: {
    title: 'Dette vinduet ble ikke åpnet av Comptoir',
    text: 'Adressen gjelder for ett vindu og er allerede brukt, eller Comptoir er startet på nytt siden.',
    steps: [
      'Hvis et annet Comptoir-vindu er åpent, fortsett der: «Nytt vindu» i menyen åpner ett til.',
      'Ellers starter du Comptoir på nytt: det åpner et vindu selv.',
      'Hvis du startet det i en terminal, åpner du den nyeste adressen som står der.',
    ],
    kept: 'Ingenting er tapt.',
  },
  notFound: {
    title: 'Denne siden finnes ikke',
    text: 'Adressen kan være feilskrevet, eller det den viste, er slettet.',
    back: 'Gå til kontaktene',
  },
  broken: {
    title: 'Denne siden sluttet å virke',
    text: 'Alt som var lagret, er der fortsatt. Last siden inn på nytt; hvis det skjer igjen, gi videre detaljen nedenfor.',
  },
}
