import type { Words } from '../words.ts'
import type { en } from './en.ts'

export const nb: Words<typeof en> = {
  title: 'Søk eller gjør',
  placeholder: 'En side, en kontakt, en handling …',
  nothing: 'Fant ingenting.',
  groups: { pages: 'Sider', contacts: 'Kontakter', actions: 'Handlinger' },
  actions: {
    addContact: 'Legg til en kontakt',
    addCompany: 'Legg til et firma',
    inviteChosen: 'Send aktiveringsforespørsel: {{whom}}',
    inviteNew: 'Send aktiveringsforespørsel til alle som ikke er invitert ennå',
    importContacts: 'Importer kontakter',
    backUp: 'Sikkerhetskopier brukerdata: {{whom}}',
    addJob: 'Legg til et oppdrag',
    portal: 'Kundeportal',
    links: 'Integrasjonslenke og generell lenke',
    terms: 'Tjenestevilkår',
    changePassword: 'Bytt passordet mitt',
    lock: 'Lås nå',
    signOut: 'Logg ut',
    theme: 'Tema: {{theme}}',
    language: 'Språk: {{language}}',
  },
}
